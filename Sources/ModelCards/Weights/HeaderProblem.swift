internal import Lineage

/// Why a header was not read to its end, or what in it breaks the rules of its format.
public struct HeaderProblem: Error, Hashable, Sendable {
    /// What kind of problem it is.
    public enum Kind: Hashable, Sendable {
        /// The bytes break the rules of the format.
        case malformed
        /// The bytes end before the header does: it is read from too few, or the file was cut.
        case truncated
        /// The header is beyond a bound of ``HeaderLimits``.
        case tooLarge
        /// The file ends before the weights that its header lists.
        case weightsMissing
        /// A tensor has a type that is not known, so its bytes are not counted.
        case unknownType
    }

    /// What kind of problem it is.
    public let kind: Kind
    /// What is wrong, in a few words: at most 250 bytes without control characters, whatever names the file has.
    public let message: String
    /// The byte of the file at which it was seen; nil where it is the header as a whole.
    public let offset: Int?

    /// Keeps a problem.
    public init(_ kind: Kind, _ message: String, offset: Int? = nil) {
        self.kind = kind
        self.message = boundedText(message, maximumByteCount: 250)
        self.offset = offset
    }
}
