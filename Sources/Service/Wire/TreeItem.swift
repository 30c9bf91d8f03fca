package import Lineage

/// A model in a tree, as JSON: the model in short, how it was made from the one above, and its `children`.
public struct TreeItem: Encodable, Sendable {
    package let node: TreeNode

    /// Writes the node and all below it; `descendants` stands where the tree is cut.
    public func encode(to encoder: any Encoder) throws {
        try SummaryBody(model: node.model).encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(node.relation?.word, forKey: .relation)
        try values.encode(node.confidence, forKey: .confidence)
        if node.relation != nil { try values.encode(node.isInferred, forKey: .inferred) }
        try values.encode(node.childCount, forKey: .childrenTotal)
        if node.isRepeated { try values.encode(true, forKey: .repeated) }
        if let descendants = node.descendants {
            try values.encode(RelationCountsBody(counts: descendants), forKey: .descendants)
            try values.encode(descendants.total, forKey: .descendantsTotal)
        }
        try values.encode(node.children.map { TreeItem(node: $0) }, forKey: .children)
    }

    private enum CodingKeys: String, CodingKey {
        case relation, confidence, inferred, children, repeated, descendants
        case childrenTotal = "children_total", descendantsTotal = "descendants_total"
    }
}
