import FakeHub
import Testing

/// Repositories that a seed decides.
@Suite struct GeneratedTests {
    private struct Counted: Decodable {
        let parameters: [String: Int]
        let tensors: Int
    }

    private struct GGUF: Decodable {
        let architecture: String
        let layers: Int
        let weights: Int
        let tensors: Int
        let end: Int
    }

    private static let all = "/api/models?sort=createdAt&full=true&cardData=true&config=true"

    /// A list without the names that depend on who keeps the repository.
    private static func models(_ reply: WireClient.Reply) throws -> [[JSONValue.Field]] {
        try (reply.json.list ?? []).map { ($0.fields ?? []).filter { !["_id", "sha"].contains($0.name) } }
    }

    @Test func `what the Hub says of a generated repository is what it would read in its files`() async throws {
        try await FakeHub.serving(.generated(count: 200, seed: 3)) { generated in
            try await FakeHub.serving(Repository.generated(count: 200, seed: 3)) { listed in
                try await WireClient.with(generated) { client in
                    try await WireClient.with(listed) { other in
                        let models = try Self.models(try await client.ask(Self.all))
                        #expect(models.count == 200)
                        #expect(try Self.models(try await other.ask(Self.all)) == models)
                        for id in generated.ids.prefix(60) {
                            let shown =
                                "/api/models/\(id)?expand=gguf&expand=safetensors&expand=baseModels&expand=childrenModelCount&expand=transformersInfo"
                            func known(_ reply: WireClient.Reply) throws -> [JSONValue?] {
                                let model = try reply.json
                                let base: JSONValue? = model["baseModels"]?["models"]?.list.map { .list($0.compactMap { $0["id"] }) }
                                return [base, model["baseModels"]?["relation"]]
                                    + ["gguf", "safetensors", "childrenModelCount", "transformersInfo"].map { model[$0] }
                            }
                            #expect(try known(try await client.ask(shown)) == known(try await other.ask(shown)), "\(id)")
                        }
                    }
                }
            }
        }
    }

    @Test func `a seed gives the same repositories in any order, another seed others`() async throws {
        func read(seed: UInt64, reversed: Bool) async throws -> [String: [UInt8]] {
            try await FakeHub.serving(.generated(count: 300, seed: seed)) { hub in
                try await WireClient.with(hub) { client in
                    var found: [String: [UInt8]] = [:]
                    let ids = stride(from: 0, to: 300, by: 7).map { hub.ids[$0] }
                    for id in reversed ? ids.reversed() : ids {
                        found[id] = try await client.ask("/api/models/\(id)?blobs=true").body + client.ask("/\(id)/resolve/main/README.md").body
                    }
                    return found
                }
            }
        }
        let once = try await read(seed: 5, reversed: false)
        #expect(try await read(seed: 5, reversed: true) == once)
        #expect(Set(try await read(seed: 6, reversed: false).keys).isDisjoint(with: once.keys))
    }

    @Test func `there is everything that is on the Hub`() async throws {
        try await FakeHub.serving(.generated(count: 1000, seed: 1)) { hub in
            try await WireClient.with(hub) { client in
                var tags: Set<String> = []
                var bases: [JSONValue?] = []
                var next: String? = Self.all
                while let target = next {
                    let reply = try await client.ask(target)
                    for model in try reply.json.list ?? [] {
                        tags.formUnion(model["tags"]?.texts ?? [])
                        bases.append(model["cardData"]?["base_model"])
                    }
                    next = reply.next
                }
                for relation in ["adapter", "finetune", "merge", "quantized"] {
                    #expect(tags.contains { $0.hasPrefix("base_model:\(relation):") }, "\(relation)")
                }
                #expect(bases.count == 1000 && bases.contains { $0?.text != nil } && bases.contains { ($0?.list?.count ?? 0) > 1 })
                #expect(bases.contains { $0 == nil } && bases.contains { $0?.text?.hasPrefix("/") == true })
                #expect(Set(hub.ids.map { $0.split(separator: "/")[0] }).count > 50)
                #expect(hub.ids.allSatisfy { $0.utf8.count <= 96 })
            }
        }
    }

    @Test func `headers of generated weights are read by the packages that write such files`() async throws {
        try await FakeHub.serving(.generated(count: 300, seed: 9)) { hub in
            let client = try HubClient(hub)
            try await WireClient.with(hub) { wire in
                let model = try #require(hub.ids.first { id in hub.files(of: id).contains { $0.path == "model.safetensors" } })
                let counted: Counted = try await client.ask("safetensors", [model])
                #expect(try await wire.ask("/api/models/\(model)").json["safetensors"]?["total"]?.integer == counted.parameters.values.reduce(0, +))
                let quantized = try #require(hub.ids.first { id in hub.files(of: id).contains { $0.path.hasSuffix(".gguf") } })
                let file = try #require(hub.files(of: quantized).first { $0.path.hasSuffix(".gguf") })
                let read: GGUF = try await client.ask("gguf", [quantized, file.path, "\(file.content.byteCount)"])
                let shown = try await wire.ask("/api/models/\(quantized)").json["gguf"]
                #expect(shown?["total"]?.integer == read.weights && shown?["architecture"]?.text == read.architecture)
                #expect(read.tensors == 9 * read.layers + 3 && read.end <= file.content.byteCount && file.content.byteCount - read.end < 32)
            }
        }
    }

    @Test func `a re-upload has the hashes of what it is a copy of, and nothing else has`() async throws {
        let repositories = Repository.generated(count: 600, seed: 2)
        var ids: [String: [String]] = [:]
        for repository in repositories {
            for file in repository.files {
                guard case .padded(_, _, let sha256) = file.content else { continue }
                ids[sha256, default: []].append(repository.id)
            }
        }
        let copies = ids.values.filter { $0.count > 1 }
        #expect(!copies.isEmpty)
        let mirrors: Set<Substring> = ["unslothed", "lm-mirror", "open-weights-archive", "nous-mirror"]
        for holders in copies { #expect(holders.filter { !mirrors.contains($0.split(separator: "/")[0]) }.count <= 1, "\(holders)") }
    }
}
