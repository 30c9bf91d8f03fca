import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Repositories outside that are renamed, deleted, made anew under a name that was free, and found to be one with what others described.
@Suite struct IdentityTests {
    private static let host = "https://hub"

    private func sighting(_ number: String?, _ name: String, revision: String? = "r1", created: String = "2024-01-01") throws -> RepositorySighting {
        RepositorySighting(
            host: Self.host, repositoryID: number, name: try ModelID(name), revision: revision, created: Moment(iso8601: created))
    }

    /// Reads a repository as a crawl does: it is identified, its card is taken, and the reading is remembered.
    @discardableResult
    private func crawl(
        _ number: String, _ name: String, _ parents: String..., created: String = "2024-01-01", day: String? = nil, in database: TestDatabase
    ) async throws -> RepositoryStanding {
        let seen = try sighting(number, name, created: created)
        let standing = try #require(try await database.store.identify([seen]).first)
        let list = parents.map { "- \($0)\n" }.joined()
        let card = "---\nlicense: mit\n" + (parents.isEmpty ? "" : "base_model:\n\(list)") + "---\n"
        let document = IncomingDocument(
            path: "README.md", bytes: Array(card.utf8), origin: Self.host, revision: "r1", revisedAt: day.flatMap { Moment(iso8601: $0) })
        _ = try await database.intake.take([document], of: seen.name, submitter: "hub", isWholeRepository: true)
        try await database.store.recordRead([seen])
        return standing
    }

    private func expectSound(_ database: TestDatabase, _ location: SourceLocation = #_sourceLocation) async throws {
        let report = try await database.intake.verify()
        for rule in StoreRule.allCases { #expect(report[rule].lines == [], "\(rule)", sourceLocation: location) }
    }

    private func meaning(of name: String, in database: TestDatabase) async throws -> String? {
        try await database.store.model(named: ModelID(name))?.id.written
    }

    @Test func `a repository that was read is known by its revision`() async throws {
        try await withDatabase { database in
            #expect(try await crawl("1", "ada/Model", in: database).readRevision == nil)
            let again = try await database.store.identify([sighting("1", "ada/Model"), sighting(nil, "ADA/model"), sighting("2", "ada/Other")])
            #expect(again.map(\.readRevision) == ["r1", "r1", nil])
            #expect(again.allSatisfy { $0.change == .none })
            try await expectSound(database)
        }
    }

    @Test func `a repository under another name is the same model, and the old name stays another name`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/Base", in: database)
            try await crawl("2", "bob/Child", "ada/Base", in: database)
            #expect(try await crawl("1", "acme/Base-7B", in: database).change == .renamed(from: ModelID("ada/Base")))
            try await crawl("3", "bob/Late", "ada/base", in: database)
            #expect(try await database.believed() == ["bob/child <- acme/base-7b", "bob/late <- acme/base-7b"])
            #expect(try await meaning(of: "ada/Base", in: database) == "acme/Base-7B")
            #expect(try await database.store.counts().mentioned == 0)
            try await expectSound(database)
        }
    }

    @Test func `a whole organisation moves`() async throws {
        try await withDatabase { database in
            for number in 1...5 { try await crawl("\(number)", "old/M\(number)", in: database) }
            try await crawl("9", "bob/Merge", "old/M1", "old/M2", in: database)
            let moved = try await database.store.identify((1...5).map { try sighting("\($0)", "new/M\($0)") })
            #expect(try moved.map(\.change) == (1...5).map { .renamed(from: try ModelID("old/M\($0)")) })
            #expect(moved.allSatisfy { $0.readRevision == "r1" })
            #expect(try await database.believed() == ["bob/merge <- new/m1", "bob/merge <- new/m2"])
            #expect(try await database.store.counts().known == 6)
            try await expectSound(database)
        }
    }

    @Test func `a name that another repository took inherits nothing`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/Base", "org/Root", in: database)
            try await crawl("2", "bob/Early", "ada/Base", day: "2024-02-01", in: database)
            try await crawl("3", "bob/Undated", "ada/Base", in: database)
            let standing = try await crawl("7", "ada/Base", created: "2024-06-01", in: database)
            #expect(standing.change == .reused(former: try ModelID("ada/Base~1")))
            #expect(
                try await database.believed() == ["ada/base~1 <- org/root", "bob/early <- ada/base~1", "bob/undated <- ada/base"])
            #expect(try await status(of: "ada/Base~1", in: database) == .gone)
            // What is read later is decided by the day of its document, not by that of its reading.
            try await crawl("4", "bob/FoundLate", "ada/Base", day: "2024-05-31", in: database)
            try await crawl("5", "bob/New", "ada/Base", day: "2024-06-02", in: database)
            let believed = try await database.believed()
            #expect(believed.contains("bob/foundlate <- ada/base~1"))
            #expect(believed.contains("bob/new <- ada/base"))
            // Unchanged text that is read again means what it meant.
            try await crawl("2", "bob/Early", "ada/Base", day: "2024-02-01", in: database)
            #expect(try await database.believed().contains("bob/early <- ada/base~1"))
            try await expectSound(database)
        }
    }

    @Test func `a name that was left by a rename and taken anew ends as another name`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/Base", in: database)
            try await crawl("2", "bob/Early", "ada/Base", day: "2024-02-01", in: database)
            try await crawl("1", "acme/Base", in: database)
            #expect(try await crawl("7", "ada/Base", created: "2024-06-01", in: database).change == .reused(former: try ModelID("acme/Base")))
            try await crawl("5", "bob/New", "ada/Base", day: "2024-06-02", in: database)
            #expect(try await database.believed() == ["bob/early <- acme/base", "bob/new <- ada/base"])
            #expect(try await status(of: "acme/Base", in: database) == .known)
            try await expectSound(database)
        }
    }

    @Test func `two repositories change their names with each other`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/A", "org/RootA", in: database)
            try await crawl("2", "ada/B", "org/RootB", in: database)
            try await crawl("1", "ada/B", "org/RootA", in: database)
            try await crawl("2", "ada/A", "org/RootB", in: database)
            #expect(try await database.believed() == ["ada/a <- org/rootb", "ada/b <- org/roota"])
            #expect(try await status(of: "ada/A", in: database) == .known)
            #expect(try await database.store.counts().known == 2)
            try await expectSound(database)
        }
    }

    @Test func `what others described under the new name becomes one with the repository that moved there`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/Old", "org/Root", in: database)
            let row = #"{"id": "ada/New", "parents": [{"id": "org/Teacher", "relation": "distillation"}], "downloads": 7}"#
            _ = try await database.intake.takeRow(Array(row.utf8), catalogue: "list", submitter: "local")
            try await crawl("2", "bob/Child", "ada/New", in: database)
            #expect(try await database.store.identify([sighting("1", "ada/New")]).first?.change == .renamed(from: ModelID("ada/Old")))
            #expect(
                try await database.believed() == ["ada/new <- org/root", "ada/new <- org/teacher", "bob/child <- ada/new"])
            let node = try #require(try await database.store.model(named: ModelID("ada/Old"))).node
            let record = try #require(try await database.store.detail(of: node)).record
            #expect(record.id.written == "ada/New")
            #expect(record.facts.downloads == 7)
            #expect(record.facts.license == "mit")
            #expect(try await database.store.counts().known == 2)
            try await expectSound(database)
        }
    }

    @Test func `what somebody registered under the new name stays registered, and keeps its day`() async throws {
        try await withDatabase { database in
            _ = try await database.intake.register(
                Registration(id: ModelID("ada/New"), parents: [.init(id: "org/Stated", relation: .finetune, revision: nil)]), submitter: "ada")
            try await crawl("1", "ada/Old", in: database)
            _ = try await database.store.identify([sighting("1", "ada/New")])
            #expect(try await database.believed() == ["ada/new <- org/stated"])
            try await expectSound(database)
        }
    }

    @Test func `an address that leads elsewhere makes one model of two`() async throws {
        try await withDatabase { database in
            for (name, parent) in [("old/M", "org/A"), ("new/M", "org/B")] {
                let row = #"{"id": "\#(name)", "parents": [{"id": "\#(parent)", "relation": "merge"}]}"#
                _ = try await database.intake.takeRow(Array(row.utf8), catalogue: "list", submitter: "local")
            }
            try await database.store.redirect(ModelID("old/M"), to: ModelID("new/M"), source: Self.host)
            try await database.store.redirect(ModelID("old/M"), to: ModelID("new/M"), source: Self.host)
            // Of two rows of one catalogue that of the name which is left stays.
            #expect(try await database.believed() == ["new/m <- org/b"])
            #expect(try await meaning(of: "old/M", in: database) == "new/M")
            try await database.store.redirect(ModelID("gpt2"), to: ModelID("openai-community/gpt2"), source: Self.host)
            #expect(try await meaning(of: "gpt2", in: database) == "openai-community/gpt2")
            try await expectSound(database)
        }
    }

    @Test func `what is gone stays with its history, and comes back`() async throws {
        try await withDatabase { database in
            try await crawl("1", "ada/Base", "org/Root", in: database)
            #expect(try await database.store.mark(ModelID("ada/Base"), .gone))
            #expect(try await !database.store.mark(ModelID("ada/Base"), .gone))
            #expect(try await !database.store.mark(ModelID("org/Root"), .gone))
            #expect(try await status(of: "ada/Base", in: database) == .gone)
            #expect(try await database.believed() == ["ada/base <- org/root"])
            try await database.store.recordRead([sighting("1", "ada/Base")])
            #expect(try await status(of: "ada/Base", in: database) == .known)
            try await expectSound(database)
        }
    }

    @Test func `models with the same weight files are identical whatever the files are called`() async throws {
        try await withDatabase { database in
            let digest = String(repeating: "ab", count: 32)
            for (name, digest) in [("ada/Base", digest), ("mirror/Base", digest), ("ada/Other", String(repeating: "cd", count: 32))] {
                var facts = ModelFacts()
                facts.weightDigest = digest
                try await database.store.file(name, [DraftDocument(facts: facts)])
            }
            for (name, identical) in [("ada/Base", ["mirror/Base"]), ("mirror/Base", ["ada/Base"]), ("ada/Other", [])] {
                let node = try #require(try await database.store.model(named: ModelID(name))).node
                #expect(try await database.store.detail(of: node)?.record.identical == identical)
            }
        }
    }

    @Test func `random lives of repositories give every claim the model that had the name on its day`() async throws {
        try await withDatabase { database in
            var random = SeededRandom(seed: 20_261_127)
            var world = RepositoryWorld()
            for _ in 0..<120 {
                let event = world.step(&random)
                try await crawl(event.number, event.name, created: event.created, day: event.day, in: database)
                if let child = event.child {
                    try await crawl(child.number, child.name, child.parent, created: "2023-01-01", day: child.day, in: database)
                }
            }
            let believed = Set(try await database.believed())
            let expected = Set(world.children.map { "\($0.name) <- \(world.holder(of: $0.parent, on: $0.day))" })
            #expect(believed == expected)
            #expect(expected.count > 40)
            try await expectSound(database)
        }
    }

    @Test func `a dump keeps who had which name, what is gone, and which repository a model is`() async throws {
        var (dump, believed) = ([UInt8](), [String]())
        try await withDatabase { database in
            var random = SeededRandom(seed: 5)
            var world = RepositoryWorld()
            for _ in 0..<60 {
                let event = world.step(&random)
                try await crawl(event.number, event.name, created: event.created, day: event.day, in: database)
                guard let child = event.child else { continue }
                try await crawl(child.number, child.name, child.parent, created: "2023-01-01", day: child.day, in: database)
            }
            (dump, believed) = (try await database.intake.dumped(), try await database.believed())
        }
        #expect(believed.contains { $0.contains("~") })
        var random = SeededRandom(seed: 6)
        for lines in [Intake.lines(ofDump: dump), Intake.lines(ofDump: dump).shuffled(using: &random)] {
            try await withDatabase { database in
                for line in lines { for case .failure(let error)? in await database.intake.takeDumped([line]) { Issue.record(error) } }
                #expect(try await database.believed() == believed)
                #expect(try await database.intake.dumped() == dump)
                try await expectSound(database)
                let seen = try await database.store.identify([sighting("r0", "moved/elsewhere")])
                #expect(seen.first?.readRevision == "r1")
            }
        }
    }

    private func status(of name: String, in database: TestDatabase) async throws -> ModelStatus? {
        guard let node = try await database.store.model(named: ModelID(name))?.node else { return nil }
        return try await database.store.detail(of: node)?.record.status
    }
}
