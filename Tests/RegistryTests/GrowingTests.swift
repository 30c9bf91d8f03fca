import Lineage
import Registry
import TestSupport
import Testing

/// Documents that are added to models many at a time give the store that they give one after the other.
@Suite struct GrowingTests {
    /// A document that comes for a model.
    private struct Step {
        let child: String
        let document: DraftDocument
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `documents added at once give the store that documents added one by one give`(seed: UInt64) async throws {
        var random = SeededRandom(seed: 20_261_127 + seed)
        let steps = Self.steps(count: 150, using: &random)
        let batches = Self.batches(of: steps, using: &random)
        let single = try await stored { store in
            for step in steps { _ = try await Self.file(step, in: store) }
        }
        let grown = GrownCount()
        let bulk = try await stored { store in
            for batch in batches {
                let submissions = try await Self.submissions(batch, in: store)
                for (step, outcome) in zip(batch, try await store.submitFresh(submissions)) {
                    if outcome == nil { _ = try await Self.file(step, in: store) }
                    if outcome?.effect == .changed { await grown.add() }
                }
            }
        }
        #expect(bulk == single, "seed \(seed)")
        // That the many really went together.
        #expect(await grown.count > 15)
    }

    @Test func `a document that came meanwhile sends the many back to be read again`() async throws {
        try await withDatabase { database in
            try await database.store.file("ada/Model", [DraftDocument(path: "catalogue:a")])
            let basis = try await database.store.liveDocuments(of: ModelID("ada/Model")).hashes
            try await database.store.file("ada/Model", [DraftDocument(path: "catalogue:b")])
            let late = Submission(
                child: try ModelID("ada/Model"), submitter: "ada", documents: [try DraftDocument([DraftClaim("ada/Base")]).submitted()], basis: basis)
            #expect(try await database.store.submitFresh([late]).first == .some(nil))
            await #expect(throws: SubmissionError.basisChanged) { try await database.store.submit(late) }
            #expect(try await database.believed() == [])
        }
    }

    private static func steps(count: Int, using random: inout SeededRandom) -> [Step] {
        let names = (0..<40).map { "grow/\(["Llama-3-8B", "m", "x-GGUF"][$0 % 3])-\($0 / 2)" }
        let paths = ["README.md", "catalogue:a", "catalogue:b", "adapter_config.json", "registration:ada"]
        return (0..<count).map { _ in
            let claims = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                DraftClaim(random.isOneIn(5) ? "grow/mentioned-\(random.next() % 7)" : random.pick(names), random.pick(Relation.allCases))
            }
            var facts = ModelFacts()
            if random.isOneIn(2) { facts.license = random.pick(["mit", "llama3"]) }
            if random.isOneIn(3) { facts.parameters = 8_000_000_000 }
            let path = random.pick(paths)
            // A registration that names what descends from the model would be refused.
            let parents = path == "registration:ada" ? [] : claims
            return Step(child: random.pick(names), document: DraftDocument(path: path, parents, facts: facts))
        }
    }

    /// Batches with each model once.
    private static func batches(of steps: [Step], using random: inout SeededRandom) -> [[Step]] {
        var batches: [[Step]] = [[]]
        for step in steps {
            let isFull = random.isOneIn(30) || batches[batches.count - 1].contains { $0.child == step.child }
            if isFull { batches.append([]) }
            batches[batches.count - 1].append(step)
        }
        return batches
    }

    private static func submissions(_ steps: [Step], in store: ModelStore) async throws -> [Submission] {
        var submissions: [Submission] = []
        for step in steps {
            submissions.append(
                Submission(
                    child: try ModelID(step.child), submitter: "ada", documents: [try step.document.submitted()],
                    basis: try await store.liveDocuments(of: ModelID(step.child)).hashes))
        }
        return submissions
    }

    /// Files one document in a transaction of its own.
    private static func file(_ step: Step, in store: ModelStore) async throws -> SubmissionOutcome {
        let id = try ModelID(step.child)
        return try await store.submitAlone(
            Submission(
                child: id, submitter: "ada", documents: [try step.document.submitted()], basis: try await store.liveDocuments(of: id).hashes))
    }

    private func stored(_ fill: (ModelStore) async throws -> Void) async throws -> [String] {
        try await withDatabase { database in
            try await fill(database.store)
            let lines = try await database.projection().filter { !$0.hasPrefix("change ") && !$0.hasPrefix("incarnation ") }
            // Versions count writes, and edges that others overrule before anybody sees them are not written.
            return lines.filter { !$0.contains(#""ended": true"#) }.map { $0.replacing(/"version": [0-9]+/, with: "") }.sorted()
        }
    }
}

/// How many went together; an actor, since batches are counted from a closure.
private actor GrownCount {
    private(set) var count = 0
    func add() { count += 1 }
}
