import Lineage
import Registry

extension Answers {
    /// A page of everything made from a model or family: `/v1/descendants`.
    public func descendants(_ parameters: QueryParameters) async throws -> ListBody<LineageItem> {
        let now = try await lineage.version()
        let (question, resolved) = try await lineageQuestion(parameters, at: now)
        let page = try await question.asOf == nil ? now.index.descendants(question) : store.descendants(question)
        return body(of: page, question: question, resolved: resolved, at: now)
    }

    /// A page of everything that a model or family was made from: `/v1/ancestors`.
    public func ancestors(_ parameters: QueryParameters) async throws -> ListBody<LineageItem> {
        let now = try await lineage.version()
        let (question, resolved) = try await lineageQuestion(parameters, at: now)
        let page = try await question.asOf == nil ? now.index.ancestors(question) : store.ancestors(question)
        return body(of: page, question: question, resolved: resolved, at: now)
    }

    /// ``descendants(_:)``, to be written out at once.
    func writtenDescendants(_ parameters: QueryParameters) async throws -> PlacedList {
        let now = try await lineage.version()
        let (question, resolved) = try await lineageQuestion(parameters, at: now)
        guard question.asOf == nil else {
            return PlacedList(body(of: try await store.descendants(question), question: question, resolved: resolved, at: now))
        }
        return placed(now.index.placedDescendants(question), question: question, resolved: resolved, at: now)
    }

    /// ``ancestors(_:)``, to be written out at once.
    func writtenAncestors(_ parameters: QueryParameters) async throws -> PlacedList {
        let now = try await lineage.version()
        let (question, resolved) = try await lineageQuestion(parameters, at: now)
        guard question.asOf == nil else {
            return PlacedList(body(of: try await store.ancestors(question), question: question, resolved: resolved, at: now))
        }
        return placed(now.index.placedAncestors(question), question: question, resolved: resolved, at: now)
    }

    private func placed(_ page: PlacedPage, question: LineageQuestion, resolved: ResolvedName, at now: LineageVersion) -> PlacedList {
        let rest = ListBody<LineageItem>(
            resolved: resolved, items: [], total: page.total, mentioned: page.mentioned,
            next: page.next.map { PageCursor(question: question, position: $0).word }, version: now.token)
        return PlacedList(page.matches, of: now, in: rest)
    }

    private func lineageQuestion(
        _ parameters: QueryParameters, at now: LineageVersion
    ) async throws -> (question: LineageQuestion, resolved: ResolvedName) {
        var question = try LineageQuestion(parameters)
        let resolved = try await names(now).resolve(try parameters.required("of"), field: "of")
        question.of = resolved.nodes
        return (question, resolved)
    }

    private func body(
        of page: LineagePage, question: LineageQuestion, resolved: ResolvedName, at now: LineageVersion
    ) -> ListBody<LineageItem> {
        ListBody(
            resolved: resolved, items: page.matches.map { LineageItem(match: $0) }, total: page.total, mentioned: page.mentioned,
            next: page.next.map { PageCursor(question: question, position: $0).word }, version: now.token)
    }

    /// The descendants of a model or family as a tree: `/v1/tree`.
    public func tree(_ parameters: QueryParameters) async throws -> ListBody<TreeItem> {
        try parameters.allow(only: ["of", "depth", "limit", "min_confidence", "as_of"])
        var question = TreeQuestion(of: [])
        question.depth = try parameters.integer("depth", in: 0...Int64(QuestionLimits.treeDepth)).map { Int($0) } ?? QuestionLimits.standardTreeDepth
        question.limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.treeChildren)
        question.minimumConfidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        question.asOf = try parameters.moment("as_of")
        let now = try await lineage.version()
        let resolved = try await names(now).resolve(try parameters.required("of"), field: "of")
        // The members of a family that no other member is above: the others stand below them in the tree.
        if let moment = question.asOf {
            question.of = try await topmost(of: resolved.nodes, asOf: moment)
        } else {
            question.of = now.index.topmost(of: resolved.nodes)
        }
        let roots = try await question.asOf == nil ? now.index.tree(question) : store.tree(question).roots
        return ListBody(resolved: resolved, items: roots.map { TreeItem(node: $0) }, total: roots.count, next: nil, version: now.token)
    }

    private func topmost(of nodes: [NodeID], asOf: Moment) async throws -> [NodeID] {
        guard nodes.count > 1 else { return nodes }
        let above = try await store.lineageAbove(nodes, minimumConfidence: 0, asOf: asOf)
        let members = Set(nodes)
        return nodes.filter { node in above.graph.distances(above: node).keys.allSatisfy { $0 == node || !members.contains($0) } }
    }
}
