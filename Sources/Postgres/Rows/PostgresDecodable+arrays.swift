/// `[UInt8]` is bytea (and uuid); `[T]` of any other type is an array of at most one dimension, `[T?]` one with NULLs.
extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// Decodes the value, or nil for NULL.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        try Element.decodeArray(cell)
    }
}

extension UInt8: PostgresArrayElement {
    /// From bytea and uuid.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [UInt8] {
        if let type = cell.type, ![UInt8].accepts(type) { throw .type(type) }
        guard let bytes = unsafe cell.withBytes({ unsafe [UInt8]($0) }) else { throw .null }
        return bytes
    }

    /// bytea has no NULLs inside: refused.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [UInt8?] {
        throw .malformed
    }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Wrapped?] {
        try Wrapped.decodeNullableArray(cell)
    }

    /// PostgreSQL has one NULL, not two: refused.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Wrapped??] {
        throw .malformed
    }
}

extension [UInt8]: BinaryDecodable {
    static func accepts(_ type: PostgresType) -> Bool { type == .bytea || type == .uuid }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType?
    ) throws(PostgresDecodingFailure) -> [UInt8] {
        unsafe [UInt8](bytes)
    }
}

extension [UInt8]: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [[UInt8]] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [[UInt8]?] {
        try decodeNullableElements(cell)
    }
}

extension Int64: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int64] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int64?] {
        try decodeNullableElements(cell)
    }
}

extension Int: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int?] {
        try decodeNullableElements(cell)
    }
}

extension Int32: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int32] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int32?] {
        try decodeNullableElements(cell)
    }
}

extension Int16: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int16] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Int16?] {
        try decodeNullableElements(cell)
    }
}

extension Bool: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Bool] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Bool?] {
        try decodeNullableElements(cell)
    }
}

extension Double: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Double] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Double?] {
        try decodeNullableElements(cell)
    }
}

extension Float: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Float] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [Float?] {
        try decodeNullableElements(cell)
    }
}

extension String: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [String] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [String?] {
        try decodeNullableElements(cell)
    }
}

extension PostgresJSON: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [PostgresJSON] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [PostgresJSON?] {
        try decodeNullableElements(cell)
    }
}

extension PostgresTimestamp: PostgresArrayElement {
    /// Decodes an array without NULL elements.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [PostgresTimestamp] {
        try decodeElements(cell)
    }
    /// Decodes an array that may have NULL elements.
    public static func decodeNullableArray(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> [PostgresTimestamp?] {
        try decodeNullableElements(cell)
    }
}
