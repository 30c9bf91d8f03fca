import Lineage
import MigrationCost
import TestSupport
import Testing

/// Obligations against their definition, on random small lineages: a duty holds where some line passes it on at every step.
@Suite struct ObligationPropertyTests {
    private struct Held: Hashable {
        let licence: String
        let duty: String
        let from: Int64
        let length: Int
    }

    private static let licences = [
        nil, "mit", "apache-2.0", "llama3", "llama3.1", "gemma", "qwen", "cc-by-nc-4.0", "agpl-3.0", "mrl", "deepseek", "my-licence", "other",
    ]

    private static func drawn(seed: UInt64) -> DrawnLineage {
        var random = SeededRandom(seed: seed)
        var lineage = DrawnLineage()
        let count = Int64.random(in: 1...7, using: &random)
        for number in 1...count { lineage.add(number, "a/m\(number)", licences.randomElement(using: &random) ?? nil) }
        for child in 1...count {
            for parent in 1..<max(child, 1) where Bool.random(using: &random) {
                let relation = Relation.allCases.randomElement(using: &random) ?? .finetune
                lineage.relate(child, to: parent, by: Bool.random(using: &random) ? .distillation : relation)
            }
        }
        return lineage
    }

    /// Every line upwards, each with the duties of its end that all its steps let through.
    private static func held(_ lineage: DrawnLineage, by model: Int64) -> Set<Held> {
        var best: [Held: Int] = [:]
        var lines: [[LineageStep]] = [[]]
        while let line = lines.popLast() {
            let end = line.last?.parent ?? NodeID(model)
            for duty in lineage.models[end]?.declared.licence?.duties ?? [] {
                guard let licence = lineage.models[end]?.declared.licence else { continue }
                let passes = line.allSatisfy { step in
                    let ofOutputs = duty.passage.contains(.outputs) || licence.bindsOutputs
                    return step.relation == .distillation ? ofOutputs : true
                }
                guard passes else { continue }
                let key = Held(licence: licence.id, duty: duty.id, from: end.number, length: 0)
                best[key] = min(best[key] ?? .max, line.count)
            }
            lines += lineage.steps.filter { $0.child == end }.map { line + [$0] }
        }
        return Set(best.map { Held(licence: $0.key.licence, duty: $0.key.duty, from: $0.key.from, length: $0.value) })
    }

    @Test func `what is found is what holds by definition, by the shortest line that passes it on`() {
        var count = 0
        for seed in 1...600 as ClosedRange<UInt64> {
            let lineage = Self.drawn(seed: seed)
            for number in lineage.models.keys.map(\.number) {
                let obligations = lineage.obligations(of: number)
                let found = obligations.duties.flatMap { obligation in
                    obligation.origins.map {
                        Held(licence: obligation.licence.id, duty: obligation.duty.id, from: $0.model.node.number, length: $0.path.count)
                    }
                }
                #expect(Set(found).count == found.count)
                #expect(Set(found) == Self.held(lineage, by: number), "seed \(seed), model \(number)")
                count += found.count
            }
        }
        #expect(count > 1_000)
    }

    @Test func `every line is made of edges, ends where the duty comes from, and lets it through`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            let lineage = Self.drawn(seed: seed)
            for obligation in lineage.obligations(of: Int64(lineage.models.count)).duties {
                for origin in obligation.origins {
                    var place = NodeID(Int64(lineage.models.count))
                    for step in origin.path {
                        #expect(step.child == place && lineage.steps.contains(step))
                        #expect(obligation.licence.passage(of: obligation.duty).passes(step.relation))
                        place = step.parent
                    }
                    #expect(place == origin.model.node)
                }
                let lengths = obligation.origins.map(\.path.count)
                #expect(lengths == lengths.sorted())
            }
        }
    }

    @Test func `another ancestor never takes a duty away`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var lineage = Self.drawn(seed: seed)
            let model = Int64(lineage.models.count)
            let before = Set(lineage.obligations(of: model).duties.map { [$0.licence.id, $0.duty.id] })
            lineage.add(100, "z/new", ["mit", "llama2", "mrl", nil][Int(seed % 4)])
            lineage.relate(Int64(seed) % model + 1, to: 100, by: Relation.allCases[Int(seed % 9)])
            let after = Set(lineage.obligations(of: model).duties.map { [$0.licence.id, $0.duty.id] })
            #expect(before.isSubset(of: after), "seed \(seed)")
        }
    }

    @Test func `the filter's table sees drift where obligations do`() {
        var drifting = 0
        let table = LicenceRules.shipped.filteringTable
        for seed in 1...500 as ClosedRange<UInt64> {
            let lineage = Self.drawn(seed: seed)
            var builder = LineageIndexBuilder()
            for model in lineage.models.values.sorted(by: { $0.node < $1.node }) {
                var facts = IndexedFacts()
                facts.license = model.declared.word
                let parents = lineage.steps.filter { $0.child == model.node }.map {
                    IndexedParent(node: $0.parent, relation: $0.relation, confidence: $0.confidence)
                }
                builder.add(IndexedModel(node: model.node, version: 1, name: model.name, status: .known, facts: facts, parents: parents))
            }
            let index = builder.finish()
            var question = LineageQuestion(of: [NodeID(1)])
            let below = index.descendants(question).matches.map(\.model.node)
            question.droppedDuties = table
            let page = index.descendants(question)
            let expected = below.filter { LicenceDrift(lineage.obligations(of: $0.number)).kind == .drift }
            #expect(page.matches.map(\.model.node) == expected && page.total == expected.count, "seed \(seed)")
            drifting += expected.count
        }
        #expect(drifting > 100)
    }
}
