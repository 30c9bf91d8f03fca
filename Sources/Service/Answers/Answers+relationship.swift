import Lineage
import Registry

extension Answers {
    /// How two models are related: `/v1/paths`.
    ///
    /// When one is above the other, all shortest lines between them; else, for each of the nearest common ancestors, the line up to it
    /// and down again.
    public func paths(_ parameters: QueryParameters) async throws -> RelationshipBody {
        try parameters.allow(only: ["from", "to", "min_confidence", "as_of", "limit"])
        let limit = try parameters.limit(default: 10, maximum: QuestionLimits.paths)
        let confidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        let moment = try parameters.moment("as_of")
        let now = try await lineage.version()
        let from = try await only(names(now).model(parameters.required("from"), field: "from"))
        let to = try await only(names(now).model(parameters.required("to"), field: "to"))
        let above = try await Ancestry(
            above: [from.node, to.node], minimumConfidence: confidence, asOf: moment, index: now.index, store: store)
        let finder = PathFinder(ancestry: above, limit: limit)
        let found = finder.paths(from: from.node, to: to.node)
        return RelationshipBody(from: from.id, to: to.id, relationship: found.relationship, items: found.items, version: now.token)
    }

    /// What several models were all made from, nearest first: `/v1/common-ancestors`.
    public func commonAncestors(_ parameters: QueryParameters) async throws -> ListBody<CommonAncestorItem> {
        try parameters.allow(only: ["of", "min_confidence", "as_of", "limit"])
        let limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.pageSize)
        let confidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        let moment = try parameters.moment("as_of")
        let texts = parameters.all("of")
        guard (2...QuestionLimits.models).contains(texts.count) else {
            throw Problem(.missingParameter, "'of' is given \(texts.count) times; name from 2 to \(QuestionLimits.models) models.", field: "of")
        }
        var models: [(node: NodeID, id: ModelID)] = []
        let now = try await lineage.version()
        for text in texts { models.append(try await only(names(now).model(text, field: "of"))) }
        let above = try await Ancestry(
            above: models.map(\.node), minimumConfidence: confidence, asOf: moment, index: now.index, store: store)
        let common = above.commonAncestors(of: models.map(\.node))
        let items = common.prefix(limit).compactMap { entry in
            above.summary(of: entry.ancestor).map { model in
                CommonAncestorItem(model: model, distances: zip(models, entry.distances).map { ($0.id, $1) })
            }
        }
        return ListBody(resolved: nil, items: items, total: common.count, next: nil, version: now.token)
    }

    func only(_ resolved: ResolvedName) throws(Problem) -> (node: NodeID, id: ModelID) {
        guard let member = resolved.members.first else { throw Problem(.unknownModel, "No model is named '\(resolved.name)'.") }
        return member
    }
}
