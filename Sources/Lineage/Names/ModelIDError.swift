/// Why a string is not the id of a model.
public enum ModelIDError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The string has no character.
    case empty
    /// The string has more than ``ModelID/maximumByteCount`` bytes.
    case tooLong(byteCount: Int)
    /// The string has a character that no id may have.
    case forbiddenCharacter(Unicode.Scalar)
    /// The string has more than two segments.
    case tooManySegments(Int)
    /// A segment is empty, `.` or `..`.
    case emptySegment
    /// The organisation is a path of the server.
    case reservedOrganisation(String)

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .empty: "an id must not be empty"
        case .tooLong(let byteCount): "an id has at most \(ModelID.maximumByteCount) bytes, this one has \(byteCount)"
        case .forbiddenCharacter(let scalar): "an id must not contain U+\(Self.hexadecimal(scalar))"
        case .tooManySegments(let count): "an id has one or two segments (organisation/name), this one has \(count)"
        case .emptySegment: "a segment of an id must not be empty, '.' or '..'"
        case .reservedOrganisation(let name): "'\(name)' is reserved and cannot be an organisation"
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
