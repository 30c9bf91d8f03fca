internal import Lineage

/// The base models that people name in prose without an organisation.
///
/// Names are matched by their letters and digits, so spelling, spaces and hyphens do not matter. A name that means several sizes is told
/// by a size beside it or in the child's own name.
enum KnownModels {
    /// What a name means.
    enum Meaning {
        case model(String)
        /// One model for each size, by the size's folded text.
        case sizes([String: String])
    }

    /// Every spelling by its key.
    static let table: [UInt64: Meaning] = {
        var table: [UInt64: Meaning] = [:]
        for line in (languageModels + moreLanguageModels + encoders + mediaModels).split(separator: "\n") { add(line, to: &table) }
        return table
    }()

    /// The first words of all spellings.
    static let beginnings: Set<UInt64> = {
        var keys: Set<UInt64> = []
        for line in (languageModels + moreLanguageModels + encoders + mediaModels).split(separator: "\n") {
            for spelling in spellings(of: line) { addBeginnings(of: spelling, to: &keys) }
        }
        return keys
    }()

    /// The longest spelling in words.
    static let wordCount = 9

    /// A row: names, sizes, tails and the id, parted by `;`; alternatives by `|`; `{}` in the id is the size.
    private static func add(_ line: Substring, to table: inout [UInt64: Meaning]) {
        let fields = fields(of: line)
        guard fields.count == 4 else { return }
        let sizes = fields[1].split(separator: " ").map(String.init)
        let id = fields[3]
        for name in alternatives(fields[0]) {
            for tail in alternatives(fields[2]) {
                if sizes.isEmpty { insert([name + tail], .model(id), &table) }
                var bySize: [String: String] = [:]
                for size in sizes {
                    let whole = id.replacing("{}", with: size)
                    insert(tail.isEmpty ? [name + size] : [name + size + tail, name + tail + size], .model(whole), &table)
                    bySize[foldedName(size)] = whole
                }
                if !sizes.isEmpty { insert([name + tail], bySize.count == 1 ? .model(bySize.first?.value ?? id) : .sizes(bySize), &table) }
            }
        }
        let ids = sizes.isEmpty ? [id] : sizes.map { id.replacing("{}", with: $0) }
        for id in ids { insert([String(id.split(separator: "/").last ?? "")], .model(id), &table) }
    }

    private static func insert(_ spellings: [String], _ meaning: Meaning, _ table: inout [UInt64: Meaning]) {
        for spelling in spellings {
            let key = key(spelling)
            if table[key] == nil { table[key] = meaning }
        }
    }

    /// The key of a spelling: its letters, digits and inner dots.
    static func key(_ spelling: some StringProtocol) -> UInt64 {
        WordHash.of(String(decoding: spelling.utf8.filter { Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.dot }, as: UTF8.self))
    }

    private static func fields(of line: Substring) -> [String] {
        line.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
    }

    private static func alternatives(_ field: String) -> [String] {
        field.split(separator: "|").map { $0.trimmingSpaces() }.map { $0 == "-" ? "" : $0 }
    }

    /// Texts whose first word begins a name of the row.
    private static func spellings(of line: Substring) -> [String] {
        let fields = fields(of: line)
        guard fields.count == 4 else { return [] }
        let sizes = fields[1].split(separator: " ").map(String.init)
        let ids = sizes.isEmpty ? [fields[3]] : sizes.map { fields[3].replacing("{}", with: $0) }
        return alternatives(fields[0]) + alternatives(fields[0]).flatMap { name in sizes.map { name + $0 } }
            + ids.map { String($0.split(separator: "/").last ?? "") }
    }

    /// A name may be cut after any of its parts: `Llama-2`, `Llama2`, `LLaMA`.
    private static func addBeginnings(of spelling: String, to keys: inout Set<UInt64>) {
        let first = spelling.prefix { $0 != " " && $0 != "-" && $0 != "_" }
        keys.insert(WordHash.of(first))
        keys.insert(WordHash.of(first.prefix { $0.isLetter }))
    }
}

extension StringProtocol {
    /// Without spaces at both ends.
    fileprivate func trimmingSpaces() -> String {
        let bytes = Array(utf8)
        guard let first = bytes.firstIndex(where: { $0 != Byte.space }), let last = bytes.lastIndex(where: { $0 != Byte.space }) else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
