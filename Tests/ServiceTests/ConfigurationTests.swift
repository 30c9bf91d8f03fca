import Testing

/// What configurations state, over the API.
@Suite struct ConfigurationTests {
    @Test func `adapter, tokenizer, generation and quantization stand in a model's JSON`() async throws {
        try await ServedRegistry.with { registry in
            let body = """
                {"id": "ada/Fork", "files": {
                "adapter_config.json": "{\\"peft_type\\": \\"LORA\\", \\"base_model_name_or_path\\": \\"aurora/Aurora-7B\\", \\"r\\": 16, \\"target_modules\\": [\\"q\\"]}",
                "tokenizer_config.json": "{\\"tokenizer_class\\": \\"LlamaTokenizer\\"}", "chat_template.jinja": "abc",
                "generation_config.json": "{\\"temperature\\": 0.5, \\"do_sample\\": true}",
                "config.json": "{\\"model_type\\": \\"acme\\", \\"dtype\\": \\"bfloat16\\", \\"quantization_config\\": {\\"quant_method\\": \\"gptq\\", \\"bits\\": 4, \\"group_size\\": 64}}"
                }}
                """
            let made = try await registry.client.post("/v1/models", body)
            #expect(made.status == 201)
            let model = try await registry.client.get("/v1/models/ada/Fork").json
            #expect(model["adapter"]["rank"] == .number(16) && model["adapter"]["target_modules"][0].text == "q")
            #expect(model["tokenizer"]["class"].text == "LlamaTokenizer")
            #expect(model["tokenizer"]["chat_template_sha256"].text?.hasPrefix("ba7816bf") == true)
            #expect(model["generation"]["numbers"]["temperature"] == .number(0.5) && model["generation"]["samples"] == .bool(true))
            #expect(model["quantization_detail"]["group_size"] == .number(64) && model["dtype"].text == "bfloat16")
            let plain = try await registry.client.get("/v1/models/aurora/Aurora-7B").json
            #expect(plain["adapter"] == .null && plain["quantization_detail"] == .null)
        }
    }
}
