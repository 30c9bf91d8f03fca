extension Bool: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .bool }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        guard bytes.count == 1 else { throw .malformed }
        return unsafe bytes[0] != 0
    }

    /// From bool.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension Double: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .float8 || type == .float4 }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        if bytes.count == 4 { return Double(try unsafe Float.decode(bytes, type: type)) }
        return Double(bitPattern: try unsafe bytes.bigEndian(as: UInt64.self))
    }

    /// From float8 and float4.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension Float: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .float4 }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        Float(bitPattern: try unsafe bytes.bigEndian(as: UInt32.self))
    }

    /// From float4.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension String: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type.isTextual }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// From text, varchar, char, name and enumerations.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension PostgresJSON: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .jsonb || type == .json }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        if type == .json { return PostgresJSON(unsafe String(decoding: bytes, as: UTF8.self)) }
        // The first byte is the version of jsonb's binary form; there is only 1.
        guard unsafe bytes.first == 1 else { throw .malformed }
        return PostgresJSON(unsafe String(decoding: bytes.dropFirst(), as: UTF8.self))
    }

    /// From json and jsonb; in COPY from jsonb.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}

extension PostgresTimestamp: PostgresDecodable, BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .timestamptz }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self {
        PostgresTimestamp(microsecondsSince2000: try unsafe bytes.bigEndian(as: Int64.self))
    }

    /// From timestamptz.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try decodeCell(cell)
    }
}
