import Lineage
import MigrationCost
import Registry

extension Answers {
    /// Where one may move from a model, least costly first: `/v1/migration/targets`.
    ///
    /// - Throws: ``Problem`` where the model is unknown or cannot be priced, `PostgresError` when the database is away.
    public func targets(_ parameters: QueryParameters) async throws -> TargetsBody {
        let asked = try TargetsQuestion(parameters)
        let now = try await lineage.version()
        let from = try await only(names(now).model(asked.from, field: "from")).node
        guard let before = try await CostedModels(of: [from], in: now.index, store: store).model(from) else {
            throw Problem(.unknownModel, "The model that is left is not known.", field: "from")
        }
        let obligations = try await obligations(of: from, at: now)
        let sieve = LicenceSieve(use: asked.use, keepsUnknown: asked.keepsUnknownLicences)
        var wanted = CandidateQuestion()
        wanted.tasks = asked.tasks.isEmpty ? before.task.map { [$0] } ?? [] : asked.tasks
        (wanted.languages, wanted.excluded, wanted.minimumDownloads) = (asked.languages, [from], asked.minimumDownloads)
        (wanted.minimumParameters, wanted.maximumParameters) = (asked.minimumParameters, asked.maximumParameters)
        wanted.allowsLicence = { sieve.allows($0) }
        let candidates = now.index.candidates(wanted)
        let move = asked.move(from: before)
        var listed = TargetList(asked: asked, move: move, before: obligations)
        // What documents and ancestors say is looked at for those alone that are listed; where that leaves too few, once more for many.
        for count in [2 * asked.limit + 20, CostLimits.fits] {
            let ranking = TargetRanking(
                candidates, question: move, constraints: asked.constraints, licences: { sieve.newCount($0, to: obligations) }, limit: count)
            guard let ranking else {
                throw Problem(
                    .badParameter,
                    "What serving \(before.id) costs is not known, so nothing can be compared to it: its size or task is not known, or it does not fit.",
                    field: "from")
            }
            let nodes = ranking.targets.map(\.node)
            let models = try await CostedModels(of: nodes, in: now.index, store: store)
            listed = TargetList(asked: asked, move: move, before: obligations)
            for node in nodes {
                guard let model = models.model(node) else { continue }
                if !asked.isGoodEnough(model.evaluations) {
                    listed.leaveOut(.score)
                } else {
                    listed.take(model, try await self.obligations(of: node, at: now))
                }
            }
            listed.ranking = ranking
            if listed.items.count >= asked.limit || nodes.count < count { break }
        }
        return TargetsBody(from: before, list: listed, index: now.index, version: now.token)
    }
}
