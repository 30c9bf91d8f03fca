/// Grows a tree level by level, wherever the levels come from.
///
/// Ask for ``level`` and ``take(_:)`` its children until it is empty, then for the counts of ``cut``, and put it together.
/// Merges make lineage a graph: a model is shown with its children at its shallowest place, in the order of that level, and elsewhere
/// only named.
public struct TreeGrowth: Sendable {
    private let question: TreeQuestion
    private var below: [NodeID: [TreeChild]] = [:]
    /// Each model that is shown below another, with the model below which its own children are shown.
    private var home: [NodeID: NodeID] = [:]
    private let roots: Set<NodeID>
    private var count: Int
    private var remaining: Int
    private var next: [NodeID]

    /// Prepares a tree.
    public init(_ question: TreeQuestion) {
        self.question = question
        next = question.of
        roots = Set(question.of)
        count = question.of.count
        remaining = question.depth
    }

    /// The models whose children are wanted next; empty when the tree is as deep or as large as it may be.
    public var level: [NodeID] { remaining > 0 && count < TreeQuestion.maximumNodes ? next : [] }

    /// Takes the children of ``level``: for each of its models in any order the most downloaded ones, as many as are shown.
    public mutating func take(_ children: [TreeChild]) {
        let found = Dictionary(grouping: children, by: \.parent)
        let rows = level.flatMap { found[$0] ?? [] }
        for row in rows { below[row.parent, default: []].append(row) }
        count += rows.count
        remaining -= 1
        next = rows.compactMap { row in
            guard !roots.contains(row.model.node), home[row.model.node] == nil else { return nil }
            home[row.model.node] = row.parent
            return row.model.node
        }
    }

    /// The models below which something is not shown, or whose children were not asked for, in order.
    public var cut: [NodeID] {
        roots.union(below.values.joined().map(\.model.node)).filter { node in
            guard let rows = below[node], let first = rows.first else { return true }
            return first.siblings > rows.count
        }.sorted()
    }

    /// Puts the tree together.
    ///
    /// - Parameters:
    ///   - models: The roots in short.
    ///   - children: How many children each model of ``cut`` has; absent: none.
    ///   - descendants: How many descendants each of them has.
    /// - Returns: One node a root, in the order asked.
    public func tree(of models: [NodeID: ModelSummary], children: [NodeID: Int], descendants: [NodeID: RelationCounts]) -> [TreeNode] {
        question.of.compactMap { root in
            models[root].map { node($0, by: nil, under: nil, children, descendants) }
        }
    }

    /// A model as it stands below another, or at the top.
    private func node(
        _ model: ModelSummary, by row: TreeChild?, under parent: NodeID?, _ childCounts: [NodeID: Int],
        _ descendants: [NodeID: RelationCounts]
    ) -> TreeNode {
        let isRepeated = parent != nil && home[model.node] != parent
        let rows = isRepeated ? [] : below[model.node] ?? []
        let children = rows.map {
            node($0.model, by: $0, under: model.node, childCounts, descendants)
        }
        let childCount = isRepeated ? nil : rows.first?.siblings ?? childCounts[model.node] ?? 0
        let isCut = !isRepeated && (childCount ?? 0) > children.count
        return TreeNode(
            model: model, relation: row?.relation, confidence: row?.confidence, isInferred: row?.isInferred ?? false, isRepeated: isRepeated,
            children: children, childCount: childCount,
            descendants: isCut ? descendants[model.node] : nil)
    }
}
