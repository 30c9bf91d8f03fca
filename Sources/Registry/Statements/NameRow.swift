import Lineage

/// What one name means now.
struct NameRow: Sendable {
    /// The folded name that was asked for.
    let asked: String
    /// The model.
    let node: NodeID
    /// The model's own name as written.
    let name: String
    /// The model's own folded name.
    let folded: String
    /// Whether the model is only known because others name it.
    let isMentioned: Bool
    /// Whether the name is another name of the model.
    let isAlias: Bool
    /// Whether candidates name it as their parent.
    let hasChildren: Bool

    /// The model, as a question about its name is answered.
    var model: NamedModel {
        NamedModel(node: node, id: SummaryColumns.id(name), isAlias: isAlias, isMentioned: isMentioned, hasChildren: hasChildren)
    }
}
