import Lineage
import Registry

extension Answers {
    /// A page of everything made from a model or family: `/v1/descendants`.
    public func descendants(_ parameters: QueryParameters) async throws -> ListBody<LineageItem> {
        let (question, resolved) = try await lineageQuestion(parameters)
        return body(of: try await store.descendants(question), question: question, resolved: resolved)
    }

    /// A page of everything that a model or family was made from: `/v1/ancestors`.
    public func ancestors(_ parameters: QueryParameters) async throws -> ListBody<LineageItem> {
        let (question, resolved) = try await lineageQuestion(parameters)
        return body(of: try await store.ancestors(question), question: question, resolved: resolved)
    }

    private func lineageQuestion(_ parameters: QueryParameters) async throws -> (question: LineageQuestion, resolved: ResolvedName) {
        var question = try LineageQuestion(parameters)
        let resolved = try await names.resolve(try parameters.required("of"), field: "of")
        question.of = resolved.nodes
        return (question, resolved)
    }

    private func body(of page: LineagePage, question: LineageQuestion, resolved: ResolvedName) -> ListBody<LineageItem> {
        ListBody(
            resolved: resolved, items: page.matches.map { LineageItem(match: $0) }, total: page.total, mentioned: page.mentioned,
            next: page.next.map { PageCursor(question: question, position: $0).word }, version: page.version)
    }

    /// The descendants of a model or family as a tree: `/v1/tree`.
    public func tree(_ parameters: QueryParameters) async throws -> ListBody<TreeItem> {
        try parameters.allow(only: ["of", "depth", "limit", "min_confidence", "as_of"])
        var question = TreeQuestion(of: [])
        question.depth = try parameters.integer("depth", in: 0...Int64(QuestionLimits.treeDepth)).map { Int($0) } ?? QuestionLimits.standardTreeDepth
        question.limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.treeChildren)
        question.minimumConfidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        question.asOf = try parameters.moment("as_of")
        let resolved = try await names.resolve(try parameters.required("of"), field: "of")
        question.of = try await topmost(of: resolved.nodes, asOf: question.asOf)
        let tree = try await store.tree(question)
        return ListBody(
            resolved: resolved, items: tree.roots.map { TreeItem(node: $0) }, total: tree.roots.count, next: nil, version: tree.version)
    }

    /// Members of a family that no other member is above: the others stand below them in the tree.
    private func topmost(of nodes: [NodeID], asOf: Moment?) async throws -> [NodeID] {
        guard nodes.count > 1 else { return nodes }
        let above = try await store.lineageAbove(nodes, minimumConfidence: 0, asOf: asOf)
        let members = Set(nodes)
        return nodes.filter { node in above.graph.distances(above: node).keys.allSatisfy { $0 == node || !members.contains($0) } }
    }
}
