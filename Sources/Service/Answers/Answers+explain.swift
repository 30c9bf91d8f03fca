import Lineage
import Registry

extension Answers {
    /// Why the parents of a model are believed or not: `/v1/explain`.
    ///
    /// Without `parent` everything that is stated about the model's parents. With it, that parent alone; and where no live claim names it,
    /// the shortest line up to it, step by step, so that an ancestor is explained too.
    public func explain(_ parameters: QueryParameters) async throws -> ExplanationBody {
        try parameters.allow(only: ["of", "parent"])
        let child = try await only(names.model(parameters.required("of"), field: "of"))
        let wanted = try parameters.one("parent")
        let above = try await store.lineageAbove([child.node], minimumConfidence: 0, asOf: nil)
        guard let detail = try await store.detail(of: child.node) else { throw Problem(.unknownModel, "No model is named '\(child.id)'.") }
        let verdicts = ParentVerdict.all(of: detail.parents)
        guard let wanted else {
            return ExplanationBody(child: child.id, parent: nil, kind: .parents, steps: [.init(child: child.id, verdicts: verdicts)], detail: detail)
        }
        let parent = try await only(names.model(wanted, field: "parent"))
        if let verdict = verdicts.first(where: { $0.node == parent.node }) {
            let step = ExplanationBody.Step(child: child.id, verdicts: verdicts, shown: [verdict.node])
            return ExplanationBody(
                child: child.id, parent: parent.id, kind: verdict.isBelieved ? .parent : .notBelieved, steps: [step], detail: detail,
                barring: try await barring(verdict, under: child))
        }
        guard let path = above.graph.shortestPaths(from: child.node, to: parent.node, limit: 1).first else {
            return ExplanationBody(child: child.id, parent: parent.id, kind: .unrelated, steps: [], detail: detail)
        }
        var steps: [ExplanationBody.Step] = []
        for step in path {
            guard let id = above.models[step.child]?.id, let detail = try await store.detail(of: step.child) else { continue }
            steps.append(ExplanationBody.Step(child: id, verdicts: ParentVerdict.all(of: detail.parents), shown: [step.parent]))
        }
        return ExplanationBody(child: child.id, parent: parent.id, kind: .ancestor, steps: steps, detail: detail)
    }

    /// The believed line from a skipped parent up to the child: what its edge would close to a cycle.
    private func barring(_ verdict: ParentVerdict, under child: (node: NodeID, id: ModelID)) async throws -> [ModelID] {
        guard verdict.standing == .skipped else { return [] }
        let above = try await store.lineageAbove([verdict.node], minimumConfidence: 0, asOf: nil)
        guard let path = above.graph.shortestPaths(from: verdict.node, to: child.node, limit: 1).first else { return [] }
        return ([verdict.node] + path.map(\.parent)).compactMap { above.models[$0]?.id }
    }
}
