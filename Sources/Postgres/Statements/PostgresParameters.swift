/// The parameters of one statement, or the columns of one COPY row, in PostgreSQL's binary form.
///
/// Every `append` fixes the type of its place, also for nil, which is NULL. Arrays have one dimension, and `[T?]` holds
/// NULL elements. A value has at most 2³¹−1 bytes.
public struct PostgresParameters: Sendable {
    enum Layout {
        /// Each value as its type (4 bytes), its length (4 bytes, −1 for NULL) and its bytes.
        case statement
        /// Each value as COPY's binary format has it: its length and its bytes.
        case copyRow
    }

    private(set) var bytes: [UInt8] = []
    /// How many values were appended.
    public private(set) var count = 0
    private let layout: Layout

    init(layout: Layout = .statement) {
        self.layout = layout
        if layout == .statement { bytes.reserveCapacity(32) }
    }

    /// int8
    public mutating func append(_ value: Int64?) { scalar(value) }
    /// int8
    public mutating func append(_ value: Int?) { scalar(value.map { Int64($0) }) }
    /// int4
    public mutating func append(_ value: Int32?) { scalar(value) }
    /// int2
    public mutating func append(_ value: Int16?) { scalar(value) }
    /// bool
    public mutating func append(_ value: Bool?) { scalar(value) }
    /// float8
    public mutating func append(_ value: Double?) { scalar(value) }
    /// float4
    public mutating func append(_ value: Float?) { scalar(value) }
    /// text
    public mutating func append(_ value: String?) { scalar(value) }
    /// bytea
    public mutating func append(_ value: [UInt8]?) { scalar(value) }
    /// jsonb
    public mutating func append(_ value: PostgresJSON?) { scalar(value) }
    /// jsonb, from its text
    public mutating func append(json text: String?) { scalar(text.map { PostgresJSON($0) }) }
    /// timestamptz
    public mutating func append(_ value: PostgresTimestamp?) { scalar(value) }
    /// timestamptz, from microseconds since 1970-01-01 UTC
    public mutating func append(timestamp microseconds: Int64?) {
        scalar(microseconds.map { PostgresTimestamp(microsecondsSince1970: $0) })
    }

    private mutating func scalar<Value: BinaryEncodable>(_ value: Value?) {
        begin(Value.postgresType)
        element(value)
    }

    /// An array's binary form is its dimensions, whether it has NULLs, the element type, then for each dimension its
    /// size and lower bound, then the elements (`array_recv` in the server's `arrayfuncs.c`).
    mutating func array<Value: BinaryEncodable>(_ values: [Value?]?) {
        begin(Value.arrayType)
        guard let values else { return bytes.append(bigEndian: Int32(-1)) }
        let start = bytes.count
        openArray(of: Value.postgresType, count: values.count, hasNull: values.contains { $0 == nil })
        for value in values { element(value) }
        close(from: start)
    }

    mutating func array<Value: BinaryEncodable>(_ values: [Value]?) {
        begin(Value.arrayType)
        guard let values else { return bytes.append(bigEndian: Int32(-1)) }
        let start = bytes.count
        openArray(of: Value.postgresType, count: values.count, hasNull: false)
        for value in values { element(value) }
        close(from: start)
    }

    private mutating func begin(_ type: PostgresType) {
        count += 1
        if layout == .statement { bytes.append(bigEndian: type.oid) }
    }

    private mutating func element<Value: BinaryEncodable>(_ value: Value?) {
        guard let value else { return bytes.append(bigEndian: Int32(-1)) }
        let start = bytes.count
        bytes.append(bigEndian: Int32(0))
        value.encode(into: &bytes)
        close(from: start)
    }

    private mutating func openArray(of type: PostgresType, count: Int, hasNull: Bool) {
        bytes.append(bigEndian: Int32(0))
        bytes.append(bigEndian: Int32(count == 0 ? 0 : 1))
        bytes.append(bigEndian: Int32(hasNull ? 1 : 0))
        bytes.append(bigEndian: type.oid)
        guard count > 0 else { return }
        bytes.append(bigEndian: Int32(count))
        bytes.append(bigEndian: Int32(1))
    }

    /// Writes the length of what follows the four bytes at `start`.
    private mutating func close(from start: Int) {
        guard let length = Int32(exactly: bytes.count - start - 4) else {
            preconditionFailure("A PostgreSQL value has at most 2^31-1 bytes.")
        }
        bytes.replace(at: start, bigEndian: length)
    }

    // MARK: Types

    /// The types of the values, in order.
    var types: [UInt32] {
        var types: [UInt32] = []
        types.reserveCapacity(count)
        forEachType { types.append($0) }
        return types
    }

    /// Whether the values have these types, in order.
    func have(_ types: [UInt32]) -> Bool {
        guard types.count == count else { return false }
        var index = 0
        var same = true
        forEachType { type in
            same = same && types[index] == type
            index += 1
        }
        return same
    }

    private func forEachType(_ body: (UInt32) -> Void) {
        precondition(layout == .statement, "The columns of a COPY row have no types.")
        var offset = 0
        for _ in 0..<count {
            body(UInt32(bitPattern: Int32(CopyRowScanner.length(in: bytes, at: offset))))
            offset += 8 + max(0, CopyRowScanner.length(in: bytes, at: offset + 4))
        }
    }
}
