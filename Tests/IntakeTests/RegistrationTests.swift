import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Registering through the one door.
@Suite struct RegistrationTests {
    private func parent(_ id: String, _ relation: Relation? = .finetune) -> Registration.Parent {
        Registration.Parent(id: id, relation: relation, revision: nil)
    }

    @Test func `the same registration twice is new and then the same, and changes no row`() async throws {
        try await withDatabase { database in
            let registration = Registration(id: try ModelID("a/fork"), parents: [parent("a/base")], card: "---\nlicense: mit\n---\n")
            #expect(try await database.intake.register(registration, submitter: "ada").effect == .new)
            let before = try await database.rows()
            #expect(try await database.intake.register(registration, submitter: "ada").effect == .same)
            #expect(try await database.rows() == before)
        }
    }

    @Test func `parents that are not mentioned stay, and no parents at all retract them`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/fork")
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/base")]), submitter: "ada")
            var facts = ModelFacts()
            facts.license = "mit"
            _ = try await database.intake.register(Registration(id: id, parents: nil, facts: facts), submitter: "ada")
            #expect(try await database.believed() == ["a/fork <- a/base"])
            _ = try await database.intake.register(Registration(id: id, parents: []), submitter: "ada")
            #expect(try await database.believed() == [])
            let node = try #require(try await database.store.model(named: id)).node
            #expect(try await database.store.detail(of: node)?.record.facts.license == "mit")
        }
    }

    @Test func `a registration replaces the parents of its submitter alone and never those of a card`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/fork")
            let card = "---\nbase_model: a/stated\n---\n"
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/one")], card: card), submitter: "ada")
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/two")]), submitter: "bob")
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/three")]), submitter: "ada")
            #expect(try await database.believed() == ["a/fork <- a/stated", "a/fork <- a/three", "a/fork <- a/two"])
        }
    }

    @Test func `a refused registration stores nothing, not even its card`() async throws {
        try await withDatabase { database in
            _ = try await database.intake.register(Registration(id: try ModelID("a/child"), parents: [parent("a/base")]), submitter: "ada")
            let before = try await database.rows()
            let circular = Registration(id: try ModelID("a/base"), parents: [parent("a/child")], card: "---\nlicense: mit\n---\n")
            await #expect(throws: SubmissionError.closesCycle(path: try ["a/child", "a/base"].map { try ModelID($0) })) {
                try await database.intake.register(circular, submitter: "ada")
            }
            let selfish = Registration(id: try ModelID("a/new"), parents: [parent("https://huggingface.co/A/New/tree/main")])
            await #expect(throws: SubmissionError.selfParent(try ModelID("a/new"))) {
                try await database.intake.register(selfish, submitter: "ada")
            }
            #expect(try await database.rows() == before)
        }
    }

    @Test func `registrations that come at once are as if one came after the other`() async throws {
        try await withDatabase { database in
            var registrations = try (0..<60).map { Registration(id: try ModelID("a/fork-\($0)"), parents: [parent("a/base-\($0 % 7)")]) }
            // Of the two that would close a cycle the first stays; a model is never its own parent; a parent that is filed itself, too.
            registrations.append(Registration(id: try ModelID("a/left"), parents: [parent("a/right")]))
            registrations.append(Registration(id: try ModelID("a/right"), parents: [parent("a/left")]))
            registrations.append(Registration(id: try ModelID("a/self"), parents: [parent("A/Self")]))
            registrations.append(Registration(id: try ModelID("a/base-0"), parents: [parent("a/root")]))
            let outcomes = await withTaskGroup(of: (String, Result<SubmissionOutcome, any Error>).self) { group in
                for registration in registrations {
                    group.addTask {
                        do {
                            return (registration.id.written, .success(try await database.intake.register(registration, submitter: "ada")))
                        } catch {
                            return (registration.id.written, .failure(error))
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            let filed = outcomes.compactMap { name, outcome in (try? outcome.get()).map { _ in name } }
            #expect(outcomes.values.allSatisfy { (try? $0.get())?.effect ?? .new == .new })
            #expect(Set(outcomes.keys).subtracting(filed).subtracting(["a/left", "a/right"]) == ["a/self"])
            #expect(Set(filed).intersection(["a/left", "a/right"]).count == 1)
            let pair = filed.contains("a/left") ? "a/left <- a/right" : "a/right <- a/left"
            let expected = (0..<60).map { "a/fork-\($0) <- a/base-\($0 % 7)" } + ["a/base-0 <- a/root", pair]
            #expect(try await database.believed() == expected.sorted())
            #expect(try await database.intake.verify().isSound)
            let again = try await database.intake.register(registrations[3], submitter: "ada")
            #expect(again.effect == .same)
        }
    }

    @Test func `the same stated in a card is accepted, kept as a claim and skipped`() async throws {
        try await withDatabase { database in
            _ = try await database.intake.register(Registration(id: try ModelID("a/child"), parents: [parent("a/base")]), submitter: "ada")
            let card = "---\nbase_model:\n- a/child\n- a/base\n---\n"
            _ = try await database.intake.register(Registration(id: try ModelID("a/base"), parents: nil, card: card), submitter: "ada")
            #expect(try await database.believed() == ["a/child <- a/base"])
            #expect(try await database.skipped() == ["a/base <- a/child"])
            let node = try #require(try await database.store.model(named: ModelID("a/base"))).node
            let detail = try #require(try await database.store.detail(of: node))
            #expect(detail.parents.map(\.standing) == [.skipped, .selfParent])
            #expect(detail.diagnostics.contains { $0.code == "self_parent" })
        }
    }

    @Test func `a retracted parent is gone and the others stay`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/fork")
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/one"), parent("a/two")]), submitter: "ada")
            #expect(try await database.intake.retract(parentWritten: "a/one", of: id, submitter: "ada").effect == .changed)
            #expect(try await database.believed() == ["a/fork <- a/two"])
        }
    }

    @Test func `retracting what was never named changes no row and makes no model`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/fork")
            _ = try await database.intake.register(Registration(id: id, parents: [parent("a/one")]), submitter: "ada")
            let before = try await database.rows()
            #expect(try await database.intake.retract(parentWritten: "a/other", of: id, submitter: "ada").effect == .same)
            #expect(try await database.intake.retract(parentWritten: "a/one", of: id, submitter: "bob").effect == .same)
            await #expect(throws: NameError.unknown(try ModelID("a/nobody"))) {
                try await database.intake.retract(parentWritten: "a/one", of: ModelID("a/nobody"), submitter: "ada")
            }
            #expect(try await database.rows() == before)
        }
    }

    @Test func `parents that are retracted at once do not bring each other back`() async throws {
        try await withDatabase { database in
            let id = try ModelID("a/fork")
            let names = (0..<8).map { "a/parent-\($0)" }
            let intake = database.intake
            for _ in 0..<5 {
                _ = try await intake.register(Registration(id: id, parents: names.map { parent($0) }), submitter: "ada")
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for name in names {
                        group.addTask { _ = try await intake.retract(parentWritten: name, of: id, submitter: "ada") }
                    }
                    try await group.waitForAll()
                }
                #expect(try await database.believed() == [])
            }
        }
    }

    @Test func `parents and facts that are registered at once are both kept`() async throws {
        try await withDatabase { database in
            let intake = database.intake
            for round in 0..<10 {
                let id = try ModelID("a/fork-\(round)")
                var facts = ModelFacts()
                facts.license = "mit"
                let stated = facts
                async let first = intake.register(Registration(id: id, parents: [parent("a/base")]), submitter: "ada")
                async let second = intake.register(Registration(id: id, parents: nil, facts: stated), submitter: "ada")
                _ = try await (first, second)
                let node = try #require(try await database.store.model(named: id)).node
                let detail = try #require(try await database.store.detail(of: node))
                #expect(detail.record.facts.license == "mit")
                #expect(detail.parents.count == 1)
            }
        }
    }

    @Test(arguments: ["registration:bob", "catalogue:shipped", "", "/etc/passwd", "../README.md", "a\u{0}b", String(repeating: "x", count: 600)])
    func `a file whose path no repository has is refused`(path: String) async throws {
        try await withDatabase { database in
            let registration = Registration(id: try ModelID("a/fork"), parents: nil, files: [path: "{}"])
            await #expect(throws: IntakeError.badPath(path)) { try await database.intake.register(registration, submitter: "ada") }
            #expect(try await database.rows() == [])
        }
    }

    @Test func `a model without a date is dated by its first registration, a catalogue model by nothing`() async throws {
        try await withDatabase { database in
            let registered = try await database.intake.register(Registration(id: try ModelID("a/fork"), parents: nil), submitter: "ada")
            let listed = try await database.intake.takeRow(Array(#"{"id": "a/listed"}"#.utf8), catalogue: "shipped", submitter: "ada")
            let detail = try #require(try await database.store.detail(of: registered.node))
            #expect(detail.record.created == detail.documents.first?.recordedAt)
            #expect(try await database.store.detail(of: listed.node)?.record.created == nil)
        }
    }
}
