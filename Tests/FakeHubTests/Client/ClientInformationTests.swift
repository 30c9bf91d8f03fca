import FakeHub
import Testing

/// What the real client learns about one model.
@Suite struct ClientInformationTests {
    private struct Information: Decodable {
        struct Blob: Decodable, Equatable {
            struct Large: Decodable, Equatable {
                let sha256: String
                let size: Int
                let pointer: Int
            }
            let path: String
            let size: Int
            let blob: String
            let lfs: Large?
        }

        struct Entry: Decodable {
            let path: String
            let object: String
            let size: Int?
            let sha256: String?
            let commit: String?
        }

        struct Weights: Decodable {
            let parameters: [String: Int]
            let total: Int
        }

        struct References: Decodable {
            let branches: [String]
            let tags: [[String]]
            let requests: [String]
        }

        struct Base: Decodable {
            struct Model: Decodable { let id: String }
            let relation: String
            let models: [Model]
        }

        let id: String
        let sha: String
        let safetensors: Weights?
        let files: [String]
        let blobs: [Blob]
        let base: Base?
        let children: [String: Int]?
        let storage: Int?
        let absent: [String]?
        let older: String
        let tagged: String
        let branch: String
        let listed: [String]
        let tree: [Entry]
        let whole: [Entry]
        let below: [Entry]
        let paths: [Entry]
        let refs: References
        let commits: [[String]]
        let exists: [Bool]
    }

    @Test func `the client learns all about a model, at any revision`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            let first = try #require(hub.head(of: "ada/Fork"))
            try await hub.apply(.write("ada/Fork", [RepositoryFile("config.json", "{}")]))
            let head = try #require(hub.head(of: "ada/Fork"))
            #expect(head != first)
            let found: Information = try await HubClient(hub).ask("information", ["ada/Fork", first])
            #expect(found.id == "ada/Fork" && found.sha == head)
            #expect(found.older == first && found.tagged == first && found.branch != head)
            #expect(found.commits.map(\.first) == [head, first])
            #expect(found.safetensors?.parameters == ["BF16": 6, "F32": 4] && found.safetensors?.total == 10)
            #expect(found.base?.relation == "finetune" && found.base?.models.map(\.id) == ["aurora/Aurora-7B"])
            #expect(found.children == ["adapter": 1])
            #expect(found.absent == nil)
            #expect(found.exists == [true, false, true, false, true, false])
            #expect(found.refs.branches == ["main"] && found.refs.tags == [["v1.0", first]] && found.refs.requests == ["refs/pr/1"])
        }
    }

    @Test func `files have the names that Git and Git LFS give them`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            let head = try #require(hub.head(of: "ada/Fork"))
            let found: Information = try await HubClient(hub).ask("information", ["ada/Fork", head])
            let paths = ["README.md", "config.json", "model.safetensors", "original/deep/notes.txt", "original/params.json"]
            #expect(found.files == paths && found.listed.sorted() == paths && found.blobs.map(\.path) == paths)
            // printf '{}' | git hash-object --stdin; printf 'deep\n' | git hash-object --stdin
            #expect(found.blobs.last?.blob == "9e26dfeeb6e641a33dae4961196235bdb965b21b")
            #expect(found.blobs[3].blob == "4cdb2265d30204be5463b38174b2e8e717982405")
            // git write-tree --prefix=original/
            #expect(found.tree.last?.object == "959d23b0d9e5e49cf25e3b5136c83c492d6bea72")
            let large = try #require(found.blobs[2].lfs)
            #expect(large.size == SampleHub.weights.count && large.pointer == 125 + "\(large.size)".count)
            #expect(found.storage == found.blobs.reduce(0) { $0 + $1.size })
            #expect(found.tree.map(\.path) == ["README.md", "config.json", "model.safetensors", "original"])
            #expect(found.whole.map(\.path).sorted() == (paths + ["original", "original/deep"]).sorted())
            #expect(found.whole.allSatisfy { $0.commit == head })
            #expect(found.below.map(\.path) == ["original/deep/notes.txt"])
            #expect(found.paths.map(\.path) == ["README.md", "original"])
            #expect(found.tree[2].sha256 == large.sha256)
        }
    }
}
