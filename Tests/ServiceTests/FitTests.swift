import TestSupport
import Testing

/// What fits a device, and the devices.
@Suite struct FitTests {
    /// The `config.json` of a decoder, as text in JSON.
    static func configuration(hidden: Int, layers: Int, feedForward: Int, context: Int) -> String {
        let fields = [
            "architectures": #"["LlamaForCausalLM"]"#, "model_type": #""llama""#, "hidden_size": "\(hidden)", "num_hidden_layers": "\(layers)",
            "num_attention_heads": "32", "num_key_value_heads": "8", "intermediate_size": "\(feedForward)", "vocab_size": "128256",
            "max_position_embeddings": "\(context)", "torch_dtype": #""bfloat16""#,
        ]
        let text = "{" + fields.sorted { $0.key < $1.key }.map { #""\#($0)": \#($1)"# }.joined(separator: ", ") + "}"
        return #"{"config.json": "\#(text.replacing("\"", with: "\\\""))"}"#
    }

    static let family = [
        #"{"id": "meta-llama/Llama-3.1-8B", "facts": {"license": "llama3.1", "task": "text-generation", "parameters": 8030261248}, "#
            + #""files": \#(configuration(hidden: 4_096, layers: 32, feedForward: 14_336, context: 131_072))}"#,
        #"{"id": "lab/Llama-3.1-8B-AWQ", "parents": [{"id": "meta-llama/Llama-3.1-8B", "relation": "quantized"}], "#
            + #""facts": {"quantization": "awq-4bit", "license": "llama3.1"}}"#,
        #"{"id": "lab/Tuned-8B", "parents": [{"id": "meta-llama/Llama-3.1-8B", "relation": "finetune"}], "facts": {"license": "apache-2.0"}}"#,
        #"{"id": "lab/Tuned-8B-GPTQ", "parents": [{"id": "lab/Tuned-8B", "relation": "quantized"}], "facts": {"quantization": "gptq-4bit"}}"#,
        #"{"id": "lab/Nothing-Known"}"#,
    ]

    static func withFamily(_ models: [String] = family, _ body: @Sendable (ServedRegistry) async throws -> Void) async throws {
        try await ServedRegistry.with(example: false) { registry in
            for registration in models {
                let answer = try await registry.client.post("/v1/models", registration)
                #expect(answer.status == 201, "\(answer.json)")
            }
            try await body(registry)
        }
    }

    @Test func `devices are listed with their memory, prices and citations`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            let all = try await registry.client.get("/v1/devices")
            #expect(all.status == 200 && all.json["total"].int == all.json["items"].list.count)
            let card = all.json["items"].list.first { $0["id"].text == "rtx-4090" }
            #expect(card?["memory_gib"].number == 24 && card?["kind"].text == "consumer_gpu" && card?["citation"].text?.isEmpty == false)
            let phones = try await registry.client.get("/v1/devices?kind=phone")
            #expect(!phones.json["items"].list.isEmpty && phones.json["items"].list.allSatisfy { $0["kind"].text == "phone" })
        }
    }

    @Test func `sizes in formats and quantized forks of the registry are told, what fits first`() async throws {
        try await Self.withFamily { registry in
            let answer = try await registry.client.get("/v1/fit?of=meta-llama/Llama-3.1-8B&device=rtx-3060&context=4096")
            #expect(answer.status == 200, "\(answer.json)")
            let items = answer.json["items"].list
            let fits = items.map { $0["fits"] == .bool(true) }
            #expect(fits.contains(true) && fits.contains(false))
            #expect(fits == fits.sorted { $0 && !$1 })
            let fork = items.first { $0["id"].text == "lab/Llama-3.1-8B-AWQ" }
            #expect(fork?["published"] == .bool(true) && fork?["fits"] == .bool(true) && fork?["shape_of"].text == "meta-llama/Llama-3.1-8B")
            #expect(items.contains { $0["id"].text == "lab/Tuned-8B-GPTQ" })
            let half = items.first { $0["format"].text == "BF16" }
            #expect(half?["fits"] == .bool(false) && half?["obstacle"].text == "weights" && half?["decode"] == .null)
            let low = fork?["decode"]["low"].number ?? 0
            #expect(low > 0 && low <= fork?["decode"]["likely"].number ?? 0)
            #expect(fork?["memory"]["total"].number ?? .infinity <= fork?["memory"]["usable"].number ?? 0)
            #expect(fork?["quality"]["points"]["likely"].number ?? 0 < 0)
            #expect(answer.json["forks"].int == 2 && answer.json["resolved"]["kind"].text == "model")
            let family = try await registry.client.get("/v1/fit?of=Llama-3.1&device=rtx-3060&format=AWQ-4bit-g128")
            #expect(family.json["resolved"]["kind"].text == "family" && family.json["items"].list.allSatisfy { $0["format"].text == "AWQ-4bit-g128" })
            #expect(!family.json["items"].list.contains { $0["id"].text == "lab/Tuned-8B-GPTQ" })
        }
    }

    @Test func `without a device the smallest are told, and a device may be described`() async throws {
        try await Self.withFamily { registry in
            let answer = try await registry.client.get("/v1/fit?of=meta-llama/Llama-3.1-8B&format=BF16")
            #expect(answer.status == 200 && answer.json["device"] == .null, "\(answer.json)")
            let devices = answer.json["items"][0]["devices"].list
            #expect(devices.first?["count"].int == 1 && devices.first?["memory"]["total"].number ?? 0 > 16e9)
            let own = try await registry.client.get(
                "/v1/fit?of=meta-llama/Llama-3.1-8B&memory_gib=8&bandwidth_gbs=100&half_tflops=10&kind=apple_soc&format=Q4_K_M&context=1000")
            #expect(own.json["device"]["id"].text == "custom" && own.json["items"][0]["fits"] == .bool(true), "\(own.json)")
        }
    }

    @Test func `what cannot be asked names its parameter`() async throws {
        try await Self.withFamily { registry in
            let of = "/v1/fit?of=meta-llama/Llama-3.1-8B"
            let table: [(address: String, code: String, field: String)] = [
                ("/v1/fit", "missing_parameter", "of"), ("/v1/fit?of=nobody/none", "unknown_name", "of"),
                ("/v1/fit?of=lab/Nothing-Known&device=l4", "bad_parameter", "of"), (of + "&device=rtx-9999", "bad_parameter", "device"),
                (of + "&context=0", "bad_parameter", "context"), (of + "&batch=0", "bad_parameter", "batch"),
                (of + "&format=Q99", "bad_parameter", "format"), (of + "&cache_format=FP3", "bad_parameter", "cache_format"),
                (of + "&memory_gib=8", "missing_parameter", "bandwidth_gbs"), (of + "&device=l4&memory_gib=8", "bad_parameter", "memory_gib"),
                (of + "&device_count=2", "bad_parameter", "device_count"), (of + "&limit=0", "bad_parameter", "limit"),
                (of + "&colour=red", "unknown_parameter", "colour"), ("/v1/devices?kind=toaster", "bad_parameter", "kind"),
            ]
            for row in table {
                let answer = try await registry.client.get(row.address)
                #expect(answer.json["code"].text == row.code && answer.json["field"].text == row.field, "\(row.address): \(answer.json)")
            }
        }
    }
}
