import MigrationCost
import Testing

@Suite struct RuntimeSupportTests {
    @Test(
        arguments: [
            ("LlamaForCausalLM", nil, ["transformers", "vllm", "sglang", "llama.cpp", "mlx-lm", "onnxruntime-genai", "optimum-onnx"]),
            (nil, "mistral", ["transformers", "vllm", "sglang", "llama.cpp", "mlx-lm"]),
            ("Qwen2ForCausalLM", "qwen2", ["vllm", "llama.cpp", "mlx-lm"]),
            ("ModernBertForMaskedLM", nil, ["transformers"]), ("WhisperForConditionalGeneration", nil, ["transformers", "vllm"]),
            ("FluxPipeline", nil, ["diffusers"]),
        ] as [(String?, String?, [String])])
    func `runtimes of an architecture are found by class or type`(architecture: String?, type: String?, ids: [String]) throws {
        let found = try #require(RuntimeSupport.shipped.runtimes(for: architecture, modelType: type))
        #expect(found.isSuperset(of: ids))
    }

    @Test func `an encoder is not for a runtime of decoders, and nobody has what does not exist`() throws {
        let encoder = try #require(RuntimeSupport.shipped.runtimes(for: "DistilBertForMaskedLM", modelType: "distilbert"))
        #expect(!encoder.contains("mlx-lm") && !encoder.contains("onnxruntime-genai"))
        #expect(RuntimeSupport.shipped.runtimes(for: "NobodysModel", modelType: "nobodys") == [])
    }

    @Test func `without an architecture nobody can tell`() {
        #expect(RuntimeSupport.shipped.runtimes(for: nil, modelType: nil) == nil)
        #expect(RuntimeSupport.shipped.runtimes(for: nil, modelType: nil, format: .gguf(.q4KM)) == nil)
    }

    @Test func `a format leaves the runtimes that read it`() throws {
        let files = try #require(RuntimeSupport.shipped.runtimes(for: "LlamaForCausalLM", modelType: "llama", format: .gguf(.q4KM)))
        #expect(files.contains("llama.cpp") && !files.contains("vllm") && !files.contains("mlx-lm"))
        let grouped = try #require(
            RuntimeSupport.shipped.runtimes(for: "LlamaForCausalLM", modelType: nil, format: .grouped(.awq, bits: 4, group: 128)))
        #expect(grouped.contains("vllm") && !grouped.contains("llama.cpp"))
    }

    @Test func `every runtime says where it was read and what it reads`() {
        #expect(RuntimeSupport.shipped.runtimes.count == 8)
        for runtime in RuntimeSupport.shipped.runtimes {
            #expect(runtime.citation.contains("PyPI") && !runtime.formats.isEmpty && !runtime.formatCitation.isEmpty, "\(runtime.id)")
            #expect(runtime.architectures.count + runtime.modelTypes.count > 30, "\(runtime.id)")
        }
    }
}
