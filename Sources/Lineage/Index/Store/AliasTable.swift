import HashTreeCollections

/// The other names of models: where they were before a rename, and what they are called elsewhere. Copies share what they have in common.
struct AliasTable: Sendable {
    private var names: TreeDictionary<NodeID, [String]> = [:]
    private var nodes: TreeDictionary<String, NodeID> = [:]

    /// How many models have other names.
    var count: Int { names.count }

    /// The other names of a model, as written.
    func names(of node: NodeID) -> [String] { names[node] ?? [] }

    /// All other names, in order.
    var all: [(node: NodeID, name: String)] {
        names.sorted { $0.key < $1.key }.flatMap { node, names in names.map { (node, $0) } }
    }

    /// The model that has a folded name as another one.
    func node(named folded: String) -> NodeID? { nodes[folded] }

    /// Lets a model have these other names and no more.
    mutating func set(_ aliases: [String], of node: NodeID) {
        let before = names(of: node)
        guard before != aliases else { return }
        for alias in before {
            let folded = foldedName(alias)
            // Another model may have it by now.
            if nodes[folded] == node { nodes[folded] = nil }
        }
        for alias in aliases { nodes[foldedName(alias)] = node }
        names[node] = aliases.isEmpty ? nil : aliases
    }

    /// Gives a model one more.
    mutating func add(_ alias: String, to node: NodeID) {
        names[node, default: []].append(alias)
        nodes[foldedName(alias)] = node
    }
}
