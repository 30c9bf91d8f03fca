/// A Swift type that a column can be decoded as.
///
/// Types of other targets conform by building on the types here:
/// ```swift
/// extension ModelID: PostgresDecodable {
///     static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self { Self(try String.decode(cell)) }
/// }
/// ```
/// Enumerations with a decodable raw value conform by declaring it; another raw value is ``PostgresDecodingFailure/malformed``.
public protocol PostgresDecodable {
    /// Decodes a value; where it stood is added by the caller.
    static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    /// Decodes the value, or nil for NULL.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        guard let value = Self(rawValue: try RawValue.decode(cell)) else { throw .malformed }
        return value
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// NULL is nil.
    public static func decode(_ cell: PostgresCell) throws(PostgresDecodingFailure) -> Self {
        cell.isNull ? nil : try Wrapped.decode(cell)
    }
}
