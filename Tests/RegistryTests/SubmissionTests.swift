import Lineage
import Registry
import TestSupport
import Testing

/// What filing documents does to documents, claims and edges.
@Suite struct SubmissionTests {
    @Test func `the same document again changes no row`() async throws {
        try await withDatabase { database in
            let store = database.store
            #expect(try await store.fileCard(of: "a/child", DraftClaim("a/parent"), DraftClaim("a/child")).effect == .new)
            let before = try await database.rows()
            #expect(try await store.fileCard(of: "A/Child", DraftClaim("a/parent"), DraftClaim("a/child")).effect == .same)
            #expect(try await database.rows() == before)
        }
    }

    @Test func `a changed document retracts the claims that it no longer makes`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/child", DraftClaim("a/one"), DraftClaim("a/two"))
            #expect(try await database.store.fileCard(of: "a/child", DraftClaim("a/one")).effect == .changed)
            #expect(try await database.believed() == ["a/child <- a/one"])
            let retracted = try await database.rows().filter { $0.hasPrefix("claim ") && $0.contains("a/two") }
            #expect(retracted.count == 1)
            #expect(try await database.store.counts().claims == 1)
        }
    }

    @Test func `a withdrawn document takes its claims with it`() async throws {
        try await withDatabase { database in
            let adapter = DraftDocument(path: "adapter_config.json", [DraftClaim("a/base", .adapter)])
            try await database.store.file("a/child", [DraftDocument([DraftClaim("a/other")]), adapter])
            try await database.store.file("a/child", [], withdrawn: ["adapter_config.json"])
            #expect(try await database.believed() == ["a/child <- a/other"])
            #expect(try await database.store.counts().documents == 1)
        }
    }

    @Test func `a mentioned model is filled in by its own card and takes its spelling`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/child", DraftClaim("a/parent"))
            let mentioned = try #require(try await database.store.model(named: ModelID("a/parent")))
            #expect(mentioned.isMentioned)
            var facts = ModelFacts()
            facts.license = "mit"
            let outcome = try await database.store.file("A/Parent", [DraftDocument(facts: facts)])
            #expect(outcome == SubmissionOutcome(effect: .new, model: try ModelID("A/Parent"), node: mentioned.node))
            let detail = try #require(try await database.store.detail(of: mentioned.node))
            #expect(detail.record.id.written == "A/Parent")
            #expect(detail.record.status == .known)
            #expect(detail.record.facts.license == "mit")
            #expect(try await database.store.lineageCounts(of: detail.record.node).children.total == 1)
        }
    }

    @Test func `a spelling that came later does not change the name`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "Org/Model")
            let outcome = try await database.store.fileCard(of: "org/MODEL", DraftClaim("a/parent"))
            #expect(outcome.model.written == "Org/Model")
        }
    }

    @Test func `claims of several kinds about one parent make one edge with the strongest kind and the firmest relation`() async throws {
        try await withDatabase { database in
            let card = DraftDocument([DraftClaim("a/base", .finetune, ground: .assumed)])
            let adapter = DraftDocument(path: "adapter_config.json", [DraftClaim("a/base", .adapter, ground: .adapterFiles)])
            let row = DraftDocument(path: "catalogue:one", [DraftClaim("a/base", .quantized, ground: .declared)])
            try await database.store.file("a/child", [card, adapter, row])
            let edge = try #require(try await database.edges().first)
            #expect(edge.relation == Int(Relation.quantized.rawValue))
            #expect(edge.kind == Int(EvidenceKind.adapterConfiguration.rawValue))
            #expect(edge.confidence == Confidence.combined([.frontMatter, .adapterConfiguration, .catalogue]))
        }
    }

    @Test func `a reading that relied on other documents is refused`() async throws {
        try await withStore { store in
            try await store.fileCard(of: "a/child", DraftClaim("a/one"))
            let stale = Submission(child: try ModelID("a/child"), submitter: "ada", documents: [try DraftDocument().submitted()], basis: [:])
            await #expect(throws: SubmissionError.basisChanged) { try await store.submit(stale) }
        }
    }

    @Test func `the clock of the server stepping back stops no retraction`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "a/child", DraftClaim("a/one"), DraftClaim("a/two"))
            try await database.run(
                """
                UPDATE claim SET recorded_at = recorded_at + interval '1 hour'; UPDATE edge SET valid_from = valid_from + interval '1 hour';
                UPDATE document SET recorded_at = recorded_at + interval '1 hour'
                """)
            try await database.store.fileCard(of: "a/child", DraftClaim("a/one"))
            #expect(try await database.believed() == ["a/child <- a/one"])
        }
    }

    @Test func `a claim belongs to whoever submitted its document, even when it is read anew beside the files of another`() async throws {
        try await withDatabase { database in
            try await database.store.fileRegistration(of: "a/child", by: "ada", DraftClaim("a/base", .finetune, ground: .assumed))
            let reread = DraftDocument.registration(by: "ada", [DraftClaim("a/base", .finetune, ground: .assumed)])
            let kept = try reread.submitted()
            let changed = try DraftDocument.registration(by: "ada", [DraftClaim("a/base", .adapter, ground: .adapterFiles)]).submitted()
            let sameBytes = SubmittedDocument(
                reading: changed.reading, sha256: kept.sha256, byteCount: kept.byteCount, compressedBytes: kept.compressedBytes, origin: kept.origin,
                revision: nil, readerVersion: 1)
            let adapter = try DraftDocument(path: "adapter_config.json", [DraftClaim("a/base", .adapter)]).submitted()
            let id = try ModelID("a/child")
            let basis = try await database.store.liveDocuments(of: id).hashes
            _ = try await database.store.submit(Submission(child: id, submitter: "bob", documents: [adapter, sameBytes], basis: basis))
            let node = try #require(try await database.store.model(named: id)).node
            let parents = try #require(try await database.store.detail(of: node)).parents
            #expect(Set(parents.map { "\($0.document) by \($0.submitter)" }) == ["registration:ada by ada", "adapter_config.json by bob"])
        }
    }
}
