import Lineage
import ModelCards

/// The documents of a child without what declares its parents, for measuring what is found where nothing does.
enum UndeclaredFiles {
    /// The fields of a card's front matter that name parents.
    private static let fields: Set<String> = [
        "base_model", "base_models", "base_model_relation", "base_model_name_or_path", "basemodel", "finetuned_from", "parent_model", "parent",
    ]

    /// Leaves out what declares parents.
    static func removing(from files: [String: String]) -> [String: String] {
        var result: [String: String] = [:]
        for (path, text) in files {
            let name = foldedName(path.split(separator: "/").last ?? "")
            if name == "adapter_config.json" || (name.contains("merge") && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))) { continue }
            result[path] = name.hasPrefix("readme") || name.hasSuffix("card.md") ? withoutParents(text) : text
        }
        return result
    }

    /// A card without the lines of its front matter that name parents; everything else stays byte for byte.
    static func withoutParents(_ card: String) -> String {
        let lines = card.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
        guard let first = lines.first, trimmed(first) == "---", let end = lines.dropFirst().firstIndex(where: { trimmed($0) == "---" }) else {
            return card
        }
        var kept = [first]
        var isDropping = false
        for line in lines[1..<end] {
            let bytes = line.utf8
            let isInside = bytes.first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "-") } ?? false
            if !isInside { isDropping = fields.contains(foldedName(line.prefix { $0 != ":" })) }
            let isTag = foldedName(trimmed(line)).hasPrefix("- base_model:")
            if !isDropping, !isTag { kept.append(line) }
        }
        return (kept + lines[end...]).joined(separator: "\n")
    }

    private static func trimmed(_ line: Substring) -> Substring {
        let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
        var end = start
        while let last = end.last, last == " " || last == "\r" || last == "\t" || last == "\r\n" { end.removeLast() }
        return end
    }
}
