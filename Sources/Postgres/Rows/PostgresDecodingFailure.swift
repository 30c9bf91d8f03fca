/// Why a value could not be decoded, without where it stood.
public enum PostgresDecodingFailure: Error, Hashable, Sendable {
    /// It is NULL and the Swift type has no nil.
    case null
    /// Its type is not one that the Swift type takes.
    case type(PostgresType)
    /// It is outside of the Swift type's values, or its bytes are not of the form that its type has.
    case malformed
    /// The row has fewer columns.
    case missingColumn
}
