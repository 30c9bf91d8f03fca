/// Several shelves, one behind the other.
struct JoinedShelf: RepositoryShelf {
    private let shelves: [any RepositoryShelf]
    let ids: [String]

    init(_ shelves: [any RepositoryShelf]) {
        self.shelves = shelves
        ids = shelves.flatMap(\.ids)
    }

    func stamp(at index: Int) -> RepositoryStamp { at(index) { $0.stamp(at: $1) } }
    func parents(at index: Int) -> StatedParents { at(index) { $0.parents(at: $1) } }
    func record(at index: Int) -> RepositoryRecord { at(index) { $0.record(at: $1) } }

    private func at<Value>(_ index: Int, _ ask: (any RepositoryShelf, Int) -> Value) -> Value {
        var index = index
        for shelf in shelves {
            if index < shelf.ids.count { return ask(shelf, index) }
            index -= shelf.ids.count
        }
        preconditionFailure("an index of the shelf")
    }
}
