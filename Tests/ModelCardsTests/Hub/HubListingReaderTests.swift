import Lineage
import ModelCards
import Testing

/// What is read out of what a Hub says of a model.
@Suite struct HubListingReaderTests {
    private func read(_ json: String, beside files: [(path: String, text: String)] = [], as child: String = "org/child") throws -> DocumentReading {
        let listing = RepositoryFile(path: DocumentPath.hub, bytes: Array(json.utf8))
        let others = files.map { RepositoryFile(path: $0.path, bytes: Array($0.text.utf8)) }
        return try #require(RepositoryReader.read([listing] + others, of: try ModelID(child)).first)
    }

    private func parents(_ reading: DocumentReading) -> [String] { reading.claims.map { "\($0.relation.word) \($0.parent.written)" } }

    @Test func `both forms of a tag are one claim, with the relation of the one that has it`() throws {
        let reading = try read(#"{"id":"org/child","tags":["base_model:org/base","base_model:quantized:org/base","gguf","license:mit","region:us"]}"#)
        #expect(parents(reading) == ["quantized org/base"])
        let claim = try #require(reading.claims.first)
        #expect(claim.evidence.kind == .tag && claim.evidence.field == "tags[1]" && claim.evidence.text == "base_model:quantized:org/base")
        #expect(claim.reason.ground == .declared && claim.evidence.line == nil)
        #expect(reading.facts.license == "mit" && reading.facts.tags == ["gguf"] && reading.facts.formats == ["gguf"])
    }

    @Test func `base models are read as an object, a list of objects, a list of names and a name`() throws {
        let shapes = [
            #"{"relation":"merge","models":[{"_id":"1","id":"org/a"},{"id":"org/b"}]}"#, #"[{"id":"org/a"},{"id":"org/b"}]"#, #"["org/a","org/b"]"#,
        ]
        for shape in shapes { #expect(parents(try read(#"{"baseModels":\#(shape)}"#)) == ["merge org/a", "merge org/b"], "\(shape)") }
        #expect(parents(try read(#"{"baseModels":"org/a"}"#)) == ["finetune org/a"])
    }

    @Test func `what the card names is not said a second time`() throws {
        let json = #"{"tags":["base_model:finetune:org/base","base_model:finetune:org/second"]}"#
        let card = (path: "README.md", text: "---\nbase_model: Org/Base\n---\nText.\n")
        #expect(parents(try read(json, beside: [card])) == ["finetune org/second"])
        let adapter = (path: "adapter_config.json", text: #"{"base_model_name_or_path":"org/second"}"#)
        #expect(parents(try read(json, beside: [card, adapter])).isEmpty)
    }

    @Test func `of a gated model the card is known as the Hub read it`() throws {
        let reading = try read(
            #"""
            {"cardData":{"base_model":["org/a","org/a"],"base_model_relation":"adapter","language":["en","no"],"license":"apache-2.0",
             "datasets":["d/e"],"new_version":"org/next"},"config":{"peft":{"base_model_name_or_path":"org/a"}},"downloads":5,"likes":6,
             "library_name":"peft","pipeline_tag":"text-generation","createdAt":"2024-01-02T00:00:00.000Z"}
            """#)
        #expect(parents(reading) == ["adapter org/a"])
        let facts = reading.facts
        #expect(facts.languages == ["en", "no"] && facts.license == "apache-2.0" && facts.datasets == ["d/e"] && facts.newVersion == "org/next")
        #expect(facts.downloads == 5 && facts.likes == 6 && facts.library == "peft" && facts.task == "text-generation")
        #expect(facts.created == Moment(iso8601: "2024-01-02"))
    }

    @Test func `weights are counted where each number is one, and not for adapters`() throws {
        func count(_ json: String) throws -> Int64? { try read(json).facts.parameters }
        #expect(try count(#"{"safetensors":{"parameters":{"BF16":7},"total":7}}"#) == 7)
        #expect(try count(#"{"safetensors":{"parameters":{"I32":7,"F16":1},"total":8}}"#) == nil)
        #expect(try count(#"{"gguf":{"total":9,"context_length":4096}}"#) == 9)
        #expect(try count(#"{"library_name":"peft","safetensors":{"parameters":{"F32":7},"total":7}}"#) == nil)
        #expect(try read(#"{"gguf":{"total":9,"context_length":4096}}"#).facts.contextLength == 4_096)
    }

    @Test func `quantization and architecture are read from the configuration`() throws {
        let facts = try read(
            #"{"config":{"architectures":["LlamaForCausalLM"],"model_type":"llama","quantization_config":{"quant_method":"gptq","bits":4}}}"#
        )
        .facts
        #expect(facts.architecture == "LlamaForCausalLM" && facts.modelType == "llama" && facts.quantization == "gptq-4bit")
    }

    @Test func `what the weights are together is known where every file of them is`() throws {
        let (one, two) = (String(repeating: "a", count: 64), String(repeating: "B", count: 64))
        func digest(_ files: String) throws -> String? { try read(#"{"siblings":[\#(files)]}"#).facts.weightDigest }
        let known = try digest(#"{"rfilename":"a.gguf","lfs":{"sha256":"\#(one)"}},{"rfilename":"b.gguf","lfs":{"sha256":"\#(two)"}}"#)
        #expect(known != nil && known == WeightDigest.of([two, one]))
        #expect(try digest(#"{"rfilename":"a.gguf","lfs":{"sha256":"\#(one)"}},{"rfilename":"b.gguf"}"#) == nil)
        #expect(try digest("") == nil)
    }

    @Test(arguments: [
        #"{"tags":"base_model:org/a"}"#, #"{"tags":{"a":1}}"#, #"{"tags":[1,null,{"x":[]},["y"]]}"#, #"{"baseModels":7}"#,
        #"{"baseModels":{"models":7}}"#,
        #"{"baseModels":{"relation":[],"models":[{"id":7},[],null]}}"#, #"{"cardData":[1]}"#,
        #"{"cardData":{"base_model":{"a":{"b":{"c":{"d":1}}}}}}"#,
        #"{"config":[],"safetensors":5,"gguf":"x","siblings":{}}"#, #"{"downloads":-1,"likes":1e99,"createdAt":5}"#, "[]", "", "{", "null",
        #"{"tags":["base_model:","base_model::","base_model:quantized:","base_model:./out","base_model:\u0000"]}"#,
        #"{"config":{"quantization_config":{"quant_method":{}}},"safetensors":{"parameters":[],"total":"7"}}"#,
    ])
    func `whatever it says, nothing breaks and nothing is made up`(json: String) throws {
        let reading = try read(json)
        #expect(reading.claims.isEmpty)
        #expect(reading.facts.parameters == nil && reading.facts.downloads == nil && reading.facts.likes == nil && reading.facts.created == nil)
    }

    @Test func `more parents than are kept are cut with a finding`() throws {
        let tags = (0..<900).map { "\"base_model:org/m\($0)\"" }.joined(separator: ",")
        let reading = try read("{\"tags\":[\(tags)]}")
        #expect(reading.claims.count == 200 && reading.diagnostics.contains { $0.code == DiagnosticCode.claimsCut.rawValue })
    }
}
