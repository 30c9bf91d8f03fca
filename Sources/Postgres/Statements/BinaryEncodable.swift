/// A value that has a PostgreSQL binary form.
protocol BinaryEncodable {
    static var postgresType: PostgresType { get }
    static var arrayType: PostgresType { get }
    /// Appends the bytes of the value, without a length.
    func encode(into bytes: inout [UInt8])
}

extension Int64: BinaryEncodable {
    static var postgresType: PostgresType { .int8 }
    static var arrayType: PostgresType { .int8Array }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }
}

extension Int32: BinaryEncodable {
    static var postgresType: PostgresType { .int4 }
    static var arrayType: PostgresType { .int4Array }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }
}

extension Int16: BinaryEncodable {
    static var postgresType: PostgresType { .int2 }
    static var arrayType: PostgresType { .int2Array }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: self) }
}

extension Bool: BinaryEncodable {
    static var postgresType: PostgresType { .bool }
    static var arrayType: PostgresType { .boolArray }
    func encode(into bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
}

extension Double: BinaryEncodable {
    static var postgresType: PostgresType { .float8 }
    static var arrayType: PostgresType { .float8Array }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: bitPattern) }
}

extension Float: BinaryEncodable {
    static var postgresType: PostgresType { .float4 }
    static var arrayType: PostgresType { .float4Array }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: bitPattern) }
}

extension String: BinaryEncodable {
    static var postgresType: PostgresType { .text }
    static var arrayType: PostgresType { .textArray }
    func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }
}

extension [UInt8]: BinaryEncodable {
    static var postgresType: PostgresType { .bytea }
    static var arrayType: PostgresType { .byteaArray }
    func encode(into bytes: inout [UInt8]) { bytes.append(contentsOf: self) }
}

extension PostgresJSON: BinaryEncodable {
    static var postgresType: PostgresType { .jsonb }
    static var arrayType: PostgresType { .jsonbArray }
    /// jsonb's binary form is a version, 1, and the text (`jsonb_recv` in the server's `jsonb.c`).
    func encode(into bytes: inout [UInt8]) {
        bytes.append(1)
        bytes.append(contentsOf: text.utf8)
    }
}

extension PostgresTimestamp: BinaryEncodable {
    static var postgresType: PostgresType { .timestamptz }
    static var arrayType: PostgresType { .timestamptzArray }
    func encode(into bytes: inout [UInt8]) { bytes.append(bigEndian: microsecondsSince2000) }
}

extension [UInt8] {
    /// Appends an integer in network byte order.
    mutating func append<Integer: FixedWidthInteger>(bigEndian value: Integer) {
        unsafe Swift.withUnsafeBytes(of: value.bigEndian) { unsafe append(contentsOf: $0) }
    }

    /// Overwrites four bytes that were left for a length.
    mutating func replace(at offset: Int, bigEndian value: Int32) {
        let word = UInt32(bitPattern: value)
        self[offset] = UInt8(truncatingIfNeeded: word >> 24)
        self[offset + 1] = UInt8(truncatingIfNeeded: word >> 16)
        self[offset + 2] = UInt8(truncatingIfNeeded: word >> 8)
        self[offset + 3] = UInt8(truncatingIfNeeded: word)
    }
}
