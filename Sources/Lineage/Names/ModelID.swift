/// The name of a model as somebody wrote it: `organisation/name`, or a legacy
/// single name such as `gpt2`.
///
/// Two ids are equal when their folded names are, so a set of ids holds one
/// element for `Meta-Llama/Llama-3.1-8B` and `meta-llama/llama-3.1-8b`.
public struct ModelID: Sendable {
    /// The most bytes that an id may have, its slash included.
    public static let maximumByteCount = 200

    /// Organisations that would shadow a path of the server.
    public static let reservedOrganisations: Set<String> = [
        "api", "v1", "models", "tree", "search", "relate", "move", "register", "data",
    ]

    /// The id as it was written, 1–200 bytes of UTF-8.
    public let written: String

    /// Whether it has no capitals, so that it need not be kept twice.
    private let isFolded: Bool

    /// The id with ASCII capitals folded: the key by which names are matched.
    public var folded: String { isFolded ? written : foldedName(written) }

    /// Checks and keeps an id.
    ///
    /// An id has one or two segments, separated by one slash. A segment is not
    /// empty, not `.` or `..`, has no control character, white space, backslash, `?`, `#`
    /// or `:`, and the first of two is not a reserved organisation.
    ///
    /// - Parameter written: The id, without URL parts; see ``WrittenName`` for
    ///   reading what people write.
    /// - Throws: ``ModelIDError`` that names the broken rule.
    public init(_ written: String) throws(ModelIDError) {
        let utf8 = written.utf8
        guard !utf8.isEmpty else { throw .empty }
        guard utf8.count <= Self.maximumByteCount else { throw .tooLong(byteCount: utf8.count) }
        // Bytes of names as they usually are need no look at what Unicode says of them.
        if !utf8.allSatisfy(Self.isUsual), let bad = written.unicodeScalars.first(where: Self.isForbidden) { throw .forbiddenCharacter(bad) }
        let segments = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard segments.count <= 2 else { throw .tooManySegments(segments.count) }
        for segment in segments where segment.isEmpty || segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8) {
            throw .emptySegment
        }
        if segments.count == 2, Self.reservedOrganisations.contains(foldedName(Substring(segments[0]))) {
            throw .reservedOrganisation(String(Substring(segments[0])))
        }
        self.init(known: written)
    }

    /// Keeps an id that was checked before: one of the store's own.
    init(known written: String) {
        self.written = written
        isFolded = written.utf8.allSatisfy { foldedByte($0) == $0 }
    }

    /// The part before the slash as written, or nil for a single name.
    public var organisation: Substring? {
        written.utf8.firstIndex(of: UInt8(ascii: "/")).map { written[..<$0] }
    }

    /// The part after the slash as written, or the whole single name.
    public var name: Substring {
        written.utf8.firstIndex(of: UInt8(ascii: "/")).map { written[written.utf8.index(after: $0)...] } ?? written[...]
    }

    /// Letters, digits, hyphens, dots, underscores and slashes.
    private static func isUsual(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }

    /// Whether no segment may hold a character: control characters, white space, backslash, `?`, `#` and `:`.
    public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "?", "#", ":": true
        default: scalar.value < 0x21 || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
    }
}

extension ModelID: Hashable, Comparable, CustomStringConvertible {
    /// The id as written.
    public var description: String { written }

    /// Whether both ids fold to the same name.
    public static func == (left: ModelID, right: ModelID) -> Bool { left.folded == right.folded }

    /// Orders by the UTF-8 bytes of the folded name, as `COLLATE "C"` does.
    public static func < (left: ModelID, right: ModelID) -> Bool { left.folded.utf8.lexicographicallyPrecedes(right.folded.utf8) }

    /// Feeds the folded name, so equal ids hash alike.
    public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
