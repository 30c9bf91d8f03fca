import Inference
import Intake
import Lineage
import Registry

extension Answers {
    /// Why the parents of a model are believed or not: `/v1/explain`.
    ///
    /// Without `parent` everything that is stated about the model's parents. With it, that parent alone; and where no live claim names it,
    /// the shortest line up to it, step by step, so that an ancestor is explained too.
    public func explain(_ parameters: QueryParameters) async throws -> ExplanationBody {
        try parameters.allow(only: ["of", "parent"])
        let now = try await lineage.version()
        let child = try await only(names(now).model(parameters.required("of"), field: "of"))
        let wanted = try parameters.one("parent")
        guard let detail = try await store.detail(of: child.node) else { throw Problem(.unknownModel, "No model is named '\(child.id)'.") }
        let verdicts = ParentVerdict.all(of: detail.parents)
        let inference = try await inference(beside: detail)
        guard let wanted else {
            return ExplanationBody(
                child: child.id, parent: nil, kind: .parents, steps: [.init(child: child.id, verdicts: verdicts)], detail: detail, version: now.token,
                inference: inference)
        }
        let parent = try await only(names(now).model(wanted, field: "parent"))
        if let verdict = verdicts.first(where: { $0.node == parent.node }) {
            let step = ExplanationBody.Step(child: child.id, verdicts: verdicts, shown: [verdict.node])
            return ExplanationBody(
                child: child.id, parent: parent.id, kind: verdict.isBelieved ? .parent : .notBelieved, steps: [step], detail: detail,
                version: now.token,
                barring: barring(verdict, under: child, at: now), inference: inference)
        }
        guard let path = now.index.shortestPaths(from: child.node, to: parent.node, limit: 1).first else {
            return ExplanationBody(
                child: child.id, parent: parent.id, kind: .unrelated, steps: [], detail: detail, version: now.token, inference: inference)
        }
        var steps: [ExplanationBody.Step] = []
        for step in path {
            guard let id = now.index.id(of: step.child), let detail = try await store.detail(of: step.child) else { continue }
            steps.append(ExplanationBody.Step(child: id, verdicts: ParentVerdict.all(of: detail.parents), shown: [step.parent]))
        }
        return ExplanationBody(child: child.id, parent: parent.id, kind: .ancestor, steps: steps, detail: detail, version: now.token)
    }

    /// What was compared for a model, where a parent was looked for.
    private func inference(beside detail: ModelDetail) async throws -> InferenceText? {
        guard detail.documents.contains(where: { DocumentPath.isInference($0.path) }) else { return nil }
        return try await Intake(store: store).inference(of: detail.record.id)
    }

    /// The believed line from a skipped parent up to the child: what its edge would close to a cycle.
    private func barring(_ verdict: ParentVerdict, under child: (node: NodeID, id: ModelID), at now: LineageVersion) -> [ModelID] {
        guard verdict.standing == .skipped,
            let path = now.index.shortestPaths(from: verdict.node, to: child.node, limit: 1).first
        else { return [] }
        return ([verdict.node] + path.map(\.parent)).compactMap { now.index.id(of: $0) }
    }
}
