import Intake
import Lineage
import Registry
import TestSupport

/// What many people do to few models, through the door for documents: one after the other, by a seed.
struct RandomRegistry {
    private static let names = (0..<40).map { "verify/\(Array("qwertzuiop")[$0 % 10])\($0)\(["", "-7B", "-GGUF", "-AWQ"][$0 % 4])" }
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    /// Does so many things; those that the store refuses count too.
    func fill(_ intake: Intake, steps: Int) async throws {
        var random = random
        for _ in 0..<steps {
            let id = try ModelID(spelled(random.pick(Self.names), &random))
            do {
                try await step(id, intake, &random)
            } catch is SubmissionError {
                continue
            } catch is NameError {
                continue
            }
        }
    }

    private func step(_ id: ModelID, _ intake: Intake, _ random: inout SeededRandom) async throws {
        let submitter = "writer-\(Int.random(in: 0..<3, using: &random))"
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4: _ = try await intake.register(Registration(id: id, parents: parents(&random), facts: facts(&random)), submitter: submitter)
        case 4..<8: _ = try await intake.take(documents(&random), of: id, submitter: submitter, isWholeRepository: random.isOneIn(2))
        case 8: _ = try await intake.retract(parentWritten: random.pick(Self.names), of: id, submitter: submitter)
        case 9: try await intake.store.rename(id, to: try ModelID("verify/other\(Int.random(in: 0..<6, using: &random))"), source: "test")
        case 10:
            let name = try ModelID("verify/other\(Int.random(in: 0..<6, using: &random))")
            try await intake.store.addAlias(KnownName(name: name, model: id, kind: .redirect, source: "test"))
        default:
            let row = #"{"id": "\#(id)", "parents": [{"id": "\#(random.pick(Self.names))", "relation": "finetune"}], "license": "mit"}"#
            _ = try await intake.takeRow(Array(row.utf8), catalogue: "one", submitter: submitter)
        }
    }

    private func documents(_ random: inout SeededRandom) -> [IncomingDocument] {
        let bases = parents(&random).map { "- \($0.id)\n" }.joined()
        let license = random.isOneIn(2) ? "license: apache-2.0\n" : ""
        let card = "---\n\(license)base_model:\n\(bases)tags:\n- \(random.isOneIn(3) ? "merge" : "chat")\n---\n# A model\n"
        var documents = [IncomingDocument(path: "README.md", bytes: Array(card.utf8), origin: "folder")]
        if random.isOneIn(3) {
            let adapter = #"{"base_model_name_or_path": "\#(random.pick(Self.names))", "peft_type": "LORA"}"#
            documents.append(IncomingDocument(path: "adapter_config.json", bytes: Array(adapter.utf8), origin: "folder"))
        }
        return documents
    }

    private func parents(_ random: inout SeededRandom) -> [Registration.Parent] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let name = random.isOneIn(6) ? "verify/other\(Int.random(in: 0..<6, using: &random))" : random.pick(Self.names)
            return Registration.Parent(
                id: spelled(name, &random), relation: random.isOneIn(2) ? random.pick(Relation.allCases) : nil, revision: nil)
        }
    }

    private func facts(_ random: inout SeededRandom) -> ModelFacts? {
        guard random.isOneIn(2) else { return nil }
        var facts = ModelFacts()
        facts.parameters = Int64.random(in: 0..<10_000_000_000, using: &random)
        facts.downloads = Int64.random(in: 0..<100, using: &random)
        if random.isOneIn(2) { facts.created = Moment(microseconds: 1_700_000_000_000_001) }
        return facts
    }

    private func spelled(_ name: String, _ random: inout SeededRandom) -> String {
        random.isOneIn(4) ? name.uppercased() : name
    }
}
