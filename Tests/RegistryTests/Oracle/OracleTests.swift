import Foundation
import Lineage
import Registry
import TestSupport
import Testing

/// The store and its recursive SQL against a brute-force reference, on random graphs.
@Suite struct OracleTests {
    /// How many graphs are tried: `PEDIGREE_ORACLE_GRAPHS`, else this many.
    private static let count = ProcessInfo.processInfo.environment["PEDIGREE_ORACLE_GRAPHS"].flatMap { Int($0) } ?? 1_000
    private static let firstSeed: UInt64 = 20_251_123
    /// In how many databases the graphs are, and how many are under way in each.
    private static let databaseCount = 4
    private static let width = 4

    @Test func `edges and answers are those of the reference, in any order of arrival`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<Self.databaseCount {
                group.addTask { try await withDatabase { try await tryGraphs(part, in: $0) } }
            }
            try await group.waitForAll()
        }
    }

    private func tryGraphs(_ part: Int, in database: TestDatabase) async throws {
        let follower = LineageFollower(store: database.store)
        _ = try await follower.version()
        let seeds = stride(from: part, to: Self.count, by: Self.databaseCount).map { Self.firstSeed + UInt64($0) }
        try await inParallel(seeds) { seed in
            try await build(seed, in: database.store)
            try await follower.caughtUp()
        }
        let found = Dictionary(grouping: try await database.edges()) { $0.child.prefix { $0 != "/" } }
        for seed in seeds { checkEdges(seed, found) }
        #expect(follower.status.loads == 1)
        let followed = try await follower.version().index
        let indexes = [followed, followed.relaid(), try await database.store.loadIndex().index]
        try await inParallel(seeds) { seed in
            try await ask(seed, in: database.store)
            if seed % 2 == 0 { try await compare(seed, in: database.store, indexes: indexes) }
        }
    }

    /// One graph in four is built in two orders, the others in one; each in one of its own.
    private func orders(of seed: UInt64) -> Int { seed % 16 < 4 ? 2 : 1 }

    private func organisation(_ seed: UInt64, order: Int) -> String { "g\(seed)o\(order)" }

    private func build(_ seed: UInt64, in store: ModelStore) async throws {
        for order in 0..<orders(of: seed) {
            let graph = RandomGraph(seed: seed, organisation: organisation(seed, order: order))
            do {
                try await GraphRun(graph: graph, store: store).run(order: seed &* 31 &+ UInt64(order))
            } catch {
                Issue.record("seed \(seed), order \(order): \(String(reflecting: error))")
            }
        }
    }

    private func checkEdges(_ seed: UInt64, _ found: [Substring: [StoredEdge]]) {
        for order in 0..<orders(of: seed) {
            let organisation = organisation(seed, order: order)
            let expected = ReferenceGraph(RandomGraph(seed: seed, organisation: organisation)).stored
            let stored = found[organisation[...]] ?? []
            #expect(stored == expected, "seed \(seed), order \(order)")
        }
    }

    /// The index that followed the changes, the same laid out anew, and one that was loaded at the end answer what SQL answers.
    private func compare(_ seed: UInt64, in store: ModelStore, indexes: [LineageIndex]) async throws {
        var random = SeededRandom(seed: seed)
        let index = random.pick(indexes)
        let reference = ReferenceGraph(RandomGraph(seed: seed, organisation: organisation(seed, order: 0)))
        let nodes = ReferenceLineage(reference).names.compactMap { index.model(named: $0) }
        guard let node = nodes.randomElement(using: &random) else { return }
        let others = nodes.shuffled(using: &random).prefix(1)
        var oracle = IndexOracle(store: store, index: index, random: random)
        try await oracle.ask(about: node, label: "seed \(seed)")
        for other in others { try await oracle.askRelationship(node, other, label: "seed \(seed)") }
    }

    private func ask(_ seed: UInt64, in store: ModelStore) async throws {
        let reference = ReferenceGraph(RandomGraph(seed: seed, organisation: organisation(seed, order: 0)))
        let lineage = ReferenceLineage(reference)
        guard !lineage.names.isEmpty else { return }
        var questions = OracleQuestions(lineage: lineage, store: store, random: SeededRandom(seed: seed))
        try await questions.ask(label: "seed \(seed)")
    }

    /// Runs something for each seed, some at once.
    private func inParallel(_ seeds: [UInt64], _ body: @escaping @Sendable (UInt64) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, seed) in seeds.enumerated() {
                if index >= Self.width { try await group.next() }
                group.addTask { try await body(seed) }
            }
            try await group.waitForAll()
        }
    }
}
