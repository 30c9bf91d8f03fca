import Foundation
import Lineage
import TestSupport
import Testing

/// The index against plain dictionaries, on random registries that change.
@Suite struct IndexPropertyTests {
    /// How many registries are tried: `PEDIGREE_INDEX_GRAPHS`, else this many.
    private static let count = ProcessInfo.processInfo.environment["PEDIGREE_INDEX_GRAPHS"].flatMap { UInt64($0) } ?? 2_000
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
        for version in 0..<4 {
            var check = IndexCheck(label: "seed \(seed), version \(version)")
            check.ask(index, history.reference, &history, of: history.largest())
            if version % 3 == 0 { check.askOrders(index, history.reference, of: history.largest()) }
            index.apply(history.change())
            if version == 2 { index = index.relaid() }
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
