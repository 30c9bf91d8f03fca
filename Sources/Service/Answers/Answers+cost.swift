import Lineage
import MigrationCost
import Registry

extension Answers {
    /// What a move costs: `POST /v1/migration/cost`, and `GET` with the common parameters.
    ///
    /// - Throws: ``Problem`` where a name is unknown or a sample cannot be counted, `PostgresError` when the database is away.
    public func cost(_ asked: CostQuestion) async throws -> BillBody {
        let now = try await lineage.version()
        let names = names(now)
        var forks: [(node: NodeID, asked: CostQuestion.Fork)] = []
        for fork in asked.forks { forks.append((try only(try await names.model(fork.id, field: "forks")).node, fork)) }
        let from = try await left(asked, forks.map(\.node), at: now)
        let resolved = try await names.resolve(asked.to, field: "to")
        let models = try await CostedModels(of: [from] + resolved.nodes.prefix(Self.mostMembers) + forks.map(\.node), in: now.index, store: store)
        guard let before = models.model(from) else { throw Problem(.unknownModel, "The model that is left is not known.", field: "from") }
        let choice = MemberChoice(before: before, members: resolved.nodes.prefix(Self.mostMembers).compactMap { models.model($0) })
        guard let after = choice.best, let to = after.node else { throw Problem(.unknownModel, "No model is named '\(resolved.name)'.", field: "to") }
        var question = MoveQuestion(from: before, to: after)
        (question.workload, question.servingBefore, question.servingAfter) = (asked.workload, asked.before, asked.after)
        (question.workshop, question.use, question.measurements) = (asked.workshop, asked.use, asked.measurements)
        question.workload.tokenRatio = try asked.sample.map { try Self.counted($0) }
        question.obligations = (try await obligations(of: from, at: now), try await obligations(of: to, at: now))
        var nearest: [String: String] = [:]
        question.forks = try await self.forks(forks, from: from, to: to, models: models, at: now, nearest: &nearest)
        question.forks += asked.adapters.enumerated().map { Self.described($0.element, number: $0.offset + 1, base: before, to: after) }
        let rates = asked.measurements.rows.isEmpty ? Rates.shipped : Rates(.shipped, given: asked.measurements)
        return BillBody(
            bill: Bill(question, rates: rates), resolved: resolved.kind == .family ? resolved : nil, alternatives: choice.others, nearest: nearest,
            index: now.index, version: now.token)
    }

    /// The most members of a family that are compared.
    private static let mostMembers = 1_000

    /// The model that is left: the one that was named, or what all forks were made from.
    private func left(_ asked: CostQuestion, _ forks: [NodeID], at now: LineageVersion) async throws -> NodeID {
        if let name = asked.from { return try only(try await names(now).model(name, field: "from")).node }
        let common = now.index.commonAncestors(of: Array(Set(forks)).sorted())
        let shared = common.first { entry in !forks.contains(entry.ancestor) } ?? common.first
        guard let base = shared?.ancestor else {
            throw Problem(.badField, "The forks have no common ancestor: say what is left as 'from'.", field: "from")
        }
        return base
    }

    /// The forks in use, with what becomes of each.
    private func forks(
        _ asked: [(node: NodeID, asked: CostQuestion.Fork)], from: NodeID, to: NodeID, models: CostedModels, at now: LineageVersion,
        nearest: inout [String: String]
    ) async throws -> [ForkInUse] {
        guard let base = now.index.summary(of: from), let other = now.index.summary(of: to) else { return [] }
        let counterparts = Counterparts(index: now.index, base: base, other: other)
        var forks: [ForkInUse] = []
        for (node, fork) in asked {
            guard let summary = now.index.summary(of: node), let model = models.model(node) else { continue }
            guard let path = now.index.shortestPaths(from: node, to: from, limit: 1).first, let first = path.first else {
                throw Problem(.badField, "'\(fork.id)' is no fork of \(base.id).", field: "forks")
            }
            var used = ForkInUse(model: model, relation: first.relation, path: path, trainingTokens: fork.trainingTokens, rank: fork.rank)
            let finding = counterparts.finding(for: summary, first.relation)
            if !now.index.shortestPaths(from: node, to: to, limit: 1).isEmpty {
                used.outcome = .carriesOver
            } else if let found = finding.counterpart, let twin = try await CostedModels(of: [found], in: now.index, store: store).model(found) {
                used.outcome = .counterpart(twin, others: finding.others)
            }
            nearest[model.id] = finding.nearest
            forks.append(used)
        }
        return forks
    }

    /// An adapter that the registry does not know: it belongs to the model that is left, and stays with identical weights alone.
    private static func described(_ fork: CostQuestion.Fork, number: Int, base: CostedModel, to: CostedModel) -> ForkInUse {
        let model = CostedModel(id: fork.id.isEmpty ? "adapter \(number)" : fork.id, work: base.work)
        return ForkInUse(
            model: model, relation: .adapter, outcome: base.isSame(as: to) ? .carriesOver : .missing, trainingTokens: fork.trainingTokens,
            rank: fork.rank)
    }

    /// How many tokens of the other tokenizer the sample has for each of the first.
    private static func counted(_ sample: SampleText) throws(Problem) -> InputValue {
        let before = try tokenizer(sample.before, field: "sample.from_tokenizer")
        let after = try tokenizer(sample.after, field: "sample.to_tokenizer")
        let counted: CountedTokens
        do throws(TokenizerError) {
            counted = try CountedTokens(of: sample.text, old: before, new: after)
        } catch {
            throw Problem(.badField, "'sample.text' cannot be counted: \(error).", field: "sample.text")
        }
        guard let ratio = counted.ratio?.ratio.likely.value else {
            throw Problem(.badField, "'sample.text' has no tokens.", field: "sample.text")
        }
        return InputValue(low: ratio, likely: ratio, high: ratio, origin: .known)
    }

    private static func tokenizer(_ text: String, field: String) throws(Problem) -> TextTokenizer {
        do throws(TokenizerError) {
            return try TextTokenizer(reading: Array(text.utf8))
        } catch {
            throw Problem(.badField, "'\(field)' cannot be used: \(error).", field: field)
        }
    }
}
