/// Which weights a fine-tune changes.
public enum TuningMethod: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case full
    /// An adapter beside frozen weights (LoRA, arXiv:2106.09685).
    case adapter = "lora"
    /// An adapter and the embeddings with the output head.
    case adapterAndEmbeddings = "lora_emb"
    /// An adapter beside frozen weights of 4 bits (QLoRA, arXiv:2305.14314).
    case quantizedAdapter = "qlora"
}
