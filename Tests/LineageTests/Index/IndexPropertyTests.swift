import Foundation
import Lineage
import TestSupport
import Testing

/// The index against plain dictionaries, on random registries that change.
@Suite struct IndexPropertyTests {
    /// How many registries are tried: `PEDIGREE_INDEX_GRAPHS`, else this many.
    private static let count = ProcessInfo.processInfo.environment["PEDIGREE_INDEX_GRAPHS"].flatMap { UInt64($0) } ?? 1_000
    private static let firstSeed: UInt64 = 20_261_124

    @Test func `every answer is that of the definition, at every version and after a reload`() async throws {
        await withTaskGroup(of: Void.self) { group in
            for part in 0..<2 as Range<UInt64> {
                group.addTask(executorPreference: ThreadExecutor.shared) {
                    for seed in stride(from: part, to: Self.count, by: 2) { Self.tryHistory(Self.firstSeed + seed) }
                }
            }
        }
    }

    private static func tryHistory(_ seed: UInt64) {
        var history = RegistryHistory(seed: seed)
        var index = LineageIndex()
        if seed % 3 == 0 {
            var builder = LineageIndexBuilder()
            for case .put(let model) in history.grow(12) { builder.add(model) }
            index = builder.finish()
        } else {
            index.apply(history.grow(12))
        }
        var kept: (index: LineageIndex, reference: ReferenceRegistry)?
        for version in 0..<12 {
            let missing = index.apply(history.change())
            #expect(missing.isEmpty, "seed \(seed)")
            if version % 5 == 4 { index = index.relaid() }
            var check = IndexCheck(label: "seed \(seed), version \(version)")
            check.ask(index, history.reference, &history)
            if version == 4 { kept = (index, history.reference) }
        }
        // A reader that kept an old version still sees that one.
        var check = IndexCheck(label: "seed \(seed), kept version")
        if let kept { check.ask(kept.index, kept.reference, &history) }
        var builder = LineageIndexBuilder()
        for model in history.reference.models.values.sorted(by: { $0.node < $1.node }) { builder.add(model) }
        var reloaded = IndexCheck(label: "seed \(seed), reloaded")
        reloaded.ask(builder.finish(), history.reference, &history)
    }

    @Test(arguments: [1, 2, 5, 9] as [UInt64])
    func `stars with many children are answered by their blocks`(seed: UInt64) async {
        await withTaskExecutorPreference(ThreadExecutor.shared) { Self.tryStar(seed) }
    }

    private static func tryStar(_ seed: UInt64) {
        var history = RegistryHistory(seed: seed)
        var builder = LineageIndexBuilder()
        for case .put(let model) in history.grow(400) { builder.add(model) }
        var index = builder.finish()
        for version in 0..<8 {
            var check = IndexCheck(label: "seed \(seed), version \(version)")
            check.ask(index, history.reference, &history, of: history.largest())
            if version % 3 == 0 { check.askOrders(index, history.reference, of: history.largest()) }
            for _ in 0..<version * 4 { index.apply(history.change()) }
            if version == 5 { index = index.relaid() }
        }
    }

    @Test func `stars of more models than are kept in order are answered by the greatest of them and by their blocks`() async {
        await withTaskExecutorPreference(ThreadExecutor.shared) {
            for seed in [1, 5] as [UInt64] {
                var history = RegistryHistory(seed: seed)
                var builder = LineageIndexBuilder()
                for case .put(let model) in history.grow(1_500) { builder.add(model) }
                var index = builder.finish()
                for version in 0..<3 {
                    let check = IndexCheck(label: "seed \(seed), version \(version)")
                    check.askOrders(index, history.reference, of: history.largest(), limit: version == 0 ? 400 : 7)
                    for _ in 0..<20 { index.apply(history.change()) }
                }
            }
        }
    }

    /// Each order begins at another end of the star, and goes on behind what is kept in order.
    @Test func `the first and the last of a star are on its pages`() {
        var reference = ReferenceRegistry()
        var builder = LineageIndexBuilder()
        for number in 0...1_300 as ClosedRange<Int64> {
            var facts = IndexedFacts()
            (facts.downloads, facts.likes, facts.parameters) = (2_000 - number, number, number % 5)
            facts.created = Moment(microseconds: number * 7_919 % 1_301)
            let parents = number == 0 ? [] : [IndexedParent(node: NodeID(1), relation: .finetune, confidence: 0.9)]
            let model = IndexedModel(node: NodeID(number + 1), version: 1, name: "a/m\(number)", status: .known, facts: facts, parents: parents)
            builder.add(model)
            reference.models[model.node] = model
        }
        let index = builder.finish()
        for limit in [7, 1_024, 1_100] {
            IndexCheck(label: "pages of \(limit)").askOrders(index, reference, of: NodeID(1), limit: limit)
        }
    }

    /// Moves whole subtrees, small ones and ones of which the index gives up knowing what is below the largest models until the next layout.
    @Test(arguments: [40, 256, 300])
    func `what moves with all that is below it is below its new parent alone`(size: Int) {
        func model(_ number: Int, _ version: Int64, _ parents: [Int]) -> IndexedModel {
            var facts = IndexedFacts()
            facts.downloads = Int64(number % 97)
            return IndexedModel(
                node: NodeID(Int64(number)), version: version, name: "a/m\(number)", status: number % 5 == 0 ? .mentioned : .known, facts: facts,
                parents: parents.map { IndexedParent(node: NodeID(Int64($0)), relation: $0 % 2 == 0 ? .finetune : .quantized, confidence: 0.9) })
        }
        // Two bases with many children each; below one of those of the first hang the models that move, some of them also below the second.
        var reference = ReferenceRegistry()
        var models = [model(1, 1, []), model(2, 1, [])]
        for number in 3..<203 { models.append(model(number, 1, [1 + number % 2])) }
        for number in 1_000..<1_000 + size { models.append(model(number, 1, number % 7 == 0 ? [4, 2] : [number < 1_010 ? 4 : 1_000 + number % 10])) }
        var builder = LineageIndexBuilder()
        for model in models {
            builder.add(model)
            reference.models[model.node] = model
        }
        var index = builder.finish()
        for (step, moved) in [[5], [], [6], [2, 1], [3]].enumerated() {
            let change = model(4, Int64(step) + 2, moved)
            reference.models[change.node] = change
            #expect(index.apply([.put(change)]).isEmpty)
            let check = IndexCheck(label: "\(size) moved, step \(step)")
            for base in [1, 4, 5] as [Int64] {
                check.askOrders(index, reference, of: NodeID(base))
                check.askCounts(index, reference, [NodeID(base)])
            }
        }
    }

    /// Models that came after the layout was made, and models below them.
    @Test(arguments: [[5, 3, 1], [1, 3, 5]] as [[Int64]])
    func `what comes nearer or goes farther takes what is below it along`(parents: [Int64]) {
        func model(_ number: Int64, _ version: Int64, _ parent: Int64?) -> IndexedModel {
            IndexedModel(
                node: NodeID(number), version: version, name: "a/m\(number)", status: .known,
                parents: parent.map { [IndexedParent(node: NodeID($0), relation: .finetune, confidence: 0.9)] } ?? [])
        }
        var reference = ReferenceRegistry()
        var builder = LineageIndexBuilder()
        // A line from 1 to 5, and children of 1.
        for number in 1...20 as ClosedRange<Int64> {
            let laid = model(number, 1, number == 1 ? nil : number <= 5 ? number - 1 : 1)
            builder.add(laid)
            reference.models[laid.node] = laid
        }
        var index = builder.finish()
        for (step, parent) in parents.enumerated() {
            for change in [model(101, Int64(step) + 1, parent), model(102, 1, 101), model(103, 1, 102)] {
                reference.models[change.node] = change
                #expect(index.apply([.put(change)]).isEmpty)
            }
            IndexCheck(label: "below \(parent)").askOrders(index, reference, of: NodeID(1), limit: 40)
        }
    }

    @Test func `a change whose parent is unknown is refused whole`() {
        var index = LineageIndex()
        let parent = IndexedParent(node: NodeID(9), relation: .merge, confidence: 0.9)
        let missing = index.apply([
            .put(IndexedModel(node: NodeID(1), version: 1, name: "a/b", status: .known)),
            .put(IndexedModel(node: NodeID(2), version: 1, name: "a/c", status: .known, parents: [parent])),
        ])
        #expect(missing == [NodeID(9)])
        #expect(index.model(named: "a/b") == nil)
    }

    @Test func `an older version changes nothing`() {
        var index = LineageIndex()
        index.apply([.put(IndexedModel(node: NodeID(1), version: 7, name: "a/b", status: .known))])
        index.apply([.put(IndexedModel(node: NodeID(1), version: 6, name: "a/old", status: .gone))])
        #expect(index.model(NodeID(1))?.name == "a/b")
        #expect(index.model(named: "a/old") == nil)
    }

    @Test func `an index without models answers`() {
        let index = LineageIndex()
        #expect(index.descendants(LineageQuestion(of: [NodeID(1)])).total == 0)
        #expect(index.model(named: "a/b") == nil)
        #expect(index.commonAncestors(of: [NodeID(1), NodeID(2)]).isEmpty)
    }
}
