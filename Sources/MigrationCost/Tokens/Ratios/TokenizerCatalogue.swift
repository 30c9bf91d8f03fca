import Foundation

/// The resource `tokenizers.json`: which tokenizer a model has.
struct TokenizerCatalogue: Sendable {
    /// A kind, with what tells it.
    struct Entry: Decodable, Sendable {
        let id: String
        let name: String
        /// Sizes that its vocabulary has, first and last.
        let vocabularies: [[Int]]
        /// The types of models that have it; nil where the size of the vocabulary is enough.
        let modelTypes: [String]?
        let tokenizerClasses: [String]?
        /// What the names of its families begin with.
        let families: [String]
        /// What the names of families that are others begin with, though they begin with one of its own.
        let otherFamilies: [String]?
        let nearest: String?
        let citation: String

        private enum CodingKeys: String, CodingKey {
            case id, name, vocabularies, families, nearest, citation
            case modelTypes = "model_types", tokenizerClasses = "tokenizer_classes", otherFamilies = "other_families"
        }

        func has(vocabulary: Int) -> Bool { vocabularies.contains { ($0.first ?? .max) <= vocabulary && vocabulary <= ($0.last ?? .min) } }

        func has(family: String) -> Bool {
            let folded = TokenizerCatalogue.folded(family)
            return families.contains { folded.hasPrefix(TokenizerCatalogue.folded($0)) }
                && !(otherFamilies ?? []).contains { folded.hasPrefix(TokenizerCatalogue.folded($0)) }
        }
    }

    private let entries: [Entry]

    static let shipped: TokenizerCatalogue = {
        do {
            return TokenizerCatalogue(entries: try JSONDecoder().decode([Entry].self, from: Data(ShippedFacts.bytes("tokenizers"))))
        } catch {
            preconditionFailure("tokenizers.json is part of the program and cannot be read: \(error)")
        }
    }()

    /// The entry with an id.
    subscript(id: String) -> Entry? { entries.first { $0.id == id } }

    /// The one entry that all which is known allows.
    func entry(vocabulary: Int?, modelType: String?, family: String?, tokenizerClass: String?) -> Entry? {
        let type = modelType?.lowercased()
        let named = family.map { family in entries.filter { $0.has(family: family) } } ?? []
        guard let vocabulary else {
            if named.count == 1 { return named.first }
            let classed = entries.filter { $0.tokenizerClasses?.contains(tokenizerClass?.lowercased() ?? "") ?? false }
            return named.isEmpty && classed.count == 1 ? classed.first : nil
        }
        let sized = entries.filter { $0.has(vocabulary: vocabulary) }
        let typed = sized.filter { entry in entry.modelTypes.map { type.map($0.contains) ?? false } ?? true }
        if typed.count == 1 { return typed.first }
        let both = sized.filter { entry in named.contains { $0.id == entry.id } && (type == nil || entry.modelTypes == nil) }
        return typed.isEmpty && both.count == 1 ? both.first : nil
    }

    /// Without case and separators, so that `Llama-3.1`, `Llama 3.1` and `llama3.1` are one.
    private static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." } }
}
