package import Lineage
import Registry

/// A model without its documents and evidence, as JSON: what the index knows of it.
public struct IndexedModelBody: Encodable, Sendable {
    /// A believed parent.
    package struct Parent: Sendable {
        package let id: ModelID
        package let relation: Relation
        package let confidence: Double
        package let isInferred: Bool
    }

    package let model: ModelSummary
    package let aliases: [String]
    package let families: [String]
    package let parents: [Parent]
    package let children: RelationCounts
    package let descendants: RelationCounts
    package let version: String

    /// Looks a model up; nil when the index has none of that number.
    init?(_ node: NodeID, in now: LineageVersion) {
        guard let summary = now.index.summary(of: node) else { return nil }
        model = summary
        aliases = now.index.aliases(of: node)
        families = now.index.familyNames(of: node)
        parents = now.index.parents(of: node).sorted { ($0.confidence, $1.node) > ($1.confidence, $0.node) }.compactMap { parent in
            now.index.id(of: parent.node).map {
                Parent(id: $0, relation: parent.relation, confidence: parent.confidence, isInferred: parent.isInferred)
            }
        }
        children = now.index.childCounts(of: node)
        descendants = now.index.descendantCounts(ofAll: [node])
        version = now.token
    }

    /// Writes the fields of the model in short, and of the model in full `aliases`, `families`, `parents` with relation and confidence, the
    /// counts and `version`.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: model).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(aliases, forKey: .aliases)
        try values.encode(families, forKey: .families)
        var list = values.nestedUnkeyedContainer(forKey: .parents)
        for parent in parents {
            var object = list.nestedContainer(keyedBy: CodingKeys.self)
            try object.encode(parent.id.written, forKey: .id)
            try object.encode(parent.relation.word, forKey: .relation)
            try object.encode(parent.confidence, forKey: .confidence)
            try object.encode(parent.isInferred, forKey: .inferred)
        }
        try values.encode(RelationCountsBody(counts: children), forKey: .children)
        try values.encode(children.total, forKey: .childrenTotal)
        try values.encode(RelationCountsBody(counts: descendants), forKey: .descendants)
        try values.encode(descendants.total, forKey: .descendantsTotal)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case id, relation, confidence, inferred, aliases, families, parents, children, descendants, version
        case childrenTotal = "children_total", descendantsTotal = "descendants_total"
    }
}
