import Lineage
import TestSupport
import Testing

/// An index that missed any changes finds all of them out from what a store has, and nothing else.
@Suite struct ComparisonTests {
    @Test func `what differs is found, and taken it makes the index what the store has`() async {
        await withTaskExecutorPreference(ThreadExecutor.shared) {
            for seed in 0..<300 as Range<UInt64> { Self.tryComparison(seed) }
        }
    }

    private static func tryComparison(_ seed: UInt64) {
        var history = RegistryHistory(seed: seed)
        var index = LineageIndex()
        index.apply(history.grow(20))
        if seed % 2 == 0 { index = index.relaid() }
        for _ in 0..<3 { index.apply(history.change()) }
        var old = history.reference
        // Another life of a database: what was, with what came since forgotten, renamed or given to another.
        for _ in 0..<Int(seed % 9) { _ = history.change() }
        let isOtherLife = seed % 3 == 0
        if isOtherLife {
            swap(&old, &history.reference)
            var later = LineageIndex()
            for model in old.models.values.sorted(by: { $0.node < $1.node }) { later.apply([.put(model.withoutParents)]) }
            later.apply(old.models.values.map { .put($0.raised) })
            index = later
        }
        let now = history.reference
        var comparison = LineageComparison(with: index)
        for model in now.models.values { comparison.take(model) }
        #expect(comparison.leastDifferenceCount <= now.models.count)
        let (different, gone) = comparison.finish()
        let known = index
        let expected = now.models.values.filter { known.model($0.node)?.ordered != $0.ordered }.map(\.node).sorted()
        #expect(Set(different) == Set(expected), "seed \(seed)")
        #expect(different.count == expected.count, "seed \(seed): each once")
        #expect(gone.allSatisfy { now.models[$0] == nil && known.model($0) != nil }, "seed \(seed)")
        let changes = different.compactMap { now.models[$0] }.map { IndexChange.put($0) } + gone.map { .remove($0, version: 0) }
        #expect(index.apply(changes, isWhole: true).isEmpty, "seed \(seed)")
        var check = IndexCheck(label: "seed \(seed), compared")
        check.ask(index, now, &history)
        #expect(index.totals.known + index.totals.mentioned == now.models.count, "seed \(seed)")
        var again = LineageComparison(with: index)
        for model in now.models.values { again.take(model) }
        let nothing = again.finish()
        #expect(nothing.different.isEmpty && nothing.gone.isEmpty, "seed \(seed)")
    }

    @Test func `edges are compared, also where the version is the same`() {
        var index = LineageIndex()
        let base = IndexedModel(node: NodeID(1), version: 1, name: "a/base", status: .known)
        func model(_ parents: [IndexedParent]) -> IndexedModel {
            IndexedModel(node: NodeID(2), version: 1, name: "a/b", status: .known, parents: parents)
        }
        let known = IndexedParent(node: NodeID(1), relation: .merge, confidence: 0.9)
        index.apply([.put(base), .put(model([known]))])
        let others = [
            [],
            [IndexedParent(node: NodeID(1), relation: .adapter, confidence: 0.9)],
            [IndexedParent(node: NodeID(1), relation: .merge, confidence: 0.5)],
            [known, IndexedParent(node: NodeID(3), relation: .merge, confidence: 0.9)],
        ]
        for (parents, isSame) in [([known], true)] + others.map({ ($0, false) }) {
            var comparison = LineageComparison(with: index)
            comparison.take(base)
            comparison.take(model(parents))
            #expect(comparison.finish().different == (isSame ? [] : [NodeID(2)]), "\(parents)")
        }
    }

    @Test func `other names are compared`() {
        var index = LineageIndex()
        func model(_ aliases: [String]) -> IndexedModel {
            IndexedModel(node: NodeID(1), version: 1, name: "a/b", status: .known, aliases: aliases)
        }
        index.apply([.put(model(["a/old"]))])
        for (aliases, isSame) in [(["a/old"], true), ([], false), (["a/old", "a/other"], false), (["a/other"], false)] {
            var comparison = LineageComparison(with: index)
            comparison.take(model(aliases))
            let found = comparison.finish()
            #expect(found.different == (isSame ? [] : [NodeID(1)]), "\(aliases)")
            #expect(found.gone.isEmpty)
        }
    }
}

extension IndexedModel {
    fileprivate var withoutParents: IndexedModel {
        IndexedModel(node: node, version: 1, name: name, status: status, facts: facts)
    }

    fileprivate var raised: IndexedModel {
        var model = self
        model.version += 1
        return model
    }

    fileprivate var ordered: IndexedModel {
        var model = self
        model.parents.sort { $0.node < $1.node }
        return model
    }
}
