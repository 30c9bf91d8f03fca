extension Int64: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .int8 || type == .int4 || type == .int2 || type == .objectIdentifier }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        if type == .objectIdentifier { return Int64(try unsafe bytes.bigEndian(as: UInt32.self)) }
        return try unsafe bytes.widenedInteger()
    }

    /// From int8, int4, int2 and oid.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension Int: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { Int64.accepts(type) }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        Int(try unsafe Int64.decode(bytes, type: type))
    }

    /// From int8, int4, int2 and oid.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension Int32: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .int4 || type == .int2 }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        guard let value = Int32(exactly: try unsafe bytes.widenedInteger()) else { throw .malformed }
        return value
    }

    /// From int4 and int2; in COPY also from an int8 that fits.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension Int16: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .int2 }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        guard let value = Int16(exactly: try unsafe bytes.widenedInteger()) else { throw .malformed }
        return value
    }

    /// From int2; in COPY also from an int4 or int8 that fits.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}
