/// Goes through a source, one item at a time.
protocol ItemWalk {
    /// The next item; nil at the end, or when the task is cancelled.
    mutating func next() async -> IngestionItem?
}
