import FakeHub
import Testing

/// `list_models` of the real client.
@Suite struct ClientListTests {
    private struct Lists: Decodable {
        struct Model: Decodable {
            let id: String
            let author: String?
            let sha: String
            let modified: String
            let created: String
            let downloads: Int
            let likes: Int
            let tags: [String]
            let library: String?
            let pipeline: String?
            let files: [String]
            let license: String?
        }

        struct Expanded: Decodable {
            let id: String
            let sha: String
            let base: [String]?
            let downloads: Int?
        }

        let all: [String]
        let author: [String]
        let search: [String]
        let children: [String]
        let quantized: [String]
        let licensed: [String]
        let limited: [String]
        let full: [Model]
        let expanded: [Expanded]
        let refused: Refusal?
    }

    private static func ask(_ settings: HubSettings = HubSettings()) async throws -> (Lists, Ledger, FakeHub) {
        try await FakeHub.serving(SampleHub.repositories, settings) { hub in
            (try await HubClient(hub).ask("lists"), hub.ledger, hub)
        }
    }

    @Test func `the client lists all models over pages, newest first`() async throws {
        var settings = HubSettings()
        settings.pageLimit = 2
        let (lists, ledger, _) = try await Self.ask(settings)
        #expect(lists.all == ["ada/Adapter", "bert/Aurora-7B-GGUF", "ada/Fork", "old-name", "aurora/Aurora-7B"])
        #expect(lists.full.map(\.id) == lists.all)
        #expect(lists.limited == ["aurora/Aurora-7B", "ada/Fork", "bert/Aurora-7B-GGUF"])
        // Five models in pages of two are three pages; three times all, and the others.
        #expect(ledger.requests[.list] ?? 0 >= 9 + 6)
    }

    @Test func `the client filters by author, words and tags`() async throws {
        let (lists, _, _) = try await Self.ask()
        #expect(lists.author == ["ada/Adapter", "ada/Fork"])
        #expect(lists.search == ["bert/Aurora-7B-GGUF"])
        #expect(lists.children == ["ada/Fork", "bert/Aurora-7B-GGUF"])
        #expect(lists.quantized == ["bert/Aurora-7B-GGUF"])
        #expect(lists.licensed == ["ada/Fork", "bert/Aurora-7B-GGUF"])
    }

    @Test func `a full list has what the client knows of a model`() async throws {
        let (lists, _, hub) = try await Self.ask()
        let fork = try #require(lists.full.first { $0.id == "ada/Fork" })
        #expect(fork.author == "ada")
        #expect(fork.sha == hub.head(of: "ada/Fork"))
        #expect(fork.created == "2024-02-01T00:00:00+00:00")
        #expect(fork.modified == "2024-02-01T00:00:00+00:00")
        #expect(fork.downloads == 300 && fork.likes == 7)
        #expect(fork.library == "transformers" && fork.pipeline == "text-generation")
        #expect(fork.files == ["README.md", "config.json", "model.safetensors", "original/deep/notes.txt", "original/params.json"])
        #expect(fork.license == "mit")
        #expect(fork.tags.contains("base_model:aurora/Aurora-7B") && fork.tags.contains("base_model:finetune:aurora/Aurora-7B"))
        // Earlier times of creation are not told.
        #expect(lists.full.first { $0.id == "aurora/Aurora-7B" }?.created == "2022-03-02T23:29:04+00:00")
        #expect(lists.full.first { $0.id == "old-name" }?.author == nil)
    }

    @Test func `expand shows what it names and nothing else, and refuses what a list has not`() async throws {
        let (lists, _, hub) = try await Self.ask()
        let base = Dictionary(uniqueKeysWithValues: lists.expanded.map { ($0.id, $0.base) })
        #expect(base["ada/Fork"] == ["finetune", "aurora/Aurora-7B"])
        #expect(base["bert/Aurora-7B-GGUF"] == ["quantized", "aurora/Aurora-7B"])
        #expect(base["ada/Adapter"] == ["adapter", "ada/Fork"])
        #expect(lists.expanded.allSatisfy { $0.downloads == nil && $0.sha == hub.head(of: $0.id) })
        #expect(lists.refused == Refusal("BadRequestError", 400))
    }
}
