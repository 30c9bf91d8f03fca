import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// Questions about the past.
@Suite struct PastTests {
    @Test func `a past date shows the edges that were believed then`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/child", DraftClaim("a/first"))
            let before = try await moment(in: database)
            try await database.store.fileCard(of: "a/child", DraftClaim("a/second"))
            let after = try await moment(in: database)
            #expect(try await parents(of: "a/child", asOf: before, in: database) == ["a/first"])
            #expect(try await parents(of: "a/child", asOf: after, in: database) == ["a/second"])
            #expect(try await parents(of: "a/child", asOf: nil, in: database) == ["a/second"])
            #expect(try await parents(of: "a/child", asOf: Moment(microseconds: 0), in: database) == [])
            #expect(try await children(of: "a/first", asOf: before, in: database) == ["a/child"])
            #expect(try await children(of: "a/first", asOf: after, in: database) == [])
        }
    }

    @Test func `a skipped candidate was not believed in the past either`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"))
            try await database.store.fileCard(of: "a/two", DraftClaim("a/one"))
            let barred = try await moment(in: database)
            try await database.store.fileCard(of: "a/one")
            #expect(try await parents(of: "a/two", asOf: barred, in: database) == [])
            #expect(try await parents(of: "a/two", asOf: nil, in: database) == ["a/one"])
        }
    }

    /// The beginning of the newest edge: a time at which the present state holds.
    private func moment(in database: TestDatabase) async throws -> Moment {
        let rows = try await database.client.query(NewestEdge())
        return try #require(rows.first)
    }

    private func parents(of name: String, asOf: Moment?, in database: TestDatabase) async throws -> [String] {
        let node = try #require(try await database.store.model(named: ModelID(name))).node
        var question = LineageQuestion(of: [node])
        question.asOf = asOf
        let list = try await database.store.ancestors(question).matches.map(\.model.id.folded)
        let (graph, models, _) = try await database.store.lineageAbove([node], minimumConfidence: 0, asOf: asOf)
        #expect(graph.distances(above: node).filter { $0.value > 0 }.keys.compactMap { models[$0]?.id.folded }.sorted() == list.sorted())
        return list
    }

    private func children(of name: String, asOf: Moment?, in database: TestDatabase) async throws -> [String] {
        let node = try #require(try await database.store.model(named: ModelID(name))).node
        var question = LineageQuestion(of: [node])
        question.asOf = asOf
        var tree = TreeQuestion(of: [node])
        tree.asOf = asOf
        let list = try await database.store.descendants(question).matches.map(\.model.id.folded)
        #expect(try await database.store.tree(tree).roots.first?.children.map(\.model.id.folded) == list)
        return list
    }
}
