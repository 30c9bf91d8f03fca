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

    /// The id with ASCII capitals folded: the key by which names are matched.
    public let folded: String

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
        if let bad = written.unicodeScalars.first(where: Self.isForbidden) { throw .forbiddenCharacter(bad) }
        let segments = written.split(separator: "/", omittingEmptySubsequences: false)
        guard segments.count <= 2 else { throw .tooManySegments(segments.count) }
        for segment in segments where segment.isEmpty || segment == "." || segment == ".." {
            throw .emptySegment
        }
        if segments.count == 2, Self.reservedOrganisations.contains(foldedName(segments[0])) {
            throw .reservedOrganisation(String(segments[0]))
        }
        self.written = written
        folded = foldedName(written)
    }

    /// The part before the slash as written, or nil for a single name.
    public var organisation: Substring? {
        written.firstIndex(of: "/").map { written[..<$0] }
    }

    /// The part after the slash as written, or the whole single name.
    public var name: Substring {
        written.firstIndex(of: "/").map { written[written.index(after: $0)...] } ?? written[...]
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
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
