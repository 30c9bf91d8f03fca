import Intake
import Lineage
import Registry
import TestSupport
import Testing

/// `POST /v1/resolve`: what the models of a list are today.
@Suite struct ResolveTests {
    /// A card of a model, at a revision.
    private static func take(_ id: String, _ frontMatter: String, revision: String? = nil, into registry: ServedRegistry) async throws {
        let card = IncomingDocument(path: "README.md", bytes: Array("---\n\(frontMatter)\n---\n".utf8), origin: "folder", revision: revision)
        _ = try await registry.database.intake.take([card], of: try ModelID(id), submitter: "example")
    }

    private static func ask(_ registry: ServedRegistry, _ models: String) async throws -> JSON {
        // The server has heard of what the test wrote past it.
        _ = try await registry.client.get("/v1/families")
        let answer = try await registry.client.post("/v1/resolve", #"{"models": \#(models)}"#)
        #expect(answer.status == 200, "\(answer.json)")
        return answer.json
    }

    @Test func `each model has its root, the way up to it, licence and status, in the order of the list`() async throws {
        try await ServedRegistry.with { registry in
            let found = try await Self.ask(
                registry,
                #"["forge/Aurora-Duo-7B-GGUF", "no/such", "aurora/Aurora-7B", "night/nightfall-7b", "elsewhere/Nightfall-Base", "aurora/Aurora-7B"]"#)
            #expect(found["total"].int == 6 && found["unknown"].int == 1 && found["version"].text != nil)
            let fork = found["items"][0]
            #expect(fork["asked"].text == "forge/Aurora-Duo-7B-GGUF" && fork["id"].text == "forge/Aurora-Duo-7B-GGUF")
            #expect(fork["root"].text == "aurora/Aurora-7B" && fork["roots"].int == 1 && fork["root_license"].text == "apache-2.0")
            #expect(fork["path"].list.map { $0["relation"].text } == ["quantized", "merge", "finetune"])
            #expect(fork["path"][2]["parent"].text == "aurora/Aurora-7B" && fork["path"][0]["confidence"].number ?? 0 > 0.5)
            let unknown = found["items"][1]
            #expect(unknown["asked"].text == "no/such" && unknown["id"] == .null && unknown["status"] == .null && unknown["path"] == .list([]))
            let root = found["items"][2]
            #expect(root["root"].text == "aurora/Aurora-7B" && root["path"] == .list([]) && root["license"].text == "apache-2.0")
            #expect(root["drift"] == .list([]) && root["newer_version"] == .null && found["items"][5] == root)
            #expect(found["items"][3]["id"].text == "night/Nightfall-7B" && found["items"][3]["root"].text == "elsewhere/Nightfall-Base")
            #expect(found["items"][3]["drift"] == .list([]), "another spelling is no other name")
            #expect(found["items"][4]["status"].text == "mentioned")
        }
    }

    @Test func `the nearest of several roots is named, and how many there are`() async throws {
        try await ServedRegistry.with { registry in
            try await Self.take("ada/Mix", "base_model:\n- aurora/Aurora-7B-Instruct\n- ada/Base\nbase_model_relation: merge", into: registry)
            let found = try await Self.ask(registry, #"["ada/Mix"]"#)
            #expect(found["items"][0]["root"].text == "ada/Base" && found["items"][0]["roots"].int == 2)
            #expect(found["items"][0]["path"].list.map { $0["parent"].text } == ["ada/Base"])
        }
    }

    @Test func `drift is a name, a revision or a licence that is not what the list or the root says`() async throws {
        try await ServedRegistry.with { registry in
            try await Self.take("ada/Pinned", "license: apache-2.0\nbase_model: aurora/Aurora-7B", revision: "0123456789abcdef", into: registry)
            try await registry.database.store.rename(try ModelID("forge/Aurora-7B-GGUF"), to: try ModelID("forge/Aurora-7B-quants"), source: "test")
            let models = #"""
                ["clinic/Aurora-Medic-7B", {"id": "ada/Pinned", "revision": "fedcba9"}, {"id": "ada/Pinned", "revision": "0123456"},
                 {"id": "ada/Pinned", "revision": "0123"}, {"id": "aurora/Aurora-7B", "revision": "main"}, "forge/Aurora-7B-GGUF"]
                """#
            let found = try await Self.ask(registry, models)
            func drift(_ index: Int) -> [[String?]] {
                found["items"][index]["drift"].list.map { [$0["kind"].text, $0["expected"].text, $0["found"].text] }
            }
            #expect(drift(0) == [["license", "apache-2.0", "cc-by-nc-4.0"]])
            #expect(drift(1) == [["revision", "fedcba9", "0123456789abcdef"]])
            #expect(drift(2).isEmpty, "the first digits of the commit that was read")
            #expect(drift(3) == [["revision", "0123", "0123456789abcdef"]], "too few digits to be sure")
            #expect(drift(4).isEmpty, "no revision was read")
            #expect(drift(5) == [["renamed", "forge/Aurora-7B-GGUF", "forge/Aurora-7B-quants"]])
            #expect(found["items"][1]["revision"].text == "fedcba9")
        }
    }

    @Test func `newer versions are followed to the last, also past models that nobody knows, and not round in circles`() async throws {
        try await ServedRegistry.with { registry in
            try await Self.take("ada/One", "new_version: ada/Two", into: registry)
            try await Self.take("ada/Two", "new_version: ada/three", into: registry)
            try await Self.take("ada/Three", "new_version: ada/Unheard", into: registry)
            try await Self.take("ada/Left", "new_version: ada/Right", into: registry)
            try await Self.take("ada/Right", "new_version: ada/Left", into: registry)
            let found = try await Self.ask(registry, #"["ada/One", "ada/Three", "ada/Left", "ada/Right"]"#)
            #expect(found["items"].list.map { $0["newer_version"].text } == ["ada/Unheard", "ada/Unheard", "ada/Right", "ada/Left"])
        }
    }

    @Test func `ten thousand models are one question, and one more is too many`() async throws {
        try await ServedRegistry.with { registry in
            let names = ExampleNames.all.count
            let models = (0..<10_000).map { $0 % 3 == 0 ? "no/such-\($0)" : ExampleNames.all[$0 % names] }
            let found = try await Self.ask(registry, "[" + models.map { "\"\($0)\"" }.joined(separator: ",") + "]")
            #expect(found["total"].int == 10_000 && found["unknown"].int == 3_334)
            #expect(found["items"].list.map { $0["asked"].text } == models)
            let more = try await registry.client.post(
                "/v1/resolve", #"{"models": ["# + (models + ["a/b"]).map { "\"\($0)\"" }.joined(separator: ",") + "]}")
            #expect(more.status == 422 && more.json["field"].text == "models" && more.json["detail"].text?.contains("10000") == true)
        }
    }

    /// The question writes nothing: whoever may read may ask it.
    @Test func `it is answered to those who may not write`() async throws {
        try await ServedRegistry.with { registry in
            let elsewhere = ["host": "pedigree.example"]
            let answer = try await registry.client.post("/v1/resolve", #"{"models": ["aurora/Aurora-7B"]}"#, fields: elsewhere)
            #expect(answer.status == 200 && answer.json["items"][0]["id"].text == "aurora/Aurora-7B")
            let write = try await registry.client.post("/v1/models", #"{"id": "a/b"}"#, fields: elsewhere)
            #expect(write.code == "writes_are_local")
        }
    }

    private enum ExampleNames {
        static let all = [
            "aurora/Aurora-7B", "aurora/Aurora-7B-Instruct", "clinic/Aurora-Medic-7B", "forge/Aurora-7B-GGUF", "blend/Aurora-Duo-7B",
            "forge/Aurora-Duo-7B-GGUF", "night/Nightfall-7B",
        ]
    }
}
