import Compression
import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// Documents that want to break the store.
@Suite struct HostileInputTests {
    private static let longName = "o/" + String(repeating: "n", count: ModelID.maximumByteCount - 2)

    /// Cards by what is odd about them.
    private static let cards = [
        "a NUL in a string": "---\nlicense: \"m\\0it\"\ntags: [\"a\\0b\"]\nbase_model: \"a/b\\0c\"\n---\n",
        "a raw NUL": "---\nlicense: m\u{0}it\nlibrary_name: \u{0}\n---\n\u{0}",
        "an escaped NUL": "---\nlicense: \"\\u0000\"\nx: {\"\\u0000\": \"\\\\u0000\"}\n---\n",
        "lone surrogates": "---\nx: \"\\ud800\"\ny: \"\\udc00 \\ud83d\"\n---\n",
        "huge numbers": "---\nx: 1e999999\ny: -1e-999999\nz: 99999999999999999999999999999999999999\nw: .inf\nv: .nan\n---\n",
        "results that are no numbers":
            "---\nmodel-index:\n- name: x\n  results:\n  - task: {type: t}\n    dataset: {name: \"d\\0\"}\n    metrics:\n    - {type: m, value: .nan}\n"
            + "    - {type: m, value: .inf}\n    - {type: m, value: 1e999}\n    - {type: m, value: nan}\n    - {type: m, value: 1.5}\n---\n",
        "weights that are no numbers":
            "---\ntags: [merge]\n---\n```yaml\nmodels:\n- model: a/b\n  parameters: {weight: .nan}\n- model: a/c\n  parameters: {weight: 1e999}\n"
            + "merge_method: linear\n```\n",
        "emoji": "---\nlicense: 🦙\nlanguage: [🇨🇭, zh]\nbase_model: llama/🦙\n---\n🦙",
        "a parent of the greatest length": "---\nbase_model: \(longName)\n---\n",
        "deep nesting": "---\nx: \(String(repeating: "[", count: 5_000))\n---\n",
        "windows line ends and tabs": "---\r\nlicense: mit\r\nbase_model: a/b\t\r\n---\r\n",
        "quotes and comments of SQL": "---\nlicense: \"'; DROP TABLE model; --\"\nbase_model: \"a/b'--\"\n---\n",
        "the same key often": "---\nbase_model: a/b\nbase_model: a/c\nlicense: mit\nlicense: [a, b]\n---\n",
        "no front matter": "\u{FEFF}",
        "nothing": "",
    ]

    @Test(arguments: cards.keys.sorted())
    func `a card is stored with its bytes, whatever is in it`(oddity: String) async throws {
        let bytes = Array(try #require(Self.cards[oddity]).utf8)
        try await withDatabase { database in
            let card = IncomingDocument(path: "README.md", bytes: bytes, origin: "folder")
            let outcome = try await database.intake.take([card], of: ModelID("a/hostile"), submitter: "ada")
            #expect(outcome.effect == .new)
            let packed = try #require(try await database.store.documentBytes(of: outcome.node)["README.md"])
            #expect(try Gzip.unpacked(packed, limit: 1 << 20) == bytes)
            _ = try #require(try await database.store.detail(of: outcome.node))
            let before = try await database.rows()
            #expect(try await database.intake.take([card], of: ModelID("a/hostile"), submitter: "ada").effect == .same)
            #expect(try await database.rows() == before)
        }
    }

    @Test func `bytes that are no UTF-8 come back as they were`() async throws {
        try await withDatabase { database in
            let bytes: [UInt8] = Array("---\nlicense: ".utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x00] + Array("\n---\n".utf8)
            let card = IncomingDocument(path: "README.md", bytes: bytes, origin: "folder")
            let outcome = try await database.intake.take([card], of: ModelID("a/hostile"), submitter: "ada")
            let packed = try #require(try await database.store.documentBytes(of: outcome.node)["README.md"])
            #expect(try Gzip.unpacked(packed, limit: 1 << 20) == bytes)
        }
    }

    @Test func `a card of four mebibytes is kept, and one beyond the limit is refused by name`() async throws {
        try await withDatabase { database in
            let long = "---\nbase_model: a/base\n---\n" + String(repeating: "All work and no play. ", count: 190_000)
            let bytes = Array(long.utf8)
            let card = IncomingDocument(path: "README.md", bytes: bytes, origin: "folder")
            let outcome = try await database.intake.take([card], of: ModelID("a/long"), submitter: "ada")
            let packed = try #require(try await database.store.documentBytes(of: outcome.node)["README.md"])
            #expect(try Gzip.unpacked(packed, limit: bytes.count) == bytes)
            #expect(try await database.believed() == ["a/long <- a/base"])
            let limit = IntakeLimits().documentByteCount
            let beyond = IncomingDocument(path: "README.md", bytes: [UInt8](repeating: 0x20, count: limit + 1), origin: "folder")
            await #expect(throws: IntakeError.documentTooLarge(path: "README.md", byteCount: limit + 1, limit: limit)) {
                try await database.intake.take([beyond], of: ModelID("a/long"), submitter: "ada")
            }
        }
    }

    @Test func `facts that no column holds are left out`() async throws {
        try await withDatabase { database in
            var facts = ModelFacts()
            facts.license = "m\u{0}it"
            facts.languages = ["en", "d\u{0}e"]
            facts.parameters = -1
            facts.downloads = .min
            facts.likes = 3
            facts.created = Moment(microseconds: .min)
            facts.evaluations = [.nan, .infinity, 1.5].map { EvaluationResult(task: nil, dataset: "d", metric: "m", value: $0) }
            facts.dimensions = ["hidden\u{0}size": -1]
            var document = DraftDocument()
            document.facts = facts
            let outcome = try await database.store.file("a/hostile", [document])
            let kept = try #require(try await database.store.detail(of: outcome.node)).record.facts
            #expect(kept.license == "mit")
            #expect(kept.languages == ["en", "de"])
            #expect(kept.parameters == nil)
            #expect(kept.downloads == nil)
            #expect(kept.likes == 3)
            var question = LineageQuestion(of: [outcome.node])
            question.sort = .created
            #expect(try await database.store.descendants(question).total == 0)
        }
    }

    @Test func `a row of a catalogue without an id is refused`() async throws {
        try await withDatabase { database in
            for row in ["", "[]", "{}", #"{"id": 3}"#, #"{"id": "/"}"#, #"{"id": "a/b", "parents": 3}"#] {
                do {
                    _ = try await database.intake.takeRow(Array(row.utf8), catalogue: "shipped", submitter: "ada")
                } catch is IntakeError {
                    continue
                }
            }
            #expect(try await database.store.counts().known <= 1)
        }
    }
}
