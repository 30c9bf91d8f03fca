import Lineage
import Registry
import TestSupport
import Testing

/// Parents that are the model itself or descend from it.
@Suite struct CycleTests {
    @Test func `a registered self-parent is refused and nothing is stored`() async throws {
        try await withDatabase { database in
            let before = try await database.rows()
            await #expect(throws: SubmissionError.selfParent(try ModelID("a/new"))) {
                try await database.store.fileRegistration(of: "a/new", DraftClaim("A/New"), DraftClaim("a/other"))
            }
            #expect(try await database.rows() == before)
        }
    }

    @Test func `a registered parent that is another name of the model is a self-parent`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/new")
            try await database.store.addAlias(KnownName(name: .init("a/old"), model: .init("a/new"), kind: .rename, source: "test"))
            await #expect(throws: SubmissionError.selfParent(try ModelID("a/new"))) {
                try await database.store.fileRegistration(of: "a/new", DraftClaim("a/old"))
            }
        }
    }

    @Test func `a registered cycle is refused with its path and nothing is stored`() async throws {
        try await withDatabase { database in
            let store = database.store
            try await store.fileCard(of: "a/two", DraftClaim("a/one"))
            try await store.fileCard(of: "a/three", DraftClaim("a/two"))
            try await store.fileRegistration(of: "a/one", DraftClaim("a/root"))
            let before = try await database.rows()
            let path = try ["a/three", "a/two", "a/one"].map { try ModelID($0) }
            await #expect(throws: SubmissionError.closesCycle(path: path)) {
                try await store.fileRegistration(of: "a/one", DraftClaim("a/new"), DraftClaim("a/three"))
            }
            #expect(try await database.rows() == before)
        }
    }

    @Test func `a cycle stated in cards is kept as claims and its weakest edge is skipped`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"), DraftClaim("a/one"))
            #expect(try await database.store.fileCard(of: "a/two", DraftClaim("a/one")).effect == .new)
            #expect(try await database.believed() == ["a/one <- a/two"])
            #expect(try await database.skipped() == ["a/two <- a/one"])
            #expect(try await database.store.counts().claims == 3)
            let node = try #require(try await database.store.model(named: ModelID("a/one"))).node
            let standings = try #require(try await database.store.detail(of: node)).parents.map(\.standing)
            #expect(standings == [.admitted(relation: .finetune, confidence: Confidence.combined([.frontMatter])), .selfParent])
        }
    }

    @Test func `a stronger claim that comes later takes the place of a weaker one in a cycle`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"))
            try await database.store.file("a/two", [DraftDocument(path: "adapter_config.json", [DraftClaim("a/one", .adapter)])])
            #expect(try await database.believed() == ["a/two <- a/one"])
            #expect(try await database.skipped() == ["a/one <- a/two"])
        }
    }

    @Test func `a barred edge comes back when what barred it is retracted`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"))
            try await database.store.fileCard(of: "a/two", DraftClaim("a/three"))
            try await database.store.fileCard(of: "a/three", DraftClaim("a/one"))
            #expect(try await database.skipped() == ["a/two <- a/three"])
            try await database.store.fileCard(of: "a/one")
            #expect(try await database.skipped() == [])
            #expect(try await database.believed() == ["a/three <- a/one", "a/two <- a/three"])
        }
    }

    @Test func `a registration may name a parent whose candidate edges were skipped`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"))
            try await database.store.fileCard(of: "a/two", DraftClaim("a/one"))
            try await database.store.fileRegistration(of: "a/one", DraftClaim("a/two"))
            await #expect(throws: SubmissionError.self) { try await database.store.fileRegistration(of: "a/two", DraftClaim("a/one")) }
            #expect(try await database.believed() == ["a/one <- a/two"])
        }
    }

    @Test func `a change raises the version of every model whose edges it changed, once`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/one", DraftClaim("a/two"))
            try await database.store.fileCard(of: "a/two", DraftClaim("a/one"))
            try await database.store.fileCard(of: "a/one")
            try await database.store.fileCard(of: "a/one")
            let versions = try await database.versions()
            #expect(versions == ["a/one": VersionCount(version: 3, changes: 2), "a/two": VersionCount(version: 4, changes: 3)])
        }
    }
}
