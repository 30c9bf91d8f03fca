internal import Lineage

/// The parents that a Hub states of a model: in tags with a relation and without one, in `baseModels`, and in the card as it read it.
struct HubParents {
    /// A parent as it stands there.
    private struct Named {
        let written: String
        let field: String
        let text: String
        var declared: (relation: Relation, detail: String)?
    }

    private static let tagBeginning = "base_model:"

    private let named: [Named]

    /// Finds them, those with a relation first: of one parent the first counts.
    init(_ fields: ConfigurationFields, card: [Statement]) {
        let tags = Self.tags(fields)
        let rest = Self.baseModels(fields) + Self.adapter(fields) + card.map(Self.stated)
        named = tags.filter { $0.declared != nil } + rest + tags.filter { $0.declared == nil }
    }

    /// States each once.
    func state(in draft: inout DocumentDraft) {
        var seen: Set<ModelID> = []
        var odd: Set<String> = []
        for parent in named {
            if case .model(let id, _) = WrittenName.reading(parent.written) {
                guard seen.insert(id).inserted else { continue }
            } else {
                guard odd.insert(parent.written).inserted else { continue }
            }
            draft.state(
                parent.written,
                DocumentDraft.Source(
                    kind: .tag, extractor: HubListingReader.extractor, field: parent.field, line: nil, text: parent.text, declared: parent.declared))
        }
    }

    /// `base_model:org/name` and `base_model:relation:org/name`; the Hub gives both for one parent.
    private static func tags(_ fields: ConfigurationFields) -> [Named] {
        let nodes = fields.list("tags", limit: ReadingLimits().listCount) ?? []
        return nodes.enumerated().compactMap { index, node in
            guard let tag = ConfigurationFields.text(node, in: fields.tree), tag.hasPrefix(tagBeginning) else { return nil }
            let rest = tag.dropFirst(tagBeginning.count)
            guard let colon = rest.firstIndex(of: ":"), let relation = RelationWord.relation(rest[..<colon]) else {
                return Named(written: String(rest), field: "tags[\(index)]", text: tag)
            }
            return Named(
                written: String(rest[rest.index(after: colon)...]), field: "tags[\(index)]", text: tag,
                declared: (relation, "tag \(tagBeginning)\(rest[..<colon])"))
        }
    }

    /// `{"relation": …, "models": [{"id": …}]}`, or a list of ids or of such objects, or one id.
    private static func baseModels(_ fields: ConfigurationFields) -> [Named] {
        let field = "baseModels"
        let tree = fields.tree
        guard let node = fields.value(field) else { return [] }
        var declared: (relation: Relation, detail: String)?
        var (list, path) = (node, field)
        if tree.kind(node) == .mapping {
            let part = ConfigurationFields(tree, node)
            declared = part.text("relation").flatMap { word in RelationWord.relation(word).map { ($0, "baseModels.relation") } }
            guard let models = part.value("models") else { return [] }
            (list, path) = (models, "\(field).models")
        }
        let elements = tree.kind(list) == .sequence ? Array(tree.elements(list).prefix(ReadingLimits().listCount)) : [list]
        return elements.enumerated().compactMap { index, element in
            guard let id = ConfigurationFields.text(element, in: tree) ?? ConfigurationFields(tree, element).text("id") else { return nil }
            return Named(written: id, field: "\(path)[\(index)]", text: id, declared: declared)
        }
    }

    /// What an adapter was trained on, as the Hub read its configuration.
    private static func adapter(_ fields: ConfigurationFields) -> [Named] {
        guard let base = fields.part("config")?.part("peft")?.text("base_model_name_or_path") else { return [] }
        return [Named(written: base, field: "config.peft.base_model_name_or_path", text: base)]
    }

    private static func stated(_ statement: Statement) -> Named {
        Named(
            written: statement.written, field: "cardData.\(statement.evidence.field)", text: statement.written,
            declared: statement.declared)
    }
}
