/// The notifications of one channel, until the client is closed or the iteration ends. For one task.
public struct PostgresNotifications: AsyncSequence, Sendable {
    /// What is yielded.
    public typealias Element = PostgresListenEvent
    /// How it can fail.
    public typealias Failure = Never

    let stream: AsyncStream<PostgresListenEvent>

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator()) }

    /// Reads one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        var base: AsyncStream<PostgresListenEvent>.AsyncIterator

        /// The next one, or nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async -> PostgresListenEvent? {
            await base.next(isolation: actor)
        }
    }
}

extension PostgresClient {
    /// Listens on a channel, on a connection of its own, which is made again after it was lost.
    ///
    /// The first event is ``PostgresListenEvent/connected``.
    /// - Parameter channel: taken literally, with its case; at most 63 bytes.
    public func listen(_ channel: String) -> PostgresNotifications { listener.subscribe(to: channel) }
}
