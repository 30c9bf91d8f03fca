import Lineage
import Registry
import TestSupport
import Testing

/// Aliases, renames and legacy names.
@Suite struct NameTests {
    private func known(_ name: String, _ model: String, _ kind: KnownName.Kind = .rename) throws -> KnownName {
        KnownName(name: try ModelID(name), model: try ModelID(model), kind: kind, source: "test")
    }

    private func meaning(of name: String, in database: TestDatabase) async throws -> String? {
        try await database.store.model(named: ModelID(name))?.id.written
    }

    @Test func `claims that name the old and the new name mean one model`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/new")
            try await database.store.fileCard(of: "a/early", DraftClaim("m/old"))
            try await database.store.addAlias(known("m/old", "m/new"))
            try await database.store.fileCard(of: "a/late", DraftClaim("M/Old"))
            try await database.store.fileCard(of: "a/modern", DraftClaim("m/new"))
            #expect(try await database.believed() == ["a/early <- m/new", "a/late <- m/new", "a/modern <- m/new"])
            #expect(try await database.store.counts().mentioned == 0)
        }
    }

    @Test func `a document of an alias is filed under its model`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/new")
            try await database.store.addAlias(known("m/old", "m/new"))
            let outcome = try await database.store.fileCard(of: "m/old", DraftClaim("m/base"))
            #expect(outcome.model.written == "m/new")
            #expect(try await database.believed() == ["m/new <- m/base"])
        }
    }

    @Test func `a legacy single name means the model that has it now`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/child", DraftClaim("gpt2"))
            try await database.store.addAlias(known("gpt2", "openai-community/gpt2", .legacy))
            #expect(try await database.believed() == ["a/child <- openai-community/gpt2"])
            try await database.store.fileCard(of: "openai-community/gpt2")
            #expect(try await meaning(of: "GPT2", in: database) == "openai-community/gpt2")
        }
    }

    @Test func `names that were known already are passed over, and those of other models are told`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/taken")
            let names = try [known("gpt2", "openai-community/gpt2", .legacy), known("m/taken", "m/other")]
            let first = try await database.store.addAliases(names)
            #expect(first.added == 1)
            #expect(first.taken.map(\.name) == [try ModelID("m/taken")])
            let before = try await database.rows()
            #expect(try await database.store.addAliases(names).added == 0)
            #expect(try await database.rows().filter { !$0.hasPrefix("model ") } == before.filter { !$0.hasPrefix("model ") })
        }
    }

    @Test func `a rename leaves the old name as an alias`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/old", DraftClaim("m/base"))
            try await database.store.fileCard(of: "a/child", DraftClaim("m/old"))
            try await database.store.rename(ModelID("m/old"), to: ModelID("M/New"), source: "test")
            #expect(try await database.believed() == ["a/child <- m/new", "m/new <- m/base"])
            #expect(try await meaning(of: "m/old", in: database) == "M/New")
            let node = try #require(try await database.store.model(named: ModelID("m/new"))).node
            #expect(try await database.store.detail(of: node)?.record.aliases == ["m/old"])
        }
    }

    @Test func `a rename takes over the mentioned model that had the new name`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/old")
            try await database.store.fileCard(of: "a/prophet", DraftClaim("m/new"))
            try await database.store.rename(ModelID("m/old"), to: ModelID("m/new"), source: "test")
            #expect(try await database.believed() == ["a/prophet <- m/new"])
            #expect(try await database.store.counts().mentioned == 0)
        }
    }

    @Test func `renamed there and back, a model has its first name and the other as an alias`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/one")
            try await database.store.fileCard(of: "a/child", DraftClaim("m/one"))
            try await database.store.rename(ModelID("m/one"), to: ModelID("m/two"), source: "test")
            try await database.store.rename(ModelID("m/one"), to: ModelID("m/one"), source: "test")
            #expect(try await meaning(of: "m/two", in: database) == "m/one")
            #expect(try await database.believed() == ["a/child <- m/one"])
        }
    }

    @Test func `another spelling is a rename without an alias`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/one")
            try await database.store.rename(ModelID("m/one"), to: ModelID("M/One"), source: "test")
            let node = try #require(try await database.store.model(named: ModelID("m/one")))
            #expect(node.id.written == "M/One")
            #expect(try await database.store.detail(of: node.node)?.record.aliases == [])
        }
    }

    @Test func `a name that a known model or its alias has is refused`() async throws {
        try await withDatabase { database in
            let store = database.store
            try await store.fileCard(of: "m/one")
            try await store.fileCard(of: "m/two")
            try await store.addAlias(known("m/deux", "m/two"))
            let one = try ModelID("m/one")
            let two = try ModelID("m/two")
            let before = try await database.rows()
            await #expect(throws: NameError.taken(two, by: two)) { try await store.rename(one, to: two, source: "test") }
            await #expect(throws: NameError.taken(try ModelID("m/deux"), by: two)) { try await store.rename(one, to: ModelID("m/deux"), source: "t") }
            await #expect(throws: NameError.taken(one, by: one)) { try await store.addAlias(known("m/one", "m/two")) }
            await #expect(throws: NameError.unknown(try ModelID("m/none"))) { try await store.rename(ModelID("m/none"), to: one, source: "test") }
            await #expect(throws: NameError.sameName(one)) { try await store.rename(one, to: one, source: "test") }
            #expect(try await database.rows() == before)
        }
    }

    @Test func `an alias of a model that nothing is known of makes it mentioned`() async throws {
        try await withDatabase { database in
            try await database.store.addAlias(known("m/old", "m/new"))
            #expect(try await meaning(of: "m/old", in: database) == "m/new")
            #expect(try await database.store.counts().mentioned == 1)
        }
    }

    @Test func `the aliases of a mentioned model follow it when another model takes its name over`() async throws {
        try await withDatabase { database in
            try await database.store.addAlias(known("m/first", "m/second"))
            try await database.store.fileCard(of: "a/child", DraftClaim("m/first"))
            try await database.store.fileCard(of: "m/third")
            try await database.store.addAlias(known("m/second", "m/third"))
            #expect(try await meaning(of: "m/first", in: database) == "m/third")
            #expect(try await database.believed() == ["a/child <- m/third"])
        }
    }

    @Test func `an alias whose target is another name of the same model is refused as the same name`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/one")
            try await database.store.rename(ModelID("m/one"), to: ModelID("m/two"), source: "test")
            await #expect(throws: NameError.sameName(try ModelID("m/two"))) { try await database.store.addAlias(known("m/two", "m/one")) }
        }
    }

    @Test func `a rename that makes a card name its own model drops that edge`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "m/old", DraftClaim("m/new"))
            try await database.store.rename(ModelID("m/old"), to: ModelID("m/new"), source: "test")
            #expect(try await database.edges() == [])
        }
    }

    @Test func `a rename decides anew which edge of a cycle is skipped`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "b/one", DraftClaim("c/two"))
            try await database.store.fileCard(of: "c/two", DraftClaim("b/one"))
            #expect(try await database.skipped() == ["c/two <- b/one"])
            try await database.store.rename(ModelID("c/two"), to: ModelID("a/two"), source: "test")
            #expect(try await database.skipped() == ["b/one <- a/two"])
        }
    }

    @Test func `the families of children follow the new name of their parent`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "meta-llama/Meta-Llama-3.1-8B")
            try await database.store.fileCard(of: "meta-llama/Llama-3.1-8B-Instruct", DraftClaim("x/unrelated"))
            let id = try ModelID("meta-llama/Llama-3.1-8B-Instruct")
            let node = try #require(try await database.store.model(named: id)).node
            let before = try await database.store.detail(of: node)?.record.familyNames
            try await database.store.addAlias(known("x/unrelated", "meta-llama/Meta-Llama-3.1-8B"))
            let after = try await database.store.detail(of: node)?.record.familyNames
            try await database.store.fileCard(of: id.written)
            try await database.store.fileCard(of: id.written, DraftClaim("x/unrelated"))
            #expect(try await database.store.detail(of: node)?.record.familyNames == after, "before: \(String(describing: before))")
        }
    }
}
