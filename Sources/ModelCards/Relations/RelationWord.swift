internal import Lineage

/// Reads the words by which people declare a relation.
enum RelationWord {
    /// Other spellings of the Hub's four words and of ours, letters only.
    private static let spellings: [String: Relation] = [
        "finetuned": .finetune, "finetuning": .finetune, "finetunes": .finetune, "sft": .finetune, "instructiontuned": .finetune,
        "adapters": .adapter, "lora": .adapter, "qlora": .adapter, "peft": .adapter, "loraadapter": .adapter,
        "quantize": .quantized, "quantised": .quantized, "quantization": .quantized, "quantisation": .quantized, "quant": .quantized,
        "quants": .quantized, "quantizations": .quantized, "gguf": .quantized, "merged": .merge, "merges": .merge, "merging": .merge,
        "distilled": .distillation, "distill": .distillation, "converted": .conversion, "convert": .conversion, "export": .conversion,
        "pruned": .pruning, "prune": .pruning, "continued": .continuation, "continuedpretraining": .continuation, "pretrained": .continuation,
        "reuploaded": .reupload, "copy": .reupload, "mirror": .reupload,
    ]

    /// The relation that a word names, without regard to case, hyphens, underscores and spaces; nil for other words.
    static func relation(_ word: some StringProtocol) -> Relation? {
        let letters = String(decoding: foldedName(word).utf8.filter { Byte.isLetter($0) || $0 >= 0x80 }, as: UTF8.self)
        return Relation(word: letters) ?? spellings[letters]
    }
}
