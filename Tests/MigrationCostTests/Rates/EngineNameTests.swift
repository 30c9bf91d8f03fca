import MigrationCost
import Testing

@Suite struct EngineNameTests {
    @Test(arguments: [
        ("llama.cpp-2024-05", EngineClass.llamaCpp), ("Ollama 0.5", .llamaCpp), ("LM Studio", .llamaCpp), ("vllm-0.6.3", .server),
        ("SGLang", .server),
        ("trtllm-1.0", .tensorRT), ("TensorRT-LLM", .tensorRT), ("gpt-fast", .compiled), ("ExLlamaV2", .exllama), ("tinychat", .fused),
        ("autoawq-gemm", .fused), ("hf-transformers", .eager), ("litgpt", .eager), ("executorch-cpu", .edge), ("something new", .unknown),
        ("", .unknown),
    ])
    func `a program's class is read from words of its name`(name: String, expected: EngineClass) {
        #expect(EngineName(name).engineClass == expected)
    }

    @Test(arguments: [
        ("llama.cpp-2024-05", false), ("llama.cpp-2025", true), ("llama.cpp-b2800", false), ("llama.cpp-b5000", true), ("vllm-0.6.3", false),
        ("vllm-0.10.1", true), ("vllm", true), ("sglang-0.4.6", true), ("sglang-0.3", false), ("lmdeploy-0.2", false), ("tgi-3.0", true),
    ])
    func `a build before 2025 is known by its year or its release`(name: String, isRecent: Bool) {
        #expect(EngineName(name).isRecent == isRecent)
    }

    @Test func `only the beginning of a long name is read`() {
        #expect(EngineName(String(repeating: "x", count: 1_000_000) + "vllm").engineClass == .unknown)
    }
}
