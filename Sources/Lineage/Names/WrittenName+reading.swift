extension WrittenName {
    /// The most bytes of a text that is looked at; longer ones name nothing.
    public static let maximumByteCount = 2048

    /// Reads what people write where a model's name belongs.
    ///
    /// Read as a model: `org/name` in any case, with `@revision`, in quotes, backticks or angle brackets, with trailing
    /// slashes or punctuation, with a remark in brackets, after `models/`; addresses of the Hub and its short and mirror
    /// hosts, with `tree`, `blob` or `resolve` and a revision; a link of Markdown; a folder name of the Hugging Face cache
    /// (`models--org--name`); a single name such as `openai-gpt`. Read as a local path: what is absolute, relative, below a home
    /// folder or drive, below a folder of a training run, a checkpoint or a file, or has more than two segments.
    ///
    /// - Parameter text: What was written; more than ``maximumByteCount`` bytes name nothing.
    /// - Returns: The name, a path, or the reason why it is neither.
    /// - Complexity: O(*n*) in the bytes of the text.
    public static func reading(_ text: some StringProtocol) -> WrittenName {
        guard text.utf8.count <= maximumByteCount else { return .nothing(reason: "more than \(maximumByteCount) bytes are no name") }
        let written = String(text)
        if written.utf8.count > 3, isPlainID(written) { return plainName(written[...]) }
        var name = trimmed(written[...])
        if let target = linkTarget(name) { name = trimmed(target) }
        for prefix in ["hf://", "huggingface://", "hf:", "huggingface:"] where hasFoldedPrefix(name, prefix) {
            return HubAddress.reading(path: name.dropFirst(prefix.count))
        }
        guard !name.isEmpty, !placeholders.contains(foldedName(name)) else { return .nothing(reason: "no name is given") }
        if let path = HubAddress.path(in: name) { return HubAddress.reading(path: path) }
        if hasFoldedPrefix(name, "file:") { return .localPath(holding: cachedID(in: name)) }
        if name.contains("://") { return .nothing(reason: "an address outside the Hub") }
        return plainName(name)
    }

    /// Words that stand where a name was asked for and none was known.
    static let placeholders: Set<String> = [
        "-", "--", "[]", "{}", "base", "base_model", "custom", "false", "from scratch", "more information needed", "n/a", "na", "nan", "nil",
        "no", "none", "null", "other", "scratch", "self", "tbd", "todo", "true", "undefined", "unknown", "yes", "?", "~",
    ]

    /// Whether a text is `org/name` of nothing but letters, digits, hyphens, underscores and dots inside: the usual case.
    private static func isPlainID(_ text: String) -> Bool {
        var slashes = 0
        var last = UInt8(ascii: "/")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "/"):
                guard last != byte else { return false }
                slashes += 1
            case UInt8(ascii: "."):
                // What begins with a dot is a path, and the hosts of addresses have a dot before the slash.
                guard slashes > 0, last != UInt8(ascii: "/") else { return false }
            case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
            default: return false
            }
            last = byte
        }
        return slashes == 1 && last != UInt8(ascii: "/") && last != UInt8(ascii: ".")
    }

    private static func plainName(_ name: Substring) -> WrittenName {
        if LocalPath.isRooted(name) { return .localPath(holding: cachedID(in: name)) }
        guard let word = singleWord(name) else { return .nothing(reason: "a description, not the id of a model") }
        var segments = word.split(separator: "/", omittingEmptySubsequences: true)
        if segments.count == 1, let cached = LocalPath.cachedID(in: segments[0]) { return .model(cached, revision: nil) }
        if segments.contains(where: { $0.hasPrefix("models--") }) { return .localPath(holding: cachedID(in: word)) }
        if segments.count > 2, segments[0] == "models" { segments.removeFirst() }
        if segments.count > 3, HubAddress.revisionVerbs.contains(String(segments[2])) {
            return HubAddress.reading(path: segments.joined(separator: "/")[...])
        }
        guard segments.count <= 2, !LocalPath.isFolderOrFile(segments) else { return .localPath(holding: nil) }
        return model(segments)
    }

    private static func model(_ segments: [Substring]) -> WrittenName {
        guard let last = segments.last else { return .nothing(reason: "no name is given") }
        var (name, revision) = splitRevision(last)
        if let colon = name.firstIndex(of: ":") {
            guard segments.count == 2 else { return .nothing(reason: "a name of another registry") }
            name = name[..<colon]
            revision = nil
        }
        guard name.utf8.contains(where: isLetter) else { return .nothing(reason: "a number, not the id of a model") }
        let id = segments.count == 2 ? "\(segments[0])/\(name)" : String(name)
        do {
            return .model(try ModelID(id), revision: revision.flatMap { Revision($0) })
        } catch {
            return .nothing(reason: error.description)
        }
    }

    /// Splits `name@revision`.
    static func splitRevision(_ name: Substring) -> (name: Substring, revision: Substring?) {
        guard let at = name.firstIndex(of: "@"), at > name.startIndex else { return (name, nil) }
        let revision = name[name.index(after: at)...]
        return (name[..<at], revision.isEmpty ? nil : revision)
    }

    /// The one word that holds the id: all of it, `org / name` joined, or what stands before a remark.
    private static func singleWord(_ name: Substring) -> Substring? {
        guard name.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: "(") }) else { return name }
        let joined = name.split(separator: "/", omittingEmptySubsequences: false).map { trimmedOfSpace($0) }
        if joined.count == 2, joined.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) && !$0.contains("(") }) {
            return joined.joined(separator: "/")[...]
        }
        let word = name.prefix { !$0.isWhitespace && $0 != "(" }
        let rest = trimmedOfSpace(name.dropFirst(word.count))
        let isRemark = rest.first.map { "([#@—–-".contains($0) } ?? true
        // Words without brackets are a remark where the name looks like one of a model and little else is said.
        let looksLikeModel = word.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        let isShort = rest.split(whereSeparator: \.isWhitespace).count <= 4
        return word.contains("/") && (isRemark || (looksLikeModel && isShort)) ? trimmed(word) : nil
    }

    private static func cachedID(in path: Substring) -> ModelID? {
        path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).lazy.compactMap { LocalPath.cachedID(in: $0) }.first
    }

    /// The target of a Markdown link that is the whole text.
    private static func linkTarget(_ text: Substring) -> Substring? {
        guard text.hasPrefix("["), text.last == ")",
            let middle = text.firstRange(of: "](")
        else { return nil }
        return text[middle.upperBound...].dropLast()
    }

    private static func hasFoldedPrefix(_ text: Substring, _ prefix: String) -> Bool {
        foldedName(text.prefix(prefix.count)) == prefix
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

    private static func trimmedOfSpace(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
    }

    /// Takes quotes, backticks, brackets, spaces, trailing slashes and punctuation from both ends.
    private static func trimmed(_ text: Substring) -> Substring {
        var result = text
        while let first = result.first, first.isWhitespace || "\"'`<@“”‘’*\u{FEFF}\u{200B}".contains(first) { result.removeFirst() }
        if result.hasPrefix("- ") { return trimmed(result.dropFirst(2)) }
        while let last = result.last, last.isWhitespace || "\"'`>,;.“”‘’*\u{FEFF}\u{200B}".contains(last) {
            guard result != "." && result != ".." else { break }
            result.removeLast()
        }
        while result.count > 1, result.last == "/" || result.last?.isWhitespace == true { result.removeLast() }
        return result
    }
}
