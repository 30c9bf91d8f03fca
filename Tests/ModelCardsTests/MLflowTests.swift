import Lineage
import ModelCards
import Testing

/// What is read of models of an MLflow registry.
@Suite struct MLflowTests {
    private static func read(_ json: String, files: [(String, String)] = [], of child: String = "mlflow/bot") throws -> DocumentReading {
        MLflowReader.read(
            RepositoryFile(path: DocumentPath.mlflow, bytes: Array(json.utf8)),
            beside: files.map { RepositoryFile(path: $0, bytes: Array($1.utf8)) }, of: try ModelID(child))
    }

    private static func claims(_ json: String, files: [(String, String)] = []) throws -> [String] {
        try read(json, files: files).claims.map { claim in
            let revision = claim.parentRevision.map { "@" + $0.written } ?? ""
            return "\(claim.parent.written)\(revision) \(claim.relation.word) \(claim.evidence.kind.word) \(claim.evidence.field)"
        }
    }

    @Test func `the place closest to the version names the parent, and the others are evidence or findings`() throws {
        let reading = try Self.read(
            #"""
            {"name": "bot", "run": {"params": {"base_model": "org/Base", "lr": "0.1"}, "tags": {"base_model": "org/other"}},
             "tags": {"base_model": "org/another"}, "version": {"number": 1, "tags": {"base_model": "org/base"}}}
            """#)
        #expect(reading.claims.map(\.evidence.field) == ["version.tags.base_model", "run.params.base_model"])
        #expect(reading.claims.allSatisfy { $0.relation == .finetune && $0.evidence.kind == .tag && $0.evidence.line != nil })
        #expect(reading.diagnostics.map(\.code) == ["parent_contradiction", "parent_contradiction"])
        #expect(reading.diagnostics.first?.message.contains("run.tags.base_model is org/other") == true)
    }

    @Test(arguments: [
        ("base_model", true), ("Base-Model", true), ("base model", true), ("huggingface.base_model", true), ("model/base_model_name_or_path", true),
        ("finetuned_from", true), ("parent_model", true), ("teacher.base_model", false), ("base_model_path", false), ("model", false),
        ("base_models_count", false), ("", false), (".", false),
    ]) func `keys that name a parent are known in every spelling`(_ key: String, _ names: Bool) throws {
        let claims = try Self.claims(#"{"run": {"params": {"\#(key)": "org/base"}}}"#)
        #expect(claims == (names ? ["org/base finetune tag run.params.\(key)"] : []))
    }

    @Test(arguments: [
        ("org/base", ["org/base"]), ("https://huggingface.co/org/base", ["org/base"]), ("gpt2", ["gpt2"]),
        ("['org/a', 'org/b']", ["org/a", "org/b"]), (#"[\"org/a\", \"org/b\"]"#, ["org/a", "org/b"]), ("org/a, org/b", ["org/a", "org/b"]),
        ("None", []), ("", []), ("null", []), ("[]", []), ("/data/checkpoints/run-7", []), ("models:/my base/3", ["mlflow/my~20base"]),
        ("models:/base@champion", ["mlflow/base"]), ("models:/m-0123456789abcdef", []),
    ]) func `a value is a name, several names, an address or nothing`(_ value: String, _ parents: [String]) throws {
        let reading = try Self.read(#"{"version": {"tags": {"base_model": "\#(value)"}}}"#)
        #expect(reading.claims.map(\.parent.written) == parents, "\(reading.diagnostics)")
    }

    @Test func `relation and revision are declared beside the parent, and files show the relation where nothing is`() throws {
        #expect(
            try Self.claims(#"{"version": {"tags": {"base_model": "org/base", "base_model_relation": "GGUF", "base_model_revision": "v1"}}}"#)
                == ["org/base@v1 quantized tag version.tags.base_model"])
        let adapter = ("adapter_config.json", #"{"base_model_name_or_path": "org/base"}"#)
        #expect(
            try Self.claims(#"{"version": {"tags": {"base_model": "org/base"}}}"#, files: [adapter])
                == ["org/base adapter tag version.tags.base_model"])
        #expect(try Self.read(#"{"version": {"tags": {"base_model_relation": "cousin"}}}"#).diagnostics.map(\.code) == ["unknown_relation"])
    }

    @Test func `a loader's trace is weaker than a name, and the folder of a training run says nothing`() throws {
        #expect(
            try Self.claims(#"{"run": {"params": {"_name_or_path": "org/loaded", "model_name_or_path": "./checkpoints/7"}}}"#)
                == ["org/loaded finetune model_config run.params._name_or_path"])
    }

    @Test func `a copy is the same weights as the version that it was copied from`() throws {
        #expect(
            try Self.claims(#"{"version": {"number": 1, "origin": "models:/my base/3"}}"#) == ["mlflow/my~20base@3 reupload tag version.origin"])
        for origin in ["runs:/0123/model", "models:/m-0123", "s3://bucket/model", "models:/", "models://"] {
            #expect(try Self.claims(#"{"version": {"number": 1, "origin": "\#(origin)"}}"#).isEmpty)
        }
    }

    @Test func `tags and the day of creation are facts`() throws {
        let facts = try Self.read(
            #"{"created": "2026-01-02T03:04:05Z", "tags": {"team": "care", "gpu": "", "license": "Apache-2.0", "task": "text-generation"}}"#
        ).facts
        #expect(facts.created == Moment(iso8601: "2026-01-02T03:04:05Z") && facts.tags == ["team:care", "gpu"])
        #expect(facts.license == "apache-2.0" && facts.task == "text-generation")
    }

    @Test func `an MLmodel names what was loaded, and a reference without weights is that revision`() throws {
        func claims(_ text: String) throws -> [Claim] {
            let readings = RepositoryReader.read([RepositoryFile(path: "MLmodel", bytes: Array(text.utf8))], of: try ModelID("mlflow/bot"))
            return try #require(readings.first).claims
        }
        let trained = try claims(
            "flavors:\n  python_function:\n    env: x\n  transformers:\n    model_binary: model\n    source_model_name: org/base\n")
        #expect(trained.map(\.evidence.field) == ["flavors.transformers.source_model_name"])
        #expect(trained.first?.evidence.kind == .modelConfiguration && trained.first?.evidence.line == 6)
        let reference = try claims("flavors:\n  transformers:\n    source_model_name: org/base\n    source_model_revision: 0123abc\n")
        #expect(reference.first?.relation == .reupload && reference.first?.parentRevision?.written == "0123abc")
        let noted = try claims("metadata:\n  base_model: org/base\nflavors:\n  sklearn:\n    pickled_model: m.pkl\n")
        #expect(noted.map(\.evidence.field) == ["metadata.base_model"] && noted.first?.evidence.kind == .tag)
        for nothing in [
            "", "[]", "flavors: 1\n", "flavors:\n  transformers:\n    source_model_name: null\n", "flavors:\n  transformers: []\n", "{{{",
        ] {
            #expect(try claims(nothing).isEmpty, "\(nothing)")
        }
    }

    @Test(arguments: ["", "[]", "{", "null", #"{"run": 1, "version": [], "tags": "x"}"#, #"{"version": {"tags": {"base_model": {"a": 1}}}}"#])
    func `what is no document of a registry states nothing`(_ json: String) throws {
        #expect(try Self.read(json).claims.isEmpty)
    }

    @Test(arguments: [
        ("bot", "mlflow/bot"), ("My model", "mlflow/My~20model"), ("a~b", "mlflow/a~7Eb"), ("a\\b?c#d", "mlflow/a~5Cb~3Fc~23d"),
        ("..", "mlflow/~2E~2E"),
        (".", "mlflow/~2E"), ("ü", "mlflow/ü"), ("tab\tnew\u{0}", "mlflow/tab~09new~00"), ("\u{3000}", "mlflow/~E3~80~80"),
        ("a/b:c", "mlflow/a~2Fb~3Ac"),
    ]) func `every name has an id, and the id leads back to it`(_ name: String, _ id: String) throws {
        let made = try MLflowName.id(of: name, organisation: "mlflow")
        #expect(made.written == id && MLflowName.name(of: made) == name)
    }

    @Test func `an id that no name has leads nowhere`() throws {
        for id in ["mlflow/a~", "mlflow/a~2", "mlflow/a~zz", "mlflow/a~41", "mlflow/a~7eb", "plain"] {
            #expect(MLflowName.name(of: try ModelID(id)) == nil, "\(id)")
        }
        #expect(throws: ModelIDError.self) { try MLflowName.id(of: "", organisation: "mlflow") }
        #expect(throws: ModelIDError.self) { try MLflowName.id(of: "x", organisation: "models") }
        #expect(throws: ModelIDError.self) { try MLflowName.id(of: String(repeating: " ", count: 70), organisation: "mlflow") }
    }
}
