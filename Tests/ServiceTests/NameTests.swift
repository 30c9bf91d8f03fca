import Lineage
import Registry
import TestSupport
import Testing

/// What `of` and ids in addresses mean.
@Suite struct NameTests {
    @Test func `a model is found by any spelling of its id`() async throws {
        try await ServedRegistry.with { registry in
            let spellings = [
                "aurora/Aurora-7B", "AURORA/aurora-7b", "aurora%2FAurora-7B", "model:aurora/Aurora-7B", "https://huggingface.co/aurora/Aurora-7B",
                "https%3A%2F%2Fhuggingface.co%2Faurora%2FAurora-7B%2Ftree%2Fmain", "models/aurora/Aurora-7B", "+aurora/Aurora-7B+",
                "aurora/Aurora-7B%20",
                "aurora/Aurora-7B/",
            ]
            for spelling in spellings {
                let answer = try await registry.client.get("/v1/descendants?of=\(spelling)")
                #expect(answer.json["resolved"]["name"].text == "aurora/Aurora-7B", "\(spelling): \(answer.json)")
                #expect(answer.json["total"].int == 7)
            }
        }
    }

    @Test func `the id in an address may have its slash escaped or not`() async throws {
        try await ServedRegistry.with { registry in
            for id in ["aurora/Aurora-7B", "aurora%2FAurora-7B", "aurora%2faurora-7b", "Aurora/Aurora-7B/"] {
                let answer = try await registry.client.get("/v1/models/\(id)")
                #expect(answer.status == 200, "\(id)")
                #expect(answer.json["id"].text == "aurora/Aurora-7B")
            }
        }
    }

    @Test(arguments: ["日本/モデル-7B", "org/ünïcode", "org/100%", "org/a+b", "org/a&b=c", "org/%41", "org/'quoted'", "gpt-alone"])
    func `a model with an odd id is registered, found at its address, and asked about`(_ id: String) async throws {
        try await ServedRegistry.with(example: false) { registry in
            let made = try await registry.client.post("/v1/models", "{\"id\": \"\(id)\", \"parents\": [{\"id\": \"\(id)-base\"}]}")
            #expect(made.status == 201, "\(made.json)")
            let address = try #require(made.field("location"))
            let shown = try await registry.client.get(address)
            #expect(shown.json["id"].text == id, "\(address)")
            let escaped = escapedForQuery(id)
            let above = try await registry.client.get("/v1/ancestors?of=\(escaped)")
            #expect(above.json["items"].ids == ["\(id)-base"], "\(escaped): \(above.json)")
            let below = try await registry.client.get("/v1/descendants?of=\(escaped)-base")
            #expect(below.json["items"].ids == [id])
        }
    }

    @Test func `a family is found in any spelling, and its descendants leave its members out`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            try await registry.addLlamas()
            for spelling in ["Llama-3", "llama3", "LLAMA%203", "Llama+3", "llama_3", "family:llama-3", "family:Llama%203"] {
                let answer = try await registry.client.get("/v1/descendants?of=\(spelling)")
                #expect(answer.json["resolved"]["kind"].text == "family", "\(spelling): \(answer.json)")
                #expect(answer.json["resolved"]["name"].text == "Llama-3")
                #expect(Set(answer.json["items"].ids) == ["lab/Llama-3-8B-Tuned", "lab/Llama-3.1-8B-Tuned-GGUF"], "\(spelling)")
            }
            let point = try await registry.client.get("/v1/descendants?of=Llama-3.1")
            #expect(point.json["items"].ids == ["lab/Llama-3.1-8B-Tuned-GGUF"])
            let first = try await registry.client.get("/v1/descendants?of=Llama-3.0")
            #expect(first.json["items"].ids == ["lab/Llama-3-8B-Tuned"])
            let tree = try await registry.client.get("/v1/tree?of=Llama-3")
            #expect(tree.json["items"].ids == ["meta-llama/Llama-3.1-8B", "meta-llama/Meta-Llama-3-8B"])
        }
    }

    @Test func `a model that is only mentioned does not hide a family of its name`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            try await registry.addLlamas()
            let careless = try await registry.client.post("/v1/models", #"{"id": "careless/Fork", "parents": [{"id": "Llama-3"}]}"#)
            #expect(careless.status == 201)
            let family = try await registry.client.get("/v1/descendants?of=Llama-3")
            #expect(family.json["resolved"]["kind"].text == "family")
            let model = try await registry.client.get("/v1/descendants?of=model:Llama-3")
            #expect(model.json["items"].ids == ["careless/Fork"])
        }
    }

    @Test func `an alias leads to its model and says so`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.database.store.rename(try ModelID("aurora/Aurora-7B"), to: try ModelID("aurora/Aurora-1-7B"), source: "test")
            let answer = try await registry.client.get("/v1/descendants?of=aurora/Aurora-7B")
            #expect(answer.json["resolved"]["kind"].text == "alias")
            #expect(answer.json["resolved"]["name"].text == "aurora/Aurora-1-7B")
            #expect(answer.json["total"].int == 7)
            let model = try await registry.client.get("/v1/models/aurora/Aurora-7B")
            #expect(model.json["id"].text == "aurora/Aurora-1-7B")
            #expect(model.json["aliases"].texts == ["aurora/Aurora-7B"])
        }
    }

    @Test func `an unknown name is answered with the nearest ones`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.addLlamas()
            let table = [
                ("/v1/descendants?of=aurora/Aurora-7", "unknown_name", "of", "aurora/Aurora-7B"),
                ("/v1/ancestors?of=clinic/Aurora-Medik-7B", "unknown_name", "of", "clinic/Aurora-Medic-7B"),
                ("/v1/tree?of=model:aurora/Auror-7B", "unknown_model", "of", "aurora/Aurora-7B"),
                ("/v1/models/aurora/Aurora-7B-Instuct", "unknown_model", "id", "aurora/Aurora-7B-Instruct"),
                ("/v1/paths?from=aurora/Aurora-7B&to=nightfall", "unknown_model", "to", "night/Nightfall-7B"),
                ("/v1/common-ancestors?of=aurora/Aurora-7B&of=nightfall", "unknown_model", "of", "night/Nightfall-7B"),
                ("/v1/descendants?of=family:Lama-3", "unknown_family", "of", "Llama-3"),
                ("/v1/families/Lama-3", "unknown_family", "name", "Llama-3"),
            ]
            for (address, code, field, name) in table {
                let answer = try await registry.client.get(address)
                #expect(answer.status == 404 && answer.code == code && answer.json["field"].text == field, "\(address): \(answer.json)")
                #expect(answer.json["suggestions"].texts.contains(name), "\(address): \(answer.json)")
            }
            let nothing = try await registry.client.get("/v1/models/zzzzqqqq")
            #expect(nothing.json["suggestions"] == .list([]))
        }
    }
}

/// A text as it stands in a query.
func escapedForQuery(_ text: String) -> String {
    text.utf8.map { byte in
        let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
}
