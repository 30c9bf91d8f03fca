internal import Lineage

/// What the address of a link leads to, by its bytes alone.
enum HubLink: Equatable {
    case model
    /// A data set of the Hub.
    case data
    case elsewhere

    private static let hosts = ["huggingface.co/", "hf.co/", "hf-mirror.com/"].map { Array($0.utf8) }
    private static let dataSets = WordHash.of("datasets")
    private static let models = Set(["models", "model", "api"].map { WordHash.of($0) })
    private static let pages = Set(
        """
        spaces docs papers collections blog organizations settings login join pricing tasks learn posts chat new front metrics support
        """.split(separator: " ").map { WordHash.of($0) })

    /// Reads an address; one without a host of the Hub leads elsewhere, so that links inside the repository are not taken for names.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count < 2048, var start = Self.path(bytes, range) else {
            self = .elsewhere
            return
        }
        var segments: [Range<Int>] = []
        while start < range.upperBound, segments.count < 3 {
            var end = start
            while end < range.upperBound, !"/?#".utf8.contains(bytes[end]) { end += 1 }
            if end > start, !(segments.isEmpty && Self.models.contains(WordHash.of(bytes, start..<end))) { segments.append(start..<end) }
            guard end < range.upperBound, bytes[end] == UInt8(ascii: "/") else { break }
            start = end + 1
        }
        guard let first = segments.first else {
            self = .elsewhere
            return
        }
        let word = WordHash.of(bytes, first)
        if word == Self.dataSets {
            self = .data
        } else if Self.pages.contains(word) {
            self = .elsewhere
        } else if segments.count > 1 {
            self = .model
        } else {
            self = LegacyName.isPlausible(String(decoding: bytes[first], as: UTF8.self)) ? .model : .elsewhere
        }
    }

    /// Where the path begins behind the last host of the Hub, so that mangled and archived addresses are read as well.
    private static func path(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var found: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] | 0x20 == UInt8(ascii: "h"), index == range.lowerBound || "/.@".utf8.contains(bytes[index - 1]) {
                for host in hosts where holds(bytes, host, at: index, to: range.upperBound) { found = index + host.count }
            }
            index += 1
        }
        return found
    }

    private static func holds(_ bytes: [UInt8], _ word: [UInt8], at start: Int, to stop: Int) -> Bool {
        guard start + word.count <= stop else { return false }
        for offset in word.indices {
            let byte = bytes[start + offset]
            guard word[offset] == (byte &- 0x41 < 26 ? byte | 0x20 : byte) else { return false }
        }
        return true
    }
}
