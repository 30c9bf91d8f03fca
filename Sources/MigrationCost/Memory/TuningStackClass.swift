/// A class of training software, with the published constants that its coefficients start from.
struct TuningStackClass: Sendable {
    /// Its name.
    let name: String
    /// Words in the name of a program that tell it.
    let words: [String]
    /// Bytes that each logit of a sequence takes at the peak: copies in 16 and 32 bits, the softmax and its gradient.
    let logitBytes: Double
    /// Gibibytes of runtime on each device.
    let overhead: Double
    /// Where the constants stand.
    let citation: String

    /// All classes; the last takes what no word tells.
    static let all = [
        TuningStackClass(
            name: "deepspeed", words: ["deepspeed", "finetune.py", "llama-factory", "llamafactory", "zero"], logitBytes: 8, overhead: 1.5,
            citation: "published constants: 4.0 copies of 16-bit logits with DeepSpeed and HF Trainer, 2023"),
        TuningStackClass(
            name: "swift", words: ["ms-swift", "swift"], logitBytes: 27.4, overhead: 1,
            citation: "published constants: 13.7 copies of 16-bit logits with ms-swift 1"),
        TuningStackClass(
            name: "peft", words: ["peft"], logitBytes: 17, overhead: 1,
            citation: "published constants: 8.5 copies of 16-bit logits with PEFT's examples"),
        TuningStackClass(
            name: "torchtune", words: ["torchtune", "torchtitan"], logitBytes: 8, overhead: 1,
            citation: "published constants: chunked cross-entropy keeps next to no logits"),
        TuningStackClass(
            name: "other", words: [], logitBytes: 8, overhead: 1.5,
            citation: "published constants of HF Trainer, for software that has none of its own"),
    ]

    /// The class of a program.
    static func of(_ engine: String?) -> TuningStackClass {
        let name = (engine ?? "").lowercased()
        return all.first { known in known.words.contains { name.contains($0) } } ?? all[all.count - 1]
    }
}
