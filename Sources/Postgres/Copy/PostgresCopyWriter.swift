/// Writes the rows of one COPY … FROM STDIN in binary format.
///
/// It gathers rows into chunks, and waits when a chunk is full until the socket has taken it: memory stays bounded by the
/// chunk and the longest row. For one task. A class, since the closure that it is lent to must not copy its buffer.
public final class PostgresCopyWriter {
    private let lease: PostgresLease
    private let stepDeadline: Duration?
    private var buffer: [UInt8]
    /// How many rows were written.
    public private(set) var rowCount = 0

    /// Bytes after which a chunk is sent.
    private static let chunkSize = 128 << 10

    /// The header: signature, no flags, no extension (manual, COPY, Binary Format).
    private static let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

    init(_ lease: PostgresLease, stepDeadline: Duration?) {
        self.lease = lease
        self.stepDeadline = stepDeadline
        buffer = Self.header
        buffer.reserveCapacity(Self.chunkSize + 4096)
    }

    /// Writes a row: `fill` appends its columns, in the order of the COPY command, each with exactly the column's type.
    public func write(_ fill: (inout PostgresParameters) throws -> Void) async throws {
        var row = PostgresParameters(layout: .copyRow)
        try fill(&row)
        buffer.append(bigEndian: Int16(row.count))
        buffer.append(contentsOf: row.bytes)
        rowCount += 1
        if buffer.count >= Self.chunkSize { try await flush() }
    }

    private func flush() async throws(PostgresError) {
        guard !buffer.isEmpty else { return }
        _ = try await lease.call(.copyChunk(buffer), deadline: lease.time(for: stepDeadline))
        buffer.removeAll(keepingCapacity: true)
    }

    /// Ends the rows. - Returns: how many the server took.
    func finish() async throws(PostgresError) -> Int {
        buffer.append(bigEndian: Int16(-1))
        try await flush()
        return try await end(failing: nil)
    }

    /// Makes the server refuse the COPY.
    func abort() async {
        _ = try? await end(failing: "The writer gave up.")
    }

    private func end(failing reason: String?) async throws(PostgresError) -> Int {
        let answer = try await lease.call(
            .copyEnd(failing: reason), deadline: lease.time(for: stepDeadline), isCancellable: reason == nil)
        guard case .done(let results) = answer, let result = results.last else { throw PostgresError(.protocolViolation) }
        return result.affectedRowCount
    }
}
