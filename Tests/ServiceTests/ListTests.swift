import TestSupport
import Testing

/// Descendants and ancestors: filters, orders, pages.
@Suite struct ListTests {
    /// Children of the example's root, each with facts of its own.
    private static let shelf = [
        #"{"id": "shelf/One", "parents": [{"id": "aurora/Aurora-7B", "relation": "distillation"}], "facts": {"license": "MIT", "parameters": 1000000000, "downloads": 10, "likes": 3, "created": "2024-01-01", "languages": ["de", "en"], "task": "text-generation"}}"#,
        #"{"id": "shelf/Two", "parents": [{"id": "aurora/Aurora-7B", "relation": "pruning"}], "facts": {"library": "Transformers", "formats": ["ONNX"], "parameters": 2000000000, "downloads": 30, "likes": 3, "created": "2024-02-01T12:00:00Z", "languages": ["fr"]}}"#,
        #"{"id": "shelf/Three", "parents": [{"id": "shelf/Two", "relation": "quantized"}], "facts": {"quantization": "gptq-4bit", "parameters": 3000000000, "downloads": 20, "likes": 7, "created": "2024-03-01", "license": "mit", "task": "summarization"}}"#,
        #"{"id": "shelf/Four", "parents": [{"id": "shelf/Three", "relation": "quantized"}], "facts": {"quantization": "gptq-8bit", "downloads": 20, "created": "2024-04-01"}}"#,
        #"{"id": "shelf/Five", "parents": [{"id": "aurora/Aurora-7B", "relation": "continuation"}, {"id": "shelf/Four", "relation": "finetune"}], "facts": {"created": "2024-05-01"}}"#,
    ]

    private static func withShelf(_ body: @Sendable (ServedRegistry) async throws -> Void) async throws {
        try await ServedRegistry.with(example: false) { registry in
            let root = try await registry.client.post("/v1/models", #"{"id": "aurora/Aurora-7B"}"#)
            #expect(root.status == 201)
            for registration in shelf {
                let answer = try await registry.client.post("/v1/models", registration)
                #expect(answer.status == 201, "\(answer.json)")
            }
            try await body(registry)
        }
    }

    @Test func `each filter keeps what it names`() async throws {
        let table: [(query: String, names: Set<String>)] = [
            ("", ["One", "Two", "Three", "Four", "Five"]),
            ("relation=quantized", ["Three", "Four"]),
            ("relation=quantized,PRUNING", ["Two", "Three", "Four"]),
            ("relation=pruning&relation=distillation", ["One", "Two"]),
            ("relation=merge", []),
            ("depth=1", ["One", "Two", "Five"]),
            ("depth=2", ["One", "Two", "Three", "Five"]),
            ("license=MIT", ["One", "Three"]),
            ("library=transformers", ["Two"]),
            ("format=onnx", ["Two"]),
            ("format=ONNX,gguf", ["Two"]),
            ("quantization=gptq", ["Three", "Four"]),
            ("quantization=gptq-4bit", ["Three"]),
            ("language=en", ["One"]),
            ("language=fr,de", ["One", "Two"]),
            ("task=text-generation", ["One"]),
            ("min_parameters=2000000000", ["Two", "Three"]),
            ("min_parameters=2B&max_parameters=2b", ["Two"]),
            ("max_parameters=1.5B", ["One"]),
            ("created_after=2024-03-01", ["Three", "Four", "Five"]),
            ("created_before=2024-02-01T12:00:00Z", ["One"]),
            ("created_after=2024-02-01&created_before=2024-04-01", ["Two", "Three"]),
            ("min_confidence=1", []),
            ("min_confidence=0", ["One", "Two", "Three", "Four", "Five"]),
            ("license=mit&task=summarization&relation=quantized", ["Three"]),
        ]
        try await Self.withShelf { registry in
            for row in table {
                let answer = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B&\(row.query)")
                #expect(answer.status == 200, "\(row.query): \(answer.json)")
                #expect(Set(answer.json["items"].ids) == Set(row.names.map { "shelf/\($0)" }), "\(row.query)")
                #expect(answer.json["total"].int == row.names.count, "\(row.query)")
            }
        }
    }

    @Test func `each order sorts, and what has no value comes last in both`() async throws {
        let table: [(query: String, names: [String])] = [
            ("", ["Two", "Four", "Three", "One", "Five"]),
            ("sort=downloads&order=desc", ["Two", "Four", "Three", "One", "Five"]),
            ("sort=downloads&order=asc", ["One", "Four", "Three", "Two", "Five"]),
            ("sort=likes", ["Three", "One", "Two", "Five", "Four"]),
            ("sort=likes&order=asc", ["One", "Two", "Three", "Five", "Four"]),
            ("sort=created", ["Five", "Four", "Three", "Two", "One"]),
            ("sort=created&order=asc", ["One", "Two", "Three", "Four", "Five"]),
            ("sort=name", ["Five", "Four", "One", "Three", "Two"]),
            ("sort=NAME&order=DESC", ["Two", "Three", "One", "Four", "Five"]),
            ("sort=depth", ["Five", "One", "Two", "Three", "Four"]),
            ("sort=depth&order=desc", ["Four", "Three", "Five", "One", "Two"]),
            ("sort=parameters", ["Three", "Two", "One", "Five", "Four"]),
            ("sort=parameters&order=asc", ["One", "Two", "Three", "Five", "Four"]),
        ]
        try await Self.withShelf { registry in
            for row in table {
                let wanted = row.names.map { "shelf/\($0)" }
                let answer = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B&\(row.query)")
                #expect(answer.json["items"].ids == wanted, "\(row.query)")
                var walked: [String] = []
                var page: String? = "/v1/descendants?of=aurora/Aurora-7B&limit=2&\(row.query)"
                while let address = page, walked.count <= wanted.count {
                    let answer = try await registry.client.get(address)
                    #expect(answer.status == 200, "\(address): \(answer.json)")
                    #expect(answer.json["total"].int == wanted.count)
                    #expect((answer.json["next"] == .null) == (answer.nextPage == nil))
                    walked += answer.json["items"].ids
                    page = answer.nextPage
                }
                #expect(walked == wanted, "\(row.query), by pages of two")
            }
        }
    }

    @Test func `the address of the next page keeps every filter`() async throws {
        try await Self.withShelf { registry in
            let page = try await registry.client.get("/v1/descendants?relation=quantized&relation=pruning&of=Aurora%2FAURORA-7b&limit=1")
            let next = try #require(page.nextPage)
            #expect(next.hasPrefix("/v1/descendants?relation=quantized&relation=pruning&of=Aurora%2FAURORA-7b&limit=1&cursor="))
            let last = try await registry.client.get(next + "&depth=1")
            #expect(last.json["items"].ids == [])
            let other = try await registry.client.get(next)
            #expect(other.json["items"].ids.count == 1 && other.json["items"].ids != page.json["items"].ids)
        }
    }

    @Test func `an item says how the model is in the graph`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B&sort=name")
            #expect(answer.json["resolved"]["kind"].text == "model")
            #expect(answer.json["resolved"]["members"].texts == ["aurora/Aurora-7B"])
            let duo = try #require(answer.json["items"].list.first { $0["id"].text == "blend/Aurora-Duo-7B" })
            #expect(duo["depth"].int == 2)
            #expect(duo["relations"].texts == ["merge"])
            #expect(
                duo.keys == [
                    "created", "depth", "downloads", "family", "formats", "id", "languages", "library", "license", "likes", "parameters",
                    "quantization", "relations", "status", "task",
                ])
            #expect(answer.json["version"].text != nil)
        }
    }

    @Test func `ancestors reach the root and mark what is only mentioned`() async throws {
        try await ServedRegistry.with { registry in
            let merge = try await registry.client.get("/v1/ancestors?of=forge/Aurora-Duo-7B-GGUF&sort=depth")
            #expect(merge.json["items"].ids == ["blend/Aurora-Duo-7B", "aurora/Aurora-7B-Instruct", "clinic/Aurora-Medic-7B", "aurora/Aurora-7B"])
            #expect(merge.json["items"].list.map { $0["depth"].int } == [1, 2, 2, 3])
            let night = try await registry.client.get("/v1/ancestors?of=night/Nightfall-7B")
            #expect(night.json["items"][0]["status"].text == "mentioned")
            #expect(night.json["mentioned"].int == 1)
            let leaf = try await registry.client.get("/v1/descendants?of=forge/Aurora-7B-GGUF")
            #expect(leaf.json["items"] == .list([]) && leaf.json["total"].int == 0 && leaf.json["next"] == .null)
        }
    }

    @Test func `the past is asked for with as_of`() async throws {
        try await ServedRegistry.with { registry in
            for list in ["descendants?of=aurora/Aurora-7B", "ancestors?of=forge/Aurora-Duo-7B-GGUF"] {
                let now = try await registry.client.get("/v1/\(list)&sort=name")
                let same = try await registry.client.get("/v1/\(list)&sort=name&as_of=2999-01-01")
                let before = try await registry.client.get("/v1/\(list)&as_of=2001-01-01")
                #expect(same.json["items"] == now.json["items"] && !now.json["items"].ids.isEmpty)
                #expect(before.json["items"].ids == [])
            }
        }
    }
}
