/// The rows of one COPY … TO STDOUT (FORMAT binary). For one task.
///
/// Columns have no types in COPY: decoding checks lengths only.
public struct PostgresCopyRows: AsyncSequence, Sendable {
    /// What is yielded.
    public typealias Element = PostgresRow
    /// How it can fail.
    public typealias Failure = PostgresError

    let chunks: PostgresCopyChunks

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator()) }

    /// Reads one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        var chunks: PostgresCopyChunks.Iterator
        private var scanner = CopyRowScanner()
        private var rows: CopiedRows?
        private var index = 0
        private var rowCount = 0

        init(chunks: PostgresCopyChunks.Iterator) { self.chunks = chunks }

        /// The next one, or nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(PostgresError) -> PostgresRow? {
            while true {
                if let rows, index < rows.rowCount {
                    defer { index += 1 }
                    return PostgresRow(storage: .copied(rows), index: index)
                }
                guard let bytes = try await chunks.next(isolation: actor) else {
                    try finish()
                    return nil
                }
                try take(bytes)
            }
        }

        private mutating func take(_ bytes: [UInt8]) throws(PostgresError) {
            do throws(CopyRowScanner.Failure) {
                guard let found = try scanner.receive(bytes) else { return }
                rows = CopiedRows(bytes: found.bytes, rowStarts: found.rowStarts, firstRow: rowCount)
                rowCount += found.rowStarts.count
                index = 0
            } catch {
                throw PostgresError(.protocolViolation, reason: "Malformed binary COPY: \(error).")
            }
        }

        private mutating func finish() throws(PostgresError) {
            do throws(CopyRowScanner.Failure) {
                try scanner.finish()
            } catch {
                throw PostgresError(.protocolViolation, reason: "Malformed binary COPY: \(error).")
            }
        }
    }
}
