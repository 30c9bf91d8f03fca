/// Puts the rows of a source together, so that many go through the door at once; every other item goes alone.
struct ItemGroups {
    /// The most bytes of the rows of a group.
    private static let greatestByteCount = 8 * 1024 * 1024

    private var items: IngestionSource.Iterator
    private let rowsAtOnce: Int
    private var ahead: IngestionItem?

    /// Groups the items of a source.
    init(_ source: IngestionSource, rowsAtOnce: Int) {
        items = source.makeAsyncIterator()
        self.rowsAtOnce = rowsAtOnce
    }

    /// The next items; nil at the end.
    mutating func next() async -> [IngestionItem]? {
        guard let first = await nextItem() else { return nil }
        guard case .row(let row, let catalogue) = first.content, rowsAtOnce > 1 else { return [first] }
        var group = [first]
        var byteCount = row.count
        while group.count < rowsAtOnce, byteCount < Self.greatestByteCount, let item = await nextItem() {
            guard case .row(let row, catalogue) = item.content else {
                ahead = item
                break
            }
            group.append(item)
            byteCount += row.count
        }
        return group
    }

    private mutating func nextItem() async -> IngestionItem? {
        if let item = ahead.take() { return item }
        return await items.next()
    }
}
