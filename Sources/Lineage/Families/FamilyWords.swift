/// Words in names that mean the same in every line.
enum FamilyWords {
    /// Whether a piece of a name marks another artefact than a model of the line: a quantized or converted
    /// copy, an adapter, a distilled model of another line, a draft head or a set of probes.
    ///
    /// - Parameter folded: One piece, folded: `gptq`, `int4`, `4bit`, `q4.0`.
    static func isForeign(_ folded: String) -> Bool {
        if foreignWords.contains(folded) { return true }
        let bytes = Array(folded.utf8)
        if folded.hasSuffix("bit") || folded.hasSuffix("bits") { return bytes.first?.isASCIIDigit == true }
        if bytes.count >= 2, bytes[0] == UInt8(ascii: "q") || bytes[0] == UInt8(ascii: "w") {
            return bytes[1].isASCIIDigit && (bytes.count == 2 || !bytes[2].isASCIIDigit)
        }
        return false
    }

    /// Pieces that say nothing about the model.
    static let noise: Set<String> = ["hf", "transformers", "diffusers"]

    /// Spellings of the usual variants and how they are shown.
    static let variants: [String: String] = [
        "instruct": "Instruct", "ins": "Instruct", "chat": "Chat", "base": "Base",
        "pretrain": "Base", "vision": "Vision", "thinking": "Thinking", "think": "Think", "reasoning": "Reasoning",
        "guard": "Guard", "coder": "Coder", "sft": "SFT", "dpo": "DPO", "zero": "Zero", "turbo": "Turbo",
        "exp": "Exp", "preview": "Preview", "dev": "Dev", "schnell": "Schnell", "python": "Python",
        "uncased": "uncased", "cased": "cased", "embedding": "Embedding", "plus": "Plus", "mini": "Mini",
    ]

    /// Sizes in words, for lines that are not in the table.
    static let sizeWords: Set<String> = [
        "tiny", "mini", "micro", "nano", "small", "medium", "base", "large", "huge", "giant", "xs", "xl", "xxl", "xsmall",
    ]

    /// Words that end the name of a line that is not in the table.
    static let lineEnds: Set<String> = ["instruct", "chat", "sft", "dpo", "it", "pt"]

    /// Words that, even inside another word, say that a model was made from that line: `EvoQwen2.5`, `ColQwen`.
    static func holdsGreatLine(_ folded: String) -> Bool {
        let bytes = Array(folded.utf8)
        return greatLines.contains { word in
            bytes.count >= word.count && (0...(bytes.count - word.count)).contains { bytes[$0...].starts(with: word) }
        }
    }

    private static let greatLines = ["llama", "qwen", "gemma", "mistral", "mixtral", "deepseek", "whisper"].map { Array($0.utf8) }

    private static let foreignWords: Set<String> = [
        "gptq", "awq", "gguf", "ggml", "exl2", "exl3", "bnb", "bitsandbytes", "fp8", "fp4", "nf4", "nvfp4", "mxfp4", "mxfp8",
        "int4", "int8", "quantized", "quant", "qat", "marlin", "aqlm", "hqq", "mlx", "onnx", "openvino", "coreml", "tflite", "litert",
        "keras", "flax", "jax", "pytorch", "tensorrt", "nemo2", "ov", "ct2", "lora", "qlora", "adapter", "peft", "distill", "distil",
        "distilled", "finetuned", "merged", "abliterated", "uncensored", "eagle", "eagle3", "medusa", "draft", "scope", "sae",
        "detector", "original", "dequantized", "sparse24", "pruned",
    ]
}
