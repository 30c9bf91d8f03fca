import Lineage

/// Names as people write them.
extension ParserCase {
    static let names: [ParserCase] = [
        ParserCase(
            "name", "a model's name, address or path", maximumByteCount: 512,
            words: ["https://huggingface.co/", "models--", "/tree/main", "@", "hf://", "%2F", "](", "/resolve/", "../", "C:\\", "checkpoint-"],
            seeds: spelled, violation: nameViolation),
        ParserCase("address", "an address of the Hub", maximumByteCount: 512, words: ["/tree/", "%", "?", "#", "/blob/"], seeds: spelled) { bytes in
            nameViolation(Array("https://huggingface.co/".utf8) + bytes)
        },
        ParserCase("family", "a family's name, and the family that a model's name tells", maximumByteCount: 256, seeds: spelled) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if let key = FamilyKey(spelled: text), !isFoundByItself(key) { return "\(key) is not itself again" }
            guard let id = try? ModelID(text) else { return nil }
            let membership = Families.membership(of: id, parameters: nil, standing: FamilyStanding(isKnown: true))
            guard let membership else { return nil }
            guard membership.path.count <= 8 else { return "\(membership.path.count) families" }
            for family in membership.path where !isFoundByItself(family.key) { return "\(family) is not found by its key" }
            return nil
        },
        ParserCase("search", "the words of a search", maximumByteCount: 512, seeds: spelled) { bytes in
            guard let words = SearchWords(String(decoding: bytes, as: UTF8.self)) else { return nil }
            let isPlain = words.joined.utf8.allSatisfy { $0 == 0x20 || $0 == 0x2E || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            // A word that is parted makes the text one space longer.
            guard isPlain, words.joined.utf8.count <= SearchWords.maximumByteCount + SearchWords.maximumWordCount else { return "\(words)" }
            guard words.joined.utf8.count <= SearchWords.maximumByteCount else { return nil }
            return SearchWords(words.joined) == words ? nil : "\(words) are not themselves again"
        },
    ]

    /// Whether a key can be typed: whatever is not ASCII or longer than a spelling may be cannot.
    private static func isFoundByItself(_ key: FamilyKey) -> Bool {
        let isTyped = key.folded.utf8.count <= FamilyKey.maximumByteCount && key.folded.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        return !isTyped || FamilyKey(spelled: key.folded) == key
    }

    @Sendable private static func nameViolation(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let name = WrittenName.reading(text)
        guard case .model(let id, let revision) = name else { return nil }
        guard ReadingRules.isKept(id.written, 200), (try? ModelID(id.written)) == id else { return "\(id) is no id" }
        if let revision, Revision(revision.description) != revision { return "\(revision) is no revision" }
        return nil
    }

    /// The ids in rows, and what stands behind `base_model` in cards.
    @Sendable private static func spelled(_ file: SeedFile) -> [[UInt8]] {
        if file.name == "catalogue.jsonl" {
            return file.lines.compactMap { line in
                line.split(separator: UInt8(ascii: "\""), maxSplits: 4, omittingEmptySubsequences: false).dropFirst(3).first.map(Array.init)
            }
        }
        guard file.isCard else { return [] }
        return file.lines.filter { $0.starts(with: Array("base_model: ".utf8)) || $0.starts(with: Array("- ".utf8)) }.prefix(5).map {
            Array($0.drop { $0 != 0x20 }.dropFirst())
        }
    }
}
