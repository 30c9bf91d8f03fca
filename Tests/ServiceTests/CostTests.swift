import Foundation
import TestSupport
import Testing

/// `/v1/migration/cost`: the bill over HTTP, with the lineage of the registry.
@Suite struct CostTests {
    private static let config =
        #"{\"architectures\": [\"LlamaForCausalLM\"], \"model_type\": \"llama\", \"hidden_size\": 4096, \"num_hidden_layers\": 32, \"num_attention_heads\": 32, \"num_key_value_heads\": 8, \"intermediate_size\": 14336, \"vocab_size\": 128256, \"max_position_embeddings\": 8192}"#

    private static func model(_ id: String, license: String, config: String = config) -> String {
        #"{"id": "\#(id)", "files": {"config.json": "\#(config)"}, "facts": {"license": "\#(license)", "task": "text-generation"}}"#
    }

    private static func fork(_ id: String, of parent: String, _ relation: String, facts: String = "{}") -> String {
        #"{"id": "\#(id)", "parents": [{"id": "\#(parent)", "relation": "\#(relation)"}], "facts": \#(facts)}"#
    }

    private static let quantized = #"{"quantization": "awq-4bit", "formats": ["awq"], "task": "text-generation"}"#

    private static let registrations = [
        model("one/Base-8B", license: "llama3"), model("two/Other-8B", license: "apache-2.0"),
        fork("lab/Base-8B-AWQ", of: "one/Base-8B", "quantized", facts: quantized),
        fork("lab/Other-8B-AWQ", of: "two/Other-8B", "quantized", facts: quantized),
        fork("lab/Base-8B-GPTQ", of: "one/Base-8B", "quantized", facts: #"{"quantization": "gptq-4bit", "formats": ["gptq"]}"#),
        fork("lab/Hermes-Base-8B", of: "one/Base-8B", "finetune"), fork("lab/Hermes-Other-8B", of: "two/Other-8B", "finetune"),
        fork("lab/Medic-Base-8B", of: "one/Base-8B", "finetune"),
    ]

    private static func withModels(_ body: @Sendable (ServedRegistry) async throws -> Void) async throws {
        try await ServedRegistry.with(example: false) { registry in
            for registration in registrations {
                let answer = try await registry.client.post("/v1/models", registration)
                #expect(answer.status == 201, "\(answer.json)")
            }
            try await body(registry)
        }
    }

    @Test func `a move has items with formulas, totals, what was assumed and what is asked`() async throws {
        try await Self.withModels { registry in
            let answer = try await registry.client.get(
                "/v1/migration/cost?from=one/Base-8B&to=two/Other-8B&output_tokens_per_day=1e7&input_tokens_per_day=5e7&language=en&adapters=2")
            #expect(answer.status == 200, "\(answer.json)")
            let items = answer.json["items"].list
            let ids = Set(items.compactMap { $0["id"].text })
            #expect(
                ids.isSuperset(of: ["serving", "forks[0].train", "forks[1].train", "effort.regression_set", "effort.licence.apache-2.0"]), "\(ids)")
            for item in items {
                #expect(item["formula"].text?.isEmpty == false && item["citation"].text?.isEmpty == false, "\(item)")
                let (low, likely, high) = (item["low"].number ?? 1, item["likely"].number ?? 0, item["high"].number ?? -1)
                #expect(low <= likely && likely <= high, "\(item)")
            }
            let once = items.filter { $0["timing"].text == "once" }.compactMap { $0["likely"].number }.reduce(0, +)
            #expect(abs(once - (answer.json["totals"]["once"]["likely"].number ?? 0)) < 0.01)
            #expect(!answer.json["assumed"].list.isEmpty && !answer.json["asked"].list.isEmpty)
            #expect(answer.json["licenses"]["new"].texts == ["apache-2.0"] && !answer.json["licenses"]["ends"].list.isEmpty)
            #expect(answer.json["from"]["parameters"].int == 8_030_261_248 && answer.json["serving"]["after"]["device"].text != nil)
        }
    }

    @Test func `a model moved to itself costs nothing`() async throws {
        try await Self.withModels { registry in
            let answer = try await registry.client.get("/v1/migration/cost?from=one/Base-8B&to=one/Base-8B&output_tokens_per_day=1e9&adapters=3")
            #expect(answer.json["totals"]["move"]["high"].number == 0 && answer.json["totals"]["once"]["likely"].number == 0, "\(answer.json)")
            #expect(answer.json["totals"]["break_even_months"].number == 0)
        }
    }

    @Test func `each fork in use carries over, has a counterpart, or has to be made`() async throws {
        try await Self.withModels { registry in
            let body = #"""
                {"to": "two/Other-8B", "forks": ["lab/Base-8B-AWQ", "lab/Base-8B-GPTQ", {"id": "lab/Hermes-Base-8B", "training_tokens": 2e7}, "lab/Medic-Base-8B"],
                 "workload": {"texts": {"en": 1}}}
                """#
            let answer = try await registry.client.post("/v1/migration/cost", body)
            #expect(answer.status == 200 && answer.json["from"]["id"].text == "one/Base-8B", "\(answer.json)")
            let forks = answer.json["forks"].list
            #expect(forks.map { $0["outcome"].text } == ["counterpart", "missing", "counterpart", "missing"], "\(forks)")
            #expect(forks[0]["counterpart"].text == "lab/Other-8B-AWQ" && forks[2]["counterpart"].text == "lab/Hermes-Other-8B")
            #expect(forks[3]["nearest"].text == "lab/Hermes-Other-8B")
            #expect(forks[0]["path"].list.map { $0["relation"].text } == ["quantized"])
            let ids = Set(answer.json["items"].list.compactMap { $0["id"].text })
            #expect(ids.isSuperset(of: ["forks[0].evaluate", "forks[1].quantize", "forks[3].train"]) && !ids.contains("forks[2].train"), "\(ids)")
        }
    }

    @Test func `what is wrong with a question is told with its field`() async throws {
        try await Self.withModels { registry in
            let wrong: [(body: String, field: String)] = [
                (#"{"from": "one/Base-8B"}"#, "to"), (#"{"to": "two/Other-8B"}"#, "from"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "x": 1}"#, "x"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "workload": {"months": 0}}"#, "workload.months"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "workload": {"texts": {"klingon!": 1}}}"#, "workload.texts"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "serving": {"device": "rtx-9999"}}"#, "device"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "serving": {"input_price": 1}}"#, "serving.output_price"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "forks": ["lab/Other-8B-AWQ"]}"#, "forks"),
                (#"{"from": "one/Base-8B", "to": "two/Other-8B", "workshop": {"hours": {"naps": 3}}}"#, "workshop.hours"),
                (
                    #"{"from": "one/Base-8B", "to": "two/Other-8B", "sample": {"text": "hello", "from_tokenizer": "{}", "to_tokenizer": "{}"}}"#,
                    "sample.from_tokenizer"
                ),
            ]
            for (body, field) in wrong {
                let answer = try await registry.client.post("/v1/migration/cost", body)
                #expect((400...422).contains(answer.status) && answer.json["field"].text == field, "\(body): \(answer.json)")
            }
            let query = try await registry.client.get("/v1/migration/cost?from=one/Base-8B&to=no/such")
            #expect(query.status == 404 && query.json["field"].text == "to")
            let unknown = try await registry.client.get("/v1/migration/cost?from=one/Base-8B&to=two/Other-8B&colour=red")
            #expect(unknown.status == 400 && unknown.json["field"].text == "colour")
        }
    }

    @Test func `a sample is counted by both tokenizers, and the bill takes the count`() async throws {
        try await Self.withModels { registry in
            func tokenizer(_ words: [String]) -> String {
                let vocabulary = words.enumerated().map { "\\\"\($0.element)\\\": \($0.offset)" }.joined(separator: ", ")
                return ###"{\"model\": {\"type\": \"WordPiece\", \"unk_token\": \"[UNK]\", \"vocab\": {"### + vocabulary
                    + ###"}, \"continuing_subword_prefix\": \"##\", \"max_input_chars_per_word\": 100}, \"pre_tokenizer\": {\"type\": \"BertPreTokenizer\"}, \"normalizer\": null, \"added_tokens\": []}"###
            }
            let before = tokenizer(["[UNK]", "hello", "world"])
            let after = tokenizer(["[UNK]", "hel", "##lo", "wor", "##ld"])
            let body =
                #"{"from": "one/Base-8B", "to": "two/Other-8B", "sample": {"text": "hello world", "from_tokenizer": "\#(before)", "to_tokenizer": "\#(after)"}}"#
            let answer = try await registry.client.post("/v1/migration/cost", body)
            #expect(answer.status == 200, "\(answer.json)")
            let ratio = answer.json["inputs"].list.first { $0["name"].text == "token_ratio" }
            #expect(ratio?["likely"].number == 2 && ratio?["low"].number == 2 && ratio?["origin"].text == "known")
        }
    }
}
