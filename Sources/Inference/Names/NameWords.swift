import ModelCards

/// The words that mean the same in the names of all publishers.
enum NameWords {
    /// The kind of a whole word, or nil for one that may have to be cut.
    static func kind(_ word: String) -> NameToken.Kind? {
        if let known = kinds[word] { return known }
        let bytes = Array(word.utf8)
        guard bytes.contains(where: \.isDigit) else { return .word }
        if isMark(word, bytes) { return .mark }
        if isSize(bytes[...]) { return .size }
        return isContext(bytes) ? .variant : nil
    }

    /// The kind of a number: four, six or eight digits together are a date.
    static func kind(ofNumber digits: String) -> NameToken.Kind {
        [4, 6, 8].contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isDigit) ? .date : .version
    }

    private static func isMark(_ word: String, _ bytes: [UInt8]) -> Bool {
        if NameMarks.isMark(word) { return true }
        let digits = bytes.prefix(while: \.isDigit).count
        // 128g is the group size of a quantizer; 16bit and 8bits are precisions.
        if digits > 0 { return ["bit", "bits", "g", "gs"].contains(String(decoding: bytes[digits...], as: UTF8.self)) }
        // q4.k.m and iq3.xxs, cut from q4_k_m by its dots.
        let level = bytes.first == UInt8(ascii: "i") ? bytes.dropFirst() : bytes[...]
        return level.count >= 2 && level.first == UInt8(ascii: "q") && level.dropFirst().first?.isDigit == true
    }

    /// `7b`, `0.5b`, `8x7b`, `a3b`, `e2b`, `16e`, `1b5`.
    private static func isSize(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        if let first = rest.first, first == UInt8(ascii: "a") || first == UInt8(ascii: "e") { rest.removeFirst() }
        guard let unit = rest.lastIndex(where: { !$0.isDigit && $0 != UInt8(ascii: ".") }), "bmte".utf8.contains(rest[unit]) else { return false }
        let behind = rest[(unit + 1)...]
        guard behind.isEmpty || (behind.count == 1 && rest[unit] == UInt8(ascii: "b")) else { return false }
        let parts = rest[..<unit].split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                part.first?.isDigit == true && part.last?.isDigit == true && part.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
            }
    }

    /// `32k`, `1k`: a length of context.
    private static func isContext(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes.last == UInt8(ascii: "k") && bytes.dropLast().allSatisfy(\.isDigit)
    }

    private static let kinds: [String: NameToken.Kind] = {
        var kinds: [String: NameToken.Kind] = [:]
        for word in variants { kinds[word] = .variant }
        for word in sizes { kinds[word] = .size }
        for word in plain { kinds[word] = .plain }
        for word in marks { kinds[word] = .mark }
        return kinds
    }()

    /// Words for models that follow instructions: a quantized copy of one comes from that one and not from its base.
    static let instructed: Set<String> = ["instruct", "chat", "it"]

    private static let variants: [String] =
        instructed + [
            "sft", "dpo", "orpo", "rlhf", "thinking", "think", "reasoning", "reasoner", "vision", "vl", "coder", "code", "math", "audio", "omni",
            "embedding", "embed", "embeddings", "reranker", "rerank", "cased", "uncased", "multilingual", "preview", "guard", "turbo", "python",
            "zero", "distill", "flash", "abliterated", "uncensored",
        ]
    private static let sizes: [String] = [
        "tiny", "mini", "micro", "nano", "small", "medium", "large", "huge", "giant", "xs", "xl", "xxl", "xsmall", "xlarge", "big",
    ]
    private static let plain: [String] = ["base", "pt", "hf", "pretrain", "pretrained", "transformers", "diffusers"]
    private static let marks: [String] = [
        "gguf", "ggml", "gptq", "awq", "exl2", "exl3", "bnb", "bitsandbytes", "quantized", "quant", "quants", "qat", "marlin", "aqlm", "hqq", "mlx",
        "onnx", "openvino", "coreml", "tflite", "litert", "keras", "flax", "jax", "pytorch", "tensorrt", "ov", "ct2", "dynamic", "block", "unsloth",
        "i1", "imatrix", "imat", "autoround", "bit", "bits", "bf16", "fp16", "f16", "fp32", "float16", "bfloat16", "fp8", "fp4", "nf4", "nvfp4",
        "mxfp4", "mxfp8", "int4", "int8", "int2", "int3", "actorder", "sharded", "safetensors", "quark", "channelwise", "dequantized", "dwq", "ud",
        "mnn", "ncnn", "rknn", "executorch",
    ]
}

extension UInt8 {
    /// Whether this is one of the ten ASCII digits.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether this is a small ASCII letter.
    var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
}
