/// Goes through a source, one item at a time.
protocol ItemWalk {
    /// The next item; nil at the end, or when the task is cancelled.
    ///
    /// - Throws: Why the source cannot be gone through to its end. What is wrong with one item is told by the item.
    mutating func next() async throws -> IngestionItem?
}
