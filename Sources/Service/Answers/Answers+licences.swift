import Lineage
import MigrationCost
import Registry

extension Answers {
    /// The table by which lists keep models whose licence drops a duty: the same for every question.
    static let droppedDuties = LicenceRules.shipped.filteringTable

    /// All licences whose duties are known, or one of them: `/v1/licenses`.
    public func licenses(_ parameters: QueryParameters) async throws -> LicensesBody {
        try parameters.allow(only: ["id"])
        let rules = LicenceRules.shipped
        guard let id = try parameters.one("id") else { return LicensesBody(licences: rules.licences, caution: rules.caution) }
        guard let licence = rules[id] else {
            let shown = boundedText(id, maximumByteCount: 120)
            let near = rules.licences.map(\.id).filter { $0.hasPrefix(id.lowercased().prefix(3)) }
            throw Problem(
                .unknownName, "No licence is named '\(shown)'; nothing is guessed of licences that are not known.", field: "id",
                suggestions: Array(near.prefix(QuestionLimits.suggestionCount)))
        }
        return LicensesBody(licences: [licence], caution: rules.caution)
    }

    /// Every duty that holds for a model, from its own licence and from every ancestor: `/v1/obligations`.
    public func obligations(_ parameters: QueryParameters) async throws -> ObligationsBody {
        try parameters.allow(only: ["of", "min_confidence"])
        let confidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        let now = try await lineage.version()
        let model = try await only(names(now).model(parameters.required("of"), field: "of"))
        let obligations = try await obligations(of: model.node, minimumConfidence: confidence, at: now)
        return ObligationsBody(obligations: obligations, drift: LicenceDrift(obligations), index: now.index, version: now.token)
    }

    /// The duties of a model at a version.
    ///
    /// - Parameter minimumConfidence: Follows only edges at least this certain, 0–1.
    /// - Throws: ``Problem`` where more is above the model than ``QuestionLimits/ancestors``.
    func obligations(of node: NodeID, minimumConfidence: Double = 0, at now: LineageVersion) async throws -> Obligations {
        guard let above = now.index.ancestorGraph(of: node, minimumConfidence: minimumConfidence, limit: QuestionLimits.ancestors) else {
            throw Problem(
                .badParameter, "More than \(QuestionLimits.ancestors) models are above this one; 'min_confidence' leaves out uncertain ones.",
                field: "of")
        }
        var licensed: [NodeID: LicensedModel] = [:]
        var looked = 0
        for model in above.models {
            let license = now.index.summary(of: model)?.license
            var declared = LicenceRules.shipped.declared(license: license)
            // The index keeps ids alone: what a card names beside 'other' stands in the store.
            if declared.isNameless, looked < QuestionLimits.licenceNames {
                looked += 1
                let facts = try await store.detail(of: model)?.record.facts
                declared = LicenceRules.shipped.declared(license: facts?.license ?? license, name: facts?.licenseName)
            }
            licensed[model] = LicensedModel(node: model, name: now.index.name(of: model) ?? "", declared: declared)
        }
        let asked = licensed[node] ?? LicensedModel(node: node, name: "", declared: .undeclared)
        return Obligations(of: asked, graph: above.graph, ancestors: licensed)
    }
}

extension DeclaredLicence {
    /// Whether a card may name the licence beside an id that says nothing.
    fileprivate var isNameless: Bool { self == .undeclared || self == .unknown("other") }
}
