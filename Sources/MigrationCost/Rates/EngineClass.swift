/// How a program runs a model, as far as its speed depends on it. Programs of one class behave alike on the same device.
public enum EngineClass: String, Hashable, Sendable, CaseIterable, Codable {
    /// llama.cpp and what is built on it: its own kernels, one process, memory-bound.
    case llamaCpp = "llama.cpp"
    /// PyTorch compiled into few kernels that are launched as one graph (gpt-fast).
    case compiled
    /// ExLlama: kernels for 4-bit weights on one or few GPUs.
    case exllama
    /// Servers for many users with graphs of kernels: vLLM, SGLang, LMDeploy, TGI.
    case server
    /// NVIDIA's TensorRT-LLM and what is built on it.
    case tensorRT = "tensorrt"
    /// Fused modules called from Python one by one: TinyChat, AutoAWQ.
    case fused
    /// Plain PyTorch, one kernel after the other from Python: Transformers, LitGPT, PEFT.
    case eager
    /// Phones and boards: ExecuTorch.
    case edge
    /// A program that nobody described.
    case unknown

    /// Words that name a program of the class, folded; the first class with a word that the name holds is taken.
    static let words: [(EngineClass, [String])] = [
        (.fused, ["tinychat", "autoawq"]),
        (.tensorRT, ["trtllm", "trt-llm", "tensorrt", "mlperf", "nim-"]),
        (.llamaCpp, ["llama.cpp", "llamacpp", "ollama", "lmstudio", "lm studio", "lm-studio", "koboldcpp", "llamafile", "gpt4all", "ggml", "mlx"]),
        (.server, ["vllm", "sglang", "lmdeploy", "tgi", "text-generation-inference", "aphrodite", "fastgen"]),
        (.compiled, ["gpt-fast", "gptfast", "compile", "torchao", "mlc"]),
        (.exllama, ["exllama", "tabbyapi"]),
        (.edge, ["executorch"]),
        (.eager, ["transformers", "hf", "huggingface", "litgpt", "peft", "accelerate", "bitsandbytes", "deepspeed", "eager"]),
    ]
}
