/// The rows of one COPY … TO STDOUT (FORMAT binary), many at a time, for whole tables: a row costs no call that may suspend.
public struct PostgresCopyBatches: AsyncSequence, Sendable {
    /// What is yielded.
    public typealias Element = PostgresCopyBatch
    /// How it can fail.
    public typealias Failure = PostgresError

    let chunks: PostgresCopyChunks

    /// Begins to read.
    public func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator()) }

    /// Reads one after the other.
    public struct Iterator: AsyncIteratorProtocol {
        var chunks: PostgresCopyChunks.Iterator
        private var scanner = CopyRowScanner()

        init(chunks: PostgresCopyChunks.Iterator) { self.chunks = chunks }

        /// The next rows, or nil at the end.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(PostgresError) -> PostgresCopyBatch? {
            do {
                while let bytes = try await chunks.next(isolation: actor) {
                    if let found = try scanner.receive(bytes) { return PostgresCopyBatch(bytes: found.bytes, rowStarts: found.rowStarts) }
                }
                try scanner.finish()
                return nil
            } catch let error as PostgresError {
                throw error
            } catch {
                throw PostgresError(.protocolViolation, reason: "Malformed binary COPY: \(error).")
            }
        }
    }
}

/// Some rows of a binary COPY. Columns have no types: what is read must be what the command selects.
public struct PostgresCopyBatch: Sendable {
    /// The bytes of the rows, in which a cursor finds values.
    public let bytes: [UInt8]
    private let rowStarts: [Int]

    init(bytes: [UInt8], rowStarts: [Int]) {
        self.bytes = bytes
        self.rowStarts = rowStarts
    }

    /// How many rows there are.
    public var rowCount: Int { rowStarts.count }

    /// Goes through the rows.
    ///
    /// - Parameter body: Reads the columns of one row from left to right, all or the first of them.
    public func forEachRow<Failure: Error>(_ body: (inout PostgresCopyCursor) throws(Failure) -> Void) throws(Failure) {
        var cursor = PostgresCopyCursor(bytes)
        for start in rowStarts {
            cursor.begin(at: start)
            try body(&cursor)
        }
    }
}

/// Reads the columns of one row of a binary COPY from left to right.
public struct PostgresCopyCursor {
    private let bytes: [UInt8]
    private var offset = 0
    private var remaining = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func begin(at start: Int) {
        remaining = Int(bytes[start]) << 8 | Int(bytes[start + 1])
        offset = start + 2
    }

    /// Where the next value stands in the batch's bytes; nil for NULL.
    public mutating func next() -> Range<Int>? {
        precondition(remaining > 0, "a row has the columns that the command selects")
        remaining -= 1
        let length = CopyRowScanner.length(in: bytes, at: offset)
        let start = offset + 4
        offset = start + max(0, length)
        return length < 0 ? nil : start..<start + length
    }

    /// The next value, a bigint, integer or smallint; nil for NULL.
    public mutating func nextInteger() -> Int64? {
        guard let range = next() else { return nil }
        precondition([2, 4, 8].contains(range.count), "a number has 2, 4 or 8 bytes")
        var value: Int64 = bytes[range.lowerBound] >> 7 == 1 ? -1 : 0
        for index in range { value = value << 8 | Int64(bytes[index]) }
        return value
    }

    /// The next value, a timestamptz, as microseconds since 1970-01-01 UTC; nil for NULL.
    public mutating func nextTimestamp() -> Int64? {
        nextInteger().map { PostgresTimestamp(microsecondsSince2000: $0).microsecondsSince1970 }
    }

    /// The next value, a double precision; nil for NULL.
    public mutating func nextDouble() -> Double? {
        guard let range = next() else { return nil }
        precondition(range.count == 8, "a double precision has 8 bytes")
        var value: UInt64 = 0
        for index in range { value = value << 8 | UInt64(bytes[index]) }
        return Double(bitPattern: value)
    }
}
