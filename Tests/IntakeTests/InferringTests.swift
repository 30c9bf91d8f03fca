import Inference
import Intake
import Lineage
import Registry
import Synchronization
import TestSupport
import Testing

/// Parents that no document names, in the store.
@Suite struct InferringTests {
    /// A publisher's models, and what a quantizer made of others, which teaches how it names them.
    private static func fill(_ database: TestDatabase) async throws {
        for id in ["vendor/Comet-3-8B", "vendor/Comet-3-8B-Instruct", "vendor/Comet-3-70B-Instruct"] + (0..<8).map({ "lab/Star\($0)-7B" }) {
            try await card("license: mit", of: id, in: database)
        }
        for number in 0..<8 { try await card("base_model: lab/Star\(number)-7B\ntags:\n- gguf", of: "quants/Star\(number)-7B-GGUF", in: database) }
        for number in 0..<3 { try await card("base_model: vendor/Comet-3-8B-Instruct", of: "ada/tuned-\(number)", in: database) }
    }

    private static func card(_ frontMatter: String, of id: String, in database: TestDatabase) async throws {
        let document = IncomingDocument(path: "README.md", bytes: Array("---\n\(frontMatter)\n---\n".utf8), origin: "test")
        _ = try await database.intake.take([document], of: try ModelID(id), submitter: "test", isWholeRepository: true)
    }

    private static func infer(_ id: String, in database: TestDatabase) async throws -> Intake.InferenceEffect {
        try await database.intake.infer(try ModelID(id), with: ParentFinding(store: database.store))
    }

    private static func parents(of id: String, in database: TestDatabase) async throws -> [StatedParent] {
        let node = try #require(try await database.store.model(named: try ModelID(id))).node
        return try #require(try await database.store.detail(of: node)).parents
    }

    private static let fork = "quants/Comet-3-8B-Instruct-GGUF"

    @Test func `an inferred parent is an edge with the probability of its own, and the store is sound`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("tags:\n- gguf", of: Self.fork, in: database)
            #expect(try await Self.infer(Self.fork, in: database) == .found)
            let parents = try await Self.parents(of: Self.fork, in: database)
            #expect(parents.map(\.parentID.written) == ["vendor/Comet-3-8B-Instruct"] && parents.map(\.kind) == [.inferred])
            let kept = try #require(try await database.intake.inference(of: try ModelID(Self.fork))?.parent)
            guard case .admitted(.quantized, let confidence)? = parents.first?.standing else {
                Issue.record("\(parents)")
                return
            }
            #expect(abs(confidence - kept.probability) < 1e-9 && confidence >= 0.9)
            let before = try await database.rows()
            #expect(try await Self.infer(Self.fork, in: database) == .same)
            #expect(try await database.rows() == before)
            let report = try await database.intake.verify()
            #expect(report.isSound, "\(report)")
        }
    }

    @Test(arguments: ["vendor/Comet-3-8B-Instruct", "vendor/Comet-3-8B"])
    func `a declaration takes the place of an inference, which is then withdrawn`(declared: String) async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("tags:\n- gguf", of: Self.fork, in: database)
            _ = try await Self.infer(Self.fork, in: database)
            try await Self.card("tags:\n- gguf\nbase_model: \(declared)", of: Self.fork, in: database)
            let both = try await Self.parents(of: Self.fork, in: database)
            let believed = both.filter { if case .admitted = $0.standing { true } else { false } }
            #expect(Set(believed.map(\.parentID.written)) == [declared])
            if case .admitted(_, let confidence)? = believed.first?.standing {
                #expect(confidence == Confidence.combined([.frontMatter]))
            }
            #expect(try await Self.infer(Self.fork, in: database) == .withdrawn)
            #expect(try await Self.parents(of: Self.fork, in: database).map(\.kind) == [.frontMatter])
            #expect(try await database.intake.verify().isSound)
        }
    }

    @Test func `what is not certain is kept with the reason, and no parent comes of it`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("license: mit", of: "ada/Comet-experiment-8B", in: database)
            let effect = try await Self.infer("ada/Comet-experiment-8B", in: database)
            #expect(effect == .abstained || effect == .same)
            #expect(try await Self.parents(of: "ada/Comet-experiment-8B", in: database).isEmpty)
            for id in ["vendor/Comet-3-8B", "vendor/Comet-3-70B-Instruct"] {
                _ = try await Self.infer(id, in: database)
                #expect(try await Self.parents(of: id, in: database).allSatisfy { $0.parentID.organisation == "vendor" }, "\(id)")
            }
        }
    }

    @Test func `a model that is only mentioned stays so`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("base_model: quants/Comet-3-8B-GGUF", of: "bob/tuned", in: database)
            #expect(try await Self.infer("quants/Comet-3-8B-GGUF", in: database) == .same)
            #expect(try await database.store.model(named: try ModelID("quants/Comet-3-8B-GGUF"))?.isMentioned == true)
        }
    }

    @Test func `an inference goes through a dump and back`() async throws {
        var lines: [[UInt8]] = []
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("tags:\n- gguf", of: Self.fork, in: database)
            _ = try await Self.infer(Self.fork, in: database)
            let bytes = Mutex<[UInt8]>([])
            try await database.intake.writeDump { part in bytes.withLock { $0 += part } }
            lines = bytes.withLock(\.self).split(separator: UInt8(ascii: "\n")).map(Array.init)
        }
        let taken = lines
        try await withDatabase { database in
            for case .failure(let error)? in await database.intake.takeDumped(taken) { Issue.record(error) }
            let kinds = try await Self.parents(of: Self.fork, in: database).map(\.kind)
            let report = try await database.intake.verify()
            #expect(kinds == [.inferred] && report.isSound, "\(report)")
        }
    }

    @Test func `what changed since the last time is listed, and what begins with the name of a newcomer`() async throws {
        try await withDatabase { database in
            try await Self.fill(database)
            try await Self.card("tags:\n- gguf", of: "quants/Later-9B-GGUF", in: database)
            let position = try await database.store.changePosition()
            try await database.store.saveInferencePosition(position, version: ParentInference.version)
            #expect(try await database.store.inferencePosition().hasChanges == false)
            try await Self.card("license: mit", of: "vendor/Later-9B", in: database)
            let last = try await database.store.inferencePosition()
            #expect(last.hasChanges && last.version == ParentInference.version)
            let since = try #require(last.since)
            let listed = try await database.store.uninferredModels(since: since, after: nil, limit: 100).map(\.id.written)
            #expect(Set(listed) == ["vendor/Later-9B", "quants/Later-9B-GGUF"])
        }
    }
}
