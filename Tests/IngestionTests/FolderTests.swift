import Ingestion
import Lineage
import Testing

@Suite struct FolderTests {
    @Test func `each folder with a card is a model, in the order of names`() async throws {
        let scratch = try Scratch()
        for name in ["zeta", "Alpha", "mistralai__Mistral-7B", "é"] { try scratch.write("\(name)/README.md") }
        let items = try await scratch.items()
        #expect(items.map { $0.id?.written } == ["Alpha", "mistralai/Mistral-7B", "zeta", "é"])
        #expect(items.map(\.position) == [1, 2, 3, 4])
        #expect(try IngestionSource.open(path: scratch.path).total == .folders(4))
        #expect(items.allSatisfy { $0.isWhole == true })
    }

    @Test func `folders below an organisation's are named for both`() async throws {
        let scratch = try Scratch()
        try scratch.write("org/one/README.md")
        try scratch.write("org/two__x/config.json", "{}")
        try scratch.makeFolder("org/empty")
        let items = try await scratch.items()
        #expect(items.map(\.label) == ["org/empty", "org/one", "org/two__x"])
        #expect(items.map { $0.id?.written } == [nil, "org/one", "org/two__x"])
        #expect(items[0].refusal?.contains("holds no card") == true)
    }

    @Test func `a folder with a card is one model though folders inside it have configurations`() async throws {
        let scratch = try Scratch()
        try scratch.write("org__sentences/README.md")
        try scratch.write("org__sentences/1_Pooling/config.json", "{}")
        #expect(try await scratch.items("org__sentences").map { $0.id?.written } == ["org/sentences"])
        #expect(try await scratch.items().map { $0.id?.written } == ["org/sentences"])
    }

    @Test(arguments: [
        ("a__b__c", "a/b__c"), ("__b", "__b"), ("a__", "a__"), ("a_b", "a_b"), ("models--a--b--c", "a/b--c"), ("models--gpt2", "gpt2"),
    ])
    func `names of folders stand for ids`(name: String, id: String) async throws {
        let scratch = try Scratch()
        let folder = name.hasPrefix("models--") ? "\(name)/snapshots/0a1b" : name
        try scratch.write("\(folder)/README.md")
        #expect(try await scratch.items().map { $0.id?.written } == [id])
        #expect(try await scratch.items(name).map { $0.id?.written } == [id])
    }

    @Test(arguments: ["api__x", "has space", "a:b", String(repeating: "n", count: 201)])
    func `a name that is no id is refused and the others are taken`(name: String) async throws {
        let scratch = try Scratch()
        try scratch.write("\(name)/README.md")
        try scratch.write("zz/README.md")
        let items = try await scratch.items()
        #expect(items.map { $0.id?.written } == [nil, "zz"] || items.map { $0.id?.written } == ["zz", nil])
        #expect(items.contains { $0.refusal?.contains("not the id of a model") == true })
    }

    @Test func `the file pedigree json names the model and the revision`() async throws {
        let scratch = try Scratch()
        try scratch.write("anything/README.md")
        try scratch.write("anything/pedigree.json", #"{"id": "org/real", "revision": "v2"}"#)
        let item = try #require(try await scratch.items().first)
        #expect(item.id?.written == "org/real")
        #expect(item.revisions == ["v2"])
        #expect(item.paths == ["README.md"])
        let given = try await scratch.items("anything", options: IngestionOptions(id: ModelID("me/mine")))
        #expect(given.map { $0.id?.written } == ["me/mine"])
    }

    @Test(arguments: ["", "[]", "{", #"{"id": 3}"#, #"{"id": "a/b/c"}"#, #"{"id": ""}"#, #"{"id": "a/b", "revision": "with space"}"#])
    func `a pedigree json that cannot be followed refuses the model`(text: String) async throws {
        let scratch = try Scratch()
        try scratch.write("model/README.md")
        try scratch.write("model/pedigree.json", text)
        let items = try await scratch.items()
        #expect(items.count == 1)
        #expect(items.first?.refusal?.contains("pedigree.json") == true)
    }

    @Test func `hidden folders, data sets and files beside the folders are passed over`() async throws {
        let scratch = try Scratch()
        for name in [".git/README.md", "datasets--a--b/README.md", "spaces--a--b/README.md", "model/README.md"] { try scratch.write(name) }
        try scratch.write("labels.jsonl", "{}")
        #expect(try await scratch.items().map(\.label) == ["model"])
    }

    @Test func `an empty folder has no items`() async throws {
        let scratch = try Scratch()
        #expect(try await scratch.items().isEmpty)
        #expect(try IngestionSource.open(path: scratch.path).total == .folders(0))
    }

    @Test func `a folder of one model takes only the documents that are known`() async throws {
        let scratch = try Scratch()
        let known = [
            "README.md", "adapter_config.json", "config.json", "generation_config.json", "mergekit_config.yml", "my-Merge.yaml",
            "tokenizer_config.json",
        ]
        for name in known + ["model.bin", "Config.json", "notes.md", "merge.txt", "onnx/config.json", "conf.yml"] {
            try scratch.write("m/\(name)", name)
        }
        let item = try #require(try await scratch.items("m").first)
        #expect(item.paths == known)
        #expect(item.findings.isEmpty)
    }
}
