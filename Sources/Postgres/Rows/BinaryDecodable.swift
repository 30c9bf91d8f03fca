/// A value that is decoded from PostgreSQL's binary form, alone or as an array's element.
protocol BinaryDecodable {
    /// Whether a column, or an array's element, of that type can be decoded.
    static func accepts(_ type: PostgresType) -> Bool
    /// Decodes the bytes of a value; `type` is nil where the server does not say it.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> Self
}

extension BinaryDecodable {
    static func decodeCell(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        let type = cell.type
        if let type, !accepts(type) { throw .type(type) }
        let value = try unsafe cell.withBytes { bytes throws(PostgresDecodingFailure) in
            try unsafe decode(bytes, type: type)
        }
        guard let value else { throw .null }
        return value
    }
}

extension UnsafeRawBufferPointer {
    /// Reads an integer in network byte order that fills the buffer.
    func bigEndian<Integer: FixedWidthInteger>(
        as type: Integer.Type
    ) throws(PostgresDecodingFailure) -> Integer {
        guard count == MemoryLayout<Integer>.size else { throw .malformed }
        return unsafe Integer(bigEndian: loadUnaligned(as: type))
    }

    /// Reads a signed integer of 2, 4 or 8 bytes.
    func widenedInteger() throws(PostgresDecodingFailure) -> Int64 {
        switch count {
        case 8: try unsafe bigEndian(as: Int64.self)
        case 4: Int64(try unsafe bigEndian(as: Int32.self))
        case 2: Int64(try unsafe bigEndian(as: Int16.self))
        default: throw .malformed
        }
    }
}
