/// The bytes of one COPY … TO STDOUT, in chunks of about 128 KB, in the format that the command asks for. For one task.
///
/// The next chunk is read when it is asked for; what nobody reads stays with the server.
public struct PostgresCopyChunks: AsyncSequence, Sendable {
    /// What is yielded.
    public typealias Element = [UInt8]
    /// How it can fail.
    public typealias Failure = PostgresError

    let lease: PostgresLease
    let stepDeadline: Duration?
    let progress: CopyProgress

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

    /// Reads one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let chunks: PostgresCopyChunks

        /// The next one, or nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(PostgresError) -> [UInt8]? {
            try await chunks.next()
        }
    }

    func next() async throws(PostgresError) -> [UInt8]? {
        guard !progress.hasEnded else { return nil }
        do throws(PostgresError) {
            let answer = try await lease.call(.copyNext, deadline: lease.time(for: stepDeadline))
            if case .chunk(let bytes) = answer { return bytes }
            progress.end()
            return nil
        } catch {
            progress.end()
            throw error
        }
    }
}
