import Lineage
import MigrationCost
import Testing

@Suite struct TargetRankingTests {
    private static let before = DrawnCandidates.obligations("llama3")

    private static func newCount(_ license: String?) -> Int {
        LicenceChange(from: before, to: DrawnCandidates.obligations(license), use: IntendedUse()).newLicences.count
    }

    private static func questions() -> [(move: MoveQuestion, constraints: TargetConstraints)] {
        let plain = MoveQuestion(from: BillCase.llama3, to: BillCase.llama3)
        var (busy, local, bounded) = (plain, plain, plain)
        (busy.workload.inputTokensPerDay, busy.workload.outputTokensPerDay, busy.workload.months) = (4e9, 1e9, 24)
        (busy.workload.concurrency, busy.workload.contextTokens, busy.workshop.applications) = (300, 20_000, 4)
        local.servingAfter.device = DeviceCatalogue.shipped["l4"]
        #expect(local.servingAfter.device != nil)
        local.servingAfter.format = .gguf(.q4KM)
        local.workload.leastRate = 10
        bounded.workload.contextTokens = 16_000
        var constraints = TargetConstraints()
        (constraints.greatestQualityLoss, constraints.contextTokens) = (1, 16_000)
        return [(plain, TargetConstraints()), (busy, TargetConstraints()), (local, TargetConstraints()), (bounded, constraints)]
    }

    /// Every candidate's bill, one by one.
    private static func bills(_ drawn: DrawnCandidates, _ move: MoveQuestion, _ constraints: TargetConstraints) -> [(node: NodeID, move: Double)] {
        let priced = drawn.nodes.compactMap { node -> (node: NodeID, move: Double, downloads: Int64)? in
            guard let model = drawn.model(node), model.task == "text-generation" else { return nil }
            var question = move
            question.to = model
            question.obligations = (before, DrawnCandidates.obligations(drawn.index.summary(of: node)?.license))
            let bill = Bill(question)
            guard let serving = bill.servings.after, let shape = model.likelyArchitecture else { return nil }
            if let most = constraints.greatestQualityLoss, let format = WeightFormat(serving.format), format.isQuantized,
                -Rates.shipped.benchmark.estimate(for: BenchmarkLossConditions(shape, in: format)).likely.value > most
            {
                return nil
            }
            let ratio = bill.inputs.first { $0.name == "token_ratio" }?.value.likely ?? 1
            if let wanted = constraints.contextTokens, let context = model.contextLength, wanted * ratio > Double(context) { return nil }
            return (node, bill.totals.move.likely.value, model.downloads ?? 0)
        }
        return priced.sorted { ($0.move, -$0.downloads) < ($1.move, -$1.downloads) }.map { ($0.node, $0.move) }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the ranking is that of every candidate's own bill`(seed: UInt64) throws {
        let drawn = DrawnCandidates(seed: seed, count: 150)
        for (number, (move, constraints)) in Self.questions().enumerated() {
            var wanted = CandidateQuestion()
            wanted.tasks = ["text-generation"]
            let candidates = drawn.index.candidates(wanted)
            let expected = Self.bills(drawn, move, constraints)
            #expect(expected.count > 10)
            for limit in [1, 7, 1_000] {
                let ranking = try #require(
                    TargetRanking(candidates, question: move, constraints: constraints, licences: { Self.newCount($0) }, limit: limit))
                let label: Comment = "seed \(seed), question \(number), limit \(limit)"
                #expect(ranking.targets.count == min(limit, expected.count), label)
                // Costs are sums in another order, so equals may change places within a rounding error.
                let costs = Dictionary(uniqueKeysWithValues: expected.map { ($0.node, $0.move) })
                for (target, other) in zip(ranking.targets, expected) {
                    #expect(Self.near(target.move, other.move) && Self.near(target.move, costs[target.node] ?? .infinity), label)
                }
                #expect(ranking.lookedAt == 150 && ranking.priced <= ranking.candidates && ranking.priced >= ranking.targets.count, label)
                if limit == 1_000 { #expect(ranking.priced == expected.count && ranking.priced + ranking.unfit == ranking.candidates, label) }
            }
        }
    }

    private static func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-9 * max(1, abs(one), abs(other)) }

    @Test func `a price in short is that of the bill`() {
        for to in [BillCase.llama31, BillCase.qwen, BillCase.large, BillCase.llama3] {
            let question = BillCase.question(to: to)
            let (price, bill) = (MovePrice(question), Bill(question))
            #expect(Self.near(price.move.value, bill.totals.move.likely.value), "\(to.id)")
            #expect(Self.near(price.once.value, bill.totals.once.likely.value), "\(to.id)")
            #expect(Self.near(price.monthlyAfter?.value ?? 0, bill.totals.monthlyAfter.value), "\(to.id)")
            #expect(price.device?.id == bill.servings.after?.device && price.device?.count == bill.servings.after?.deviceCount)
        }
    }

    @Test func `nothing is compared to a model of which nobody knows the size`() {
        let drawn = DrawnCandidates(seed: 9, count: 30)
        let unknown = CostedModel(id: "org/unknown", work: .generation)
        let candidates = drawn.index.candidates(CandidateQuestion())
        #expect(TargetRanking(candidates, question: MoveQuestion(from: unknown, to: unknown), licences: { _ in 0 }, limit: 5) == nil)
    }
}
