import Testing

/// Trees, paths, common ancestors, search, families and single models.
@Suite struct RelationshipTests {
    @Test func `a tree nests children, cuts where it is told, and counts what it cuts`() async throws {
        try await ServedRegistry.with { registry in
            let tree = try await registry.client.get("/v1/tree?of=aurora/Aurora-7B&depth=1")
            let root = tree.json["items"][0]
            #expect(root["id"].text == "aurora/Aurora-7B" && root["relation"] == .null && root["children_total"].int == 3)
            #expect(root["children"].ids == ["aurora/Aurora-7B-Instruct", "clinic/Aurora-Medic-7B", "forge/Aurora-7B-GGUF"])
            let instruct = root["children"][0]
            #expect(instruct["children_total"].int == 3 && instruct["children"] == .list([]))
            #expect(instruct["descendants_total"].int == 4 && instruct["descendants"]["quantized"].int == 2)
            let alone = try await registry.client.get("/v1/tree?of=aurora/Aurora-7B&depth=0")
            #expect(alone.json["items"][0]["children"] == .list([]) && alone.json["items"][0]["descendants_total"].int == 7)
            let narrow = try await registry.client.get("/v1/tree?of=aurora/Aurora-7B&depth=3&limit=1")
            #expect(narrow.json["items"][0]["children"].ids == ["aurora/Aurora-7B-Instruct"])
        }
    }

    @Test func `a merge stands below each parent, with its own children only once`() async throws {
        try await ServedRegistry.with { registry in
            let tree = try await registry.client.get("/v1/tree?of=aurora/Aurora-7B&depth=9")
            func places(_ node: JSON) -> [JSON] {
                (node["id"].text == "blend/Aurora-Duo-7B" ? [node] : []) + node["children"].list.flatMap(places)
            }
            let found = places(tree.json["items"][0])
            #expect(found.count == 2)
            #expect(found.filter { $0["repeated"] == .bool(true) && $0["children"] == .list([]) }.count == 1)
            #expect(found.filter { $0["children"].ids == ["forge/Aurora-Duo-7B-GGUF"] }.count == 1)
        }
    }

    @Test func `paths lead up, down, over a common ancestor, or nowhere`() async throws {
        try await ServedRegistry.with { registry in
            let up = try await registry.client.get("/v1/paths?from=forge/Aurora-Duo-7B-GGUF&to=aurora/Aurora-7B")
            #expect(up.json["relationship"].text == "ancestor" && up.json["total"].int == 2)
            #expect(
                up.json["items"][0]["models"].texts == [
                    "forge/Aurora-Duo-7B-GGUF", "blend/Aurora-Duo-7B", "aurora/Aurora-7B-Instruct", "aurora/Aurora-7B",
                ])
            #expect(up.json["items"][0]["steps"].list.map { $0["relation"].text } == ["quantized", "merge", "finetune"])
            let down = try await registry.client.get("/v1/paths?from=aurora/Aurora-7B&to=clinic/Aurora-Notes-LoRA")
            #expect(down.json["relationship"].text == "descendant")
            #expect(down.json["items"][0]["models"].texts == ["aurora/Aurora-7B", "aurora/Aurora-7B-Instruct", "clinic/Aurora-Notes-LoRA"])
            #expect(down.json["items"][0]["steps"].list.map { $0["up"] } == [.bool(false), .bool(false)])
            let beside = try await registry.client.get("/v1/paths?from=forge/Aurora-7B-Instruct-AWQ&to=clinic/Aurora-Medic-7B")
            #expect(beside.json["relationship"].text == "common_ancestor" && beside.json["items"][0]["through"].text == "aurora/Aurora-7B")
            let none = try await registry.client.get("/v1/paths?from=night/Nightfall-7B&to=aurora/Aurora-7B")
            #expect(none.json["relationship"].text == "unrelated" && none.json["items"] == .list([]))
            let same = try await registry.client.get("/v1/paths?from=night/Nightfall-7B&to=NIGHT/nightfall-7b")
            #expect(same.json["relationship"].text == "same")
            let past = try await registry.client.get("/v1/paths?from=forge/Aurora-Duo-7B-GGUF&to=aurora/Aurora-7B&as_of=2001-01-01")
            #expect(past.json["relationship"].text == "unrelated")
            let one = try await registry.client.get("/v1/paths?from=forge/Aurora-Duo-7B-GGUF&to=aurora/Aurora-7B&limit=1")
            #expect(one.json["items"].list.count == 1)
        }
    }

    @Test func `common ancestors come nearest first, with the distance from each`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.get("/v1/common-ancestors?of=blend/Aurora-Duo-7B&of=forge/Aurora-7B-Instruct-AWQ")
            #expect(answer.json["items"].ids == ["aurora/Aurora-7B-Instruct", "aurora/Aurora-7B"])
            #expect(answer.json["items"][1]["distances"]["blend/Aurora-Duo-7B"].int == 2)
            let three = try await registry.client.get(
                "/v1/common-ancestors?of=blend/Aurora-Duo-7B&of=forge/Aurora-7B-GGUF&of=clinic/Aurora-Notes-LoRA&limit=5")
            #expect(three.json["items"].ids == ["aurora/Aurora-7B"])
            let none = try await registry.client.get("/v1/common-ancestors?of=blend/Aurora-Duo-7B&of=night/Nightfall-7B")
            #expect(none.json["items"] == .list([]) && none.json["total"].int == 0)
        }
    }

    @Test(arguments: ["aurora medic", "aurora%20medic", "aurora+medic", "medic", "Aurora-Medik", "clinic%2FAurora-Medic-7B"])
    func `search finds a model by a part of its name, by words, and with a slip of the pen`(_ query: String) async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.get("/v1/search?q=\(query.replacing(" ", with: "+"))")
            #expect(answer.json["items"].ids.first == "clinic/Aurora-Medic-7B", "\(answer.json)")
            #expect(answer.json["items"][0]["score"].number != nil)
        }
    }

    @Test func `search visits each match once by its pages`() async throws {
        try await ServedRegistry.with { registry in
            let all = try await registry.client.get("/v1/search?q=aurora&limit=100")
            var walked: [String] = []
            var page: String? = "/v1/search?q=aurora&limit=3"
            while let address = page, walked.count < 50 {
                let answer = try await registry.client.get(address)
                walked += answer.json["items"].ids
                page = answer.nextPage
            }
            #expect(walked == all.json["items"].ids && walked.count == 8 && all.json["total"].int == 8)
            let nothing = try await registry.client.get("/v1/search?q=zzzzqqqq")
            #expect(nothing.status == 200 && nothing.json["items"] == .list([]))
        }
    }

    @Test func `families nest, page, and show their members`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            try await registry.addLlamas()
            let all = try await registry.client.get("/v1/families")
            let names = all.json["items"].list.compactMap { $0["name"].text }
            #expect(names.contains("Llama") && names.contains("Llama-3") && names.contains("Llama-3.1"))
            let third = try #require(all.json["items"].list.first { $0["name"].text == "Llama-3" })
            #expect(third["parent"].text == "Llama" && third["sizes"].texts == ["8B"])
            var walked: [String] = []
            var page: String? = "/v1/families?limit=1"
            while let address = page, walked.count < 50 {
                let answer = try await registry.client.get(address)
                walked += answer.json["items"].list.compactMap { $0["name"].text }
                page = answer.nextPage
            }
            #expect(walked == names && all.json["total"].int == names.count)
            for name in ["Llama-3", "llama3", "Llama%203", "llama_3"] {
                let family = try await registry.client.get("/v1/families/\(name)")
                #expect(family.json["name"].text == "Llama-3", "\(name): \(family.json)")
                #expect(
                    family.json["models"].ids == ["meta-llama/Llama-3.1-8B", "meta-llama/Meta-Llama-3-8B", "meta-llama/Meta-Llama-3-8B-Instruct"])
                #expect(family.json["descendants_total"].int == 2)
            }
        }
    }

    @Test func `a model shows its counts by relation and where each parent stands`() async throws {
        try await ServedRegistry.with { registry in
            let base = try await registry.client.get("/v1/models/aurora/Aurora-7B")
            #expect(base.json["children"]["finetune"].int == 2 && base.json["children"]["quantized"].int == 1)
            #expect(base.json["descendants"]["quantized"].int == 3 && base.json["descendants"]["pruning"].int == 0)
            #expect(base.json["children_total"].int == 3 && base.json["descendants_total"].int == 7 && base.json["parents"] == .list([]))
            let duo = try await registry.client.get("/v1/models/blend/Aurora-Duo-7B")
            #expect(duo.json["parents"].ids.sorted() == ["aurora/Aurora-7B-Instruct", "clinic/Aurora-Medic-7B"])
            for parent in duo.json["parents"].list {
                #expect(parent["relation"].text == "merge" && (parent["confidence"].number ?? 0) > 0.5)
                #expect(parent["evidence"][0]["document"].text == "mergekit_config.yml")
            }
            let quantized = try await registry.client.get("/v1/models/forge/Aurora-7B-Instruct-AWQ")
            #expect(quantized.json["parents"][0]["evidence"][0]["parent_written"].text?.contains("huggingface.co") == true)
            #expect(quantized.json["quantization"].text == "awq")
        }
    }
}
