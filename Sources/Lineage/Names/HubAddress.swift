/// Reads the path part of an address on the Hub: `org/name/tree/main`, `datasets/…`, `openai-gpt/resolve/main/config.json`.
enum HubAddress {
    /// The hosts that serve the Hub's repositories under its own ids.
    private static let hosts = ["huggingface.co", "hf.co", "hf-mirror.com"].map { Array($0.utf8) }

    /// Words after an id that are followed by a revision.
    static let revisionVerbs: Set<String> = ["tree", "blob", "resolve", "raw", "commit", "commits", "blame", "edit"]

    /// First segments that are pages of the site, never models.
    static let pages: Set<String> = [
        "datasets", "spaces", "docs", "papers", "collections", "blog", "organizations", "settings", "login", "join", "pricing", "tasks", "learn",
        "posts", "chat", "new", "front", "metrics", "support",
    ]

    /// Where the path begins in a text that holds the Hub's address, or nil.
    ///
    /// The last occurrence counts, so a mangled or archived address is read as well.
    static func path(in text: Substring) -> Substring? {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let bytes = Array(foldedName(text).utf8)
        for host in hosts {
            guard let found = lastIndex(of: host, in: bytes) else { continue }
            let isHost = found == 0 || "/.@".utf8.contains(bytes[found - 1])
            let rest = text.utf8.dropFirst(found + host.count)
            guard isHost, rest.first.map({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) ?? true else { continue }
            return Substring(rest.drop { $0 != UInt8(ascii: "/") })
        }
        return nil
    }

    /// Reads the path of an address on the Hub.
    static func reading(path: Substring) -> WrittenName {
        let clean = path.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        var segments = clean.split(separator: UInt8(ascii: "/")).map { percentDecoded(Substring($0)) }
        if segments.first == "api" { segments.removeFirst() }
        if segments.first == "models" || segments.first == "model" { segments.removeFirst() }
        guard let first = segments.first else { return .nothing(reason: "the address of the Hub itself") }
        if pages.contains(foldedName(first)) { return .nothing(reason: "an address on the Hub that is not a model's") }
        if segments.count == 1 || revisionVerbs.contains(segments[1]) {
            guard LegacyName.isPlausible(first) else { return .nothing(reason: "the page of an organisation, not of a model") }
            return model(first, revision: segments.count > 2 ? segments[2] : nil)
        }
        let hasRevision = segments.count > 3 && revisionVerbs.contains(segments[2])
        let (name, atRevision) = WrittenName.splitRevision(Substring(segments[1]))
        return model("\(first)/\(name)", revision: hasRevision ? segments[3] : atRevision.map(String.init))
    }

    private static func model(_ id: String, revision: String?) -> WrittenName {
        do {
            return .model(try ModelID(id), revision: revision.flatMap { Revision($0) })
        } catch {
            return .nothing(reason: error.description)
        }
    }

    private static func lastIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= wanted.count else { return nil }
        var start = bytes.count - wanted.count
        while start >= 0 {
            if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
            start -= 1
        }
        return nil
    }

    /// Decodes `%2F` and its like; what is not two hexadecimal digits stays.
    static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
