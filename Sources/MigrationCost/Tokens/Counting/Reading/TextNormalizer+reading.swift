extension TextNormalizer {
    /// Reads the member `normalizer` of a file.
    init(_ tree: JSONTree, depth: Int = 0) throws(TokenizerError) {
        let type = tree.member("type")?.string ?? ""
        switch type {
        case "Sequence":
            guard case .list(let parts)? = tree.member("normalizers"), parts.count <= TokenizerLimits.stepCount, depth < 4 else {
                throw .malformed(place: "normalizer.normalizers", reason: "a list of at most \(TokenizerLimits.stepCount) is missing")
            }
            var steps: [TextNormalizer] = []
            for part in parts { steps.append(try TextNormalizer(part, depth: depth + 1)) }
            self = .sequence(steps)
        case "NFC", "NFD", "NFKC", "NFKD":
            guard let form = UnicodeForm(rawValue: type) else { throw .unsupported(component: "the normalizer \(type)") }
            self = .form(form)
        case "Lowercase": self = .lowercase
        case "StripAccents": self = .stripAccents
        case "Strip": self = .strip(left: try tree.flag("strip_left", in: "Strip"), right: try tree.flag("strip_right", in: "Strip"))
        case "Prepend": self = .prepend(try tree.shortText("prepend", in: "Prepend"))
        case "Replace":
            self = .replace(try TextPattern(tree.member("pattern"), of: "the normalizer Replace"), try tree.shortText("content", in: "Replace"))
        case "BertNormalizer":
            let lowercases = try tree.flag("lowercase", in: type)
            self = .bert(
                cleans: try tree.flag("clean_text", in: type), spacesIdeographs: try tree.flag("handle_chinese_chars", in: type),
                stripsAccents: tree.member("strip_accents")?.flag ?? lowercases, lowercases: lowercases)
        case "ByteLevel": self = .byteLevel
        default: throw .unsupported(component: "the normalizer \(type.prefix(60))")
        }
    }
}

extension JSONTree {
    /// A member that must be true or false.
    func flag(_ name: StaticString, in component: String, orElse fallback: Bool? = nil) throws(TokenizerError) -> Bool {
        guard let value = member(name)?.flag ?? fallback else {
            throw .malformed(place: "\(component).\(name)", reason: "it must be true or false")
        }
        return value
    }

    /// A member that must be a text that is put into others.
    func shortText(_ name: StaticString, in component: String) throws(TokenizerError) -> [UInt32] {
        guard case .text(let scalars)? = member(name) else { throw .malformed(place: "\(component).\(name)", reason: "it must be a text") }
        guard scalars.count <= TokenizerLimits.literalLength else {
            throw .tooLarge(what: "the characters of \(component).\(name)", limit: TokenizerLimits.literalLength)
        }
        return scalars
    }
}
