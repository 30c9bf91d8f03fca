import Lineage
import ModelCards
import Testing

/// Configurations made to overflow a count, to cost time, or to hold what no field should.
struct HostileConfigurationTests {
    private func read(_ text: String, path: String = "config.json", limits: ReadingLimits = .init()) -> DocumentReading {
        let readings = RepositoryReader.read([RepositoryFile(path: path, bytes: Array(text.utf8))], of: nil, limits: limits)
        return readings.first ?? DocumentReading(path: "")
    }

    private func codes(_ reading: DocumentReading) -> Set<String> { Set(reading.diagnostics.map(\.code)) }

    private static let llama = [
        "hidden_size": "64", "num_hidden_layers": "2", "num_attention_heads": "4", "intermediate_size": "96", "vocab_size": "100",
    ]

    private func config(_ change: [String: String], of class: String = "LlamaForCausalLM") -> String {
        let fields = Self.llama.merging(change) { $1 }.map { "\"\($0.key)\": \($0.value)" }.sorted().joined(separator: ", ")
        return "{\"architectures\": [\"\(`class`)\"], \(fields)}"
    }

    @Test func `the configuration that the others change is counted`() {
        let reading = read(config([:]))
        let layer: Int64 = 4 * 64 * 64 + 3 * 64 * 96 + 2 * 64
        let embeddings: Int64 = 2 * 100 * 64
        #expect(reading.facts.parameters == embeddings + 2 * layer + 64)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ["hidden_size": "-64"], ["hidden_size": "1e30"], ["hidden_size": "\"64\""], ["hidden_size": "64.5"], ["hidden_size": "[64]"],
        ["hidden_size": "true"], ["hidden_size": "NaN"], ["hidden_size": "9223372036854775807"], ["hidden_size": "999999999999999999"],
        ["vocab_size": "null"], ["num_attention_heads": "0"], ["num_hidden_layers": "999999999"], ["num_hidden_layers": "{}"],
        ["attention_bias": "\"yes\""], ["tie_word_embeddings": "1"], ["num_key_value_heads": "\"2\""],
        ["vocab_size": "999999999999999999", "hidden_size": "999999999999999999"],
    ])
    func `an absurd size gives no count and a finding`(change: [String: String]) {
        let reading = read(config(change))
        #expect(reading.facts.parameters == nil)
        #expect(codes(reading).contains("weights_uncounted"))
    }

    @Test(arguments: [
        ["n_routed_experts": "4", "num_experts_per_tok": "9"], ["n_routed_experts": "999999999999999999", "num_experts_per_tok": "1"],
        ["n_routed_experts": "4", "num_experts_per_tok": "2", "moe_layer_freq": "3"], ["n_routed_experts": "4"],
        ["n_routed_experts": "4", "num_experts_per_tok": "2", "q_lora_rank": "-1"],
    ])
    func `absurd experts give no count`(change: [String: String]) {
        let rest = [
            "kv_lora_rank": "8", "q_lora_rank": "8", "qk_nope_head_dim": "4", "qk_rope_head_dim": "4", "v_head_dim": "4",
            "moe_intermediate_size": "8", "n_shared_experts": "1",
        ]
        let reading = read(config(rest.merging(change) { $1 }, of: "DeepseekV2ForCausalLM"))
        #expect(reading.facts.parameters == nil)
        #expect(reading.facts.activeParameters == nil)
        #expect(codes(reading).contains("weights_uncounted"))
    }

    @Test(arguments: ["LlamaForCausalLMEagle", "AcmeForCausalLM", "Llama", "ForCausalLM", "", "llamaforcausallm", "LlamaForMaskedLM"])
    func `a class that is not known gives neither count nor finding`(name: String) {
        let reading = read(config([:], of: name))
        #expect(reading.facts.parameters == nil)
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `code of its own beside the weights leaves the class uncounted`() {
        let map = ["auto_map": "{\"AutoModelForCausalLM\": \"modeling_acme.LlamaForCausalLM\"}"]
        #expect(read(config(map)).facts.parameters == nil)
        let configurationOnly = ["auto_map": "{\"AutoConfig\": \"configuration_acme.AcmeConfig\"}"]
        #expect(read(config(configurationOnly)).facts.parameters != nil)
    }

    @Test(arguments: ["visual", "vision_config", "audio_config", "mm_vision_tower"])
    func `a part for pictures or sound leaves a language model uncounted`(part: String) {
        let reading = read(config([part: #"{"hidden_size": 8}"#]))
        #expect(reading.facts.parameters == nil)
        #expect(codes(reading) == ["weights_uncounted"])
    }

    @Test func `kernels by layer are no finding`() {
        #expect(read(#"{"model_type": "wav2vec2", "conv_kernel": [10, 3], "conv_dim": [512, 512]}"#).diagnostics.isEmpty)
    }

    @Test func `lists of a hundred thousand elements are read at once`() {
        let zeros = "[" + String(repeating: "0,", count: 99_999) + "0]"
        let reading = read(config(["mlp_only_layers": zeros, "conv_dim": zeros, "layer_types": zeros, "architectures": zeros]))
        #expect(reading.facts.parameters == nil)
        let words = "[" + String(repeating: "\"q\",", count: 99_999) + "\"q\"]"
        let adapter = read("{\"peft_type\": \"LORA\", \"target_modules\": \(words)}", path: "adapter_config.json")
        #expect(adapter.facts.adapter?.targetModules.count == 1000)
        #expect(codes(adapter).contains("list_cut"))
    }

    @Test func `a hundred thousand keys and a million elements are read or refused`() {
        let keys = (0..<90_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
        #expect(read("{\(keys), \"model_type\": \"llama\"}").facts.modelType == "llama")
        let million = "{\"architectures\": [" + String(repeating: "0,", count: 1_000_000) + "0]}"
        #expect(codes(read(million)) == ["metadata_too_large"])
    }

    @Test func `findings about dimensions are bounded`() {
        let parts = (0..<200).map { _ in "{}" }.joined(separator: ",")
        let reading = read("{\"architectures\": [\(parts)], \"hidden_size\": {\"a\": [null, {\"b\": null}]}, \"n_layer\": -1}")
        #expect(codes(reading) == ["unexpected_type"])
        #expect(reading.facts.dimensions.isEmpty)
    }

    @Test func `a chat template beyond the limit is not hashed`() {
        let long = String(repeating: "x", count: (1 << 20) + 1)
        for (path, text) in [("tokenizer_config.json", "{\"chat_template\": \"\(long)\"}"), ("chat_template.jinja", long)] {
            let reading = read(text, path: path)
            #expect(codes(reading) == ["template_too_large"])
            #expect(reading.facts.tokenizer == nil)
        }
    }

    @Test func `the hash of a template is that of its text, whatever escapes hold it`() {
        // sha256sum of the three bytes "abc", FIPS 180-2 appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(read("abc", path: "chat_template.jinja").facts.tokenizer?.chatTemplateSHA256 == abc)
        #expect(read("{\"chat_template\": \"a\\u0062c\"}", path: "tokenizer_config.json").facts.tokenizer?.chatTemplateSHA256 == abc)
        #expect(read("{\"chat_template\": \"abc\"}", path: "chat_template.json").facts.tokenizer?.chatTemplateSHA256 == abc)
    }

    @Test(arguments: ["config.json", "adapter_config.json", "tokenizer_config.json", "generation_config.json", "chat_template.json"])
    func `what is no object gives a finding`(path: String) {
        for text in ["", "[]", "3", "\"x\"", "{", "null", "{\"a\":}"] { #expect(codes(read(text, path: path)).contains("json_malformed"), "\(text)") }
    }

    @Test func `numbers for generating that are none are left out`() {
        let text = "{\"temperature\": NaN, \"top_p\": Infinity, \"top_k\": \"50\", \"num_beams\": null, \"do_sample\": \"yes\", \"max_length\": 20}"
        let reading = read(text, path: "generation_config.json")
        #expect(reading.facts.generation?.numbers == ["max_length": 20])
        #expect(reading.facts.generation?.samples == nil)
        #expect(reading.diagnostics.count == 3)
    }
}
