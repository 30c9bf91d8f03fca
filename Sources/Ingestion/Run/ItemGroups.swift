/// Puts the rows of a source, or the lines of a dump, together, so that many go through the door at once; every other item goes alone.
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
    mutating func next() async throws -> [IngestionItem]? {
        guard let first = try await nextItem() else { return nil }
        guard let row = Self.row(first), rowsAtOnce > 1 else { return [first] }
        var group = [first]
        var byteCount = row.byteCount
        while group.count < rowsAtOnce, byteCount < Self.greatestByteCount, let item = try await nextItem() {
            guard let next = Self.row(item), next.catalogue == row.catalogue else {
                ahead = item
                break
            }
            group.append(item)
            byteCount += next.byteCount
        }
        return group
    }

    /// The bytes of a row or line, and the catalogue of a row.
    private static func row(_ item: IngestionItem) -> (byteCount: Int, catalogue: String?)? {
        switch item.content {
        case .row(let row, let catalogue): (row.count, catalogue)
        case .dumped(let line): (line.count, nil)
        case .documents, .current, .checkpoint, .refused, .brokenOff: nil
        }
    }

    private mutating func nextItem() async throws -> IngestionItem? {
        if let item = ahead.take() { return item }
        return try await items.next()
    }
}
