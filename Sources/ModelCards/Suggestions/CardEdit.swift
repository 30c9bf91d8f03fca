public import Lineage

/// Declares parents in a card and leaves everything else of it as it is, byte for byte.
public enum CardEdit {
    /// Why a card is not edited.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        /// The front matter has no closing fence, or is not a list of fields with a line each.
        case unusualFrontMatter(line: Int)
        /// The edited card would not be read as it should.
        case notReadBack

        /// What is wrong.
        public var description: String {
            switch self {
            case .unusualFrontMatter(let line): "the front matter at line \(line) is not a list of fields with a line each"
            case .notReadBack: "the card would not be read as declaring it; its front matter says something that contradicts it"
            }
        }
    }

    /// The fields that are written.
    static let parentField = "base_model"
    static let relationField = "base_model_relation"

    /// A card that declares parents.
    ///
    /// `base_model` and `base_model_relation` are replaced where they stand, else they come last in the front matter; a card without front matter gets
    /// one. Lines end as the card's do. The relation is written where it is one of the four that the Hub knows.
    ///
    /// - Parameters:
    ///   - parents: The parents, in order; not empty.
    ///   - relation: How the model was made from them.
    ///   - card: The bytes of the card; empty for a card that does not exist.
    ///   - child: The model.
    /// - Returns: The bytes of the card that declares them. It was read again, and declares exactly these parents.
    public static func declaring(_ parents: [ModelID], relation: Relation?, in card: [UInt8], of child: ModelID) throws(Refusal) -> [UInt8] {
        precondition(!parents.isEmpty, "there is something to declare")
        let layout = CardLayout(card)
        var lines = card.isEmpty ? [] : CardLines(card).list
        let ending: [UInt8] = lines.first.map { $0.hasSuffix([0x0D, 0x0A]) } ?? false ? [0x0D, 0x0A] : [0x0A]
        let fields = Self.fields(parents, relation).map { (key: $0.key, lines: $0.lines.map { Array($0.utf8) + ending }) }
        guard let range = layout.frontMatter else {
            let mark = layout.hasByteOrderMark ? Array(card.prefix(3)) : []
            let block = [Array("---".utf8) + ending] + fields.flatMap(\.lines) + [Array("---".utf8) + ending]
            return try checked(mark + block.joined() + card.dropFirst(mark.count), parents, before: card, child)
        }
        guard !layout.isUnterminated else { throw .unusualFrontMatter(line: layout.frontMatterLine) }
        let first = layout.frontMatterLine - 1
        let count = card[range].count { $0 == 0x0A }
        guard let edited = edited(Array(lines[first..<first + count]), fields) else { throw .unusualFrontMatter(line: layout.frontMatterLine) }
        lines.replaceSubrange(first..<first + count, with: edited)
        return try checked(Array(lines.joined()), parents, before: card, child)
    }

    private static func fields(_ parents: [ModelID], _ relation: Relation?) -> [(key: String, lines: [String])] {
        var fields: [(key: String, lines: [String])] = []
        if parents.count == 1 {
            fields.append((parentField, ["\(parentField): \(scalar(parents[0].written))"]))
        } else {
            fields.append((parentField, ["\(parentField):"] + parents.map { "- \(scalar($0.written))" }))
        }
        if let relation, [.finetune, .adapter, .quantized, .merge].contains(relation) {
            fields.append((relationField, ["\(relationField): \(relation.word)"]))
        } else {
            fields.append((relationField, []))
        }
        return fields
    }

    /// Replaces fields at the top of a block mapping, or puts them last; nil where the lines are no such mapping.
    private static func edited(_ lines: [[UInt8]], _ fields: [(key: String, lines: [[UInt8]])]) -> [[UInt8]]? {
        var result: [[UInt8]] = []
        var written: Set<String> = []
        var isDropping = false
        for line in lines {
            if CardLines.continues(line) {
                if result.isEmpty, written.isEmpty, !isDropping, !CardLines.isBlankOrComment(line) { return nil }
                if !isDropping || CardLines.isBlankOrComment(line) { result.append(line) }
                continue
            }
            guard let key = CardLines.key(of: line) else { return nil }
            guard let field = fields.first(where: { $0.key == key }) else {
                isDropping = false
                result.append(line)
                continue
            }
            isDropping = true
            if written.insert(key).inserted { result += field.lines }
        }
        return result + fields.filter { !written.contains($0.key) }.flatMap(\.lines)
    }

    /// A name as a YAML scalar: plain where nothing in it means something to YAML.
    private static func scalar(_ name: String) -> String {
        let isPlain =
            name.utf8.allSatisfy { Byte.isLetter($0) || Byte.isDigit($0) || "-_./".utf8.contains($0) } && name.contains("/") && !name.hasPrefix("-")
        return isPlain ? name : "'" + name.replacing("'", with: "''") + "'"
    }

    /// The edited card, once it is read as it should.
    private static func checked(_ edited: [UInt8], _ parents: [ModelID], before card: [UInt8], _ child: ModelID) throws(Refusal) -> [UInt8] {
        let readings = [card, edited].map { RepositoryReader.read([RepositoryFile(path: "README.md", bytes: $0)], of: child)[0] }
        let declared = readings[1].claims.filter { $0.evidence.kind == .frontMatter && $0.evidence.field.hasPrefix(parentField) }
        let others = readings[1].claims.filter { [.tag, .legacyField].contains($0.evidence.kind) && !parents.contains($0.parent) }
        guard Set(declared.map(\.parent)) == Set(parents), declared.count == parents.count, others.isEmpty,
            readings[0].facts.license == readings[1].facts.license, readings[0].facts.tags == readings[1].facts.tags
        else { throw .notReadBack }
        return edited
    }
}
