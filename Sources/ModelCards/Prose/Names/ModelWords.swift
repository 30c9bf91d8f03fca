internal import Lineage

/// What shows that a text names a model.
enum ModelWords {
    private static let families: Set<String> = [
        "llama", "mistral", "mixtral", "qwen", "gemma", "phi", "falcon", "mpt", "yi", "deepseek", "bert", "roberta", "gpt", "gpt2", "t5", "bart",
        "opt",
        "bloom", "pythia", "whisper", "wav2vec2", "vit", "clip", "diffusion", "sdxl", "flux", "electra", "deberta", "albert", "distilbert", "xlnet",
        "mt5", "minilm", "mpnet", "bge", "gte", "e5", "vicuna", "solar", "zephyr", "hermes", "starcoder", "codellama", "tinyllama", "llama2",
        "llama3",
        "qwen2", "qwen3", "gemma2", "gemma3", "smollm", "smollm2", "internlm", "baichuan", "chatglm", "glm", "olmo", "granite", "nemo", "nemotron",
        "camembert", "longformer", "llava", "siglip", "hubert", "xlm",
    ]

    /// The words of a name, folded.
    static func words(_ name: some StringProtocol) -> [String] {
        let folded = foldedName(name)
        return folded.utf8.split { !(Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.dot || $0 >= 0x80) }.map { String(Substring($0)) }
    }

    /// Whether a word is a size: `7b`, `1.5b`, `350m`, `8x7b`.
    static func isSize(_ word: some StringProtocol) -> Bool {
        guard word.hasSuffix("b") || word.hasSuffix("m"), word.utf8.count > 1, word.utf8.first.map(Byte.isDigit) == true else { return false }
        return word.utf8.dropLast().allSatisfy { Byte.isDigit($0) || $0 == Byte.dot || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "_") }
    }

    /// Whether a name has a size.
    static func hasSize(_ name: some StringProtocol) -> Bool { words(name).contains { isSize($0) } }

    /// Whether a name has the word of a family of models, perhaps with a version: `llama3.1`.
    static func hasFamily(_ name: some StringProtocol) -> Bool {
        words(name).contains { word in
            families.contains(word) || families.contains(String(decoding: word.utf8.prefix { Byte.isLetter($0) }, as: UTF8.self))
        }
    }

    /// The letters and digits of a name, folded.
    static func letters(_ name: some StringProtocol) -> String {
        String(decoding: foldedName(name).utf8.filter { Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80 }, as: UTF8.self)
    }
}
