/// A source of one item that is known already.
struct SingleItem: ItemWalk {
    private var item: IngestionItem?

    init(_ item: IngestionItem) {
        self.item = item
    }

    mutating func next() -> IngestionItem? { item.take() }
}
