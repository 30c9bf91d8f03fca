internal import Lineage

/// What the header of one weight file says about the weights of its repository.
struct WeightFile {
    /// What the weights are for.
    enum Role: Hashable {
        /// A model, or a part of one.
        case model
        /// Weights that are used together with a model's: LoRA and its like.
        case adapter
        /// The part of a model that reads images or sound, in a file of its own.
        case projector
        /// Anything else: a vocabulary, an importance matrix, the state of an optimizer.
        case other
    }

    let role: Role
    /// What the header lists.
    let facts: WeightFacts
    /// How many of the weights are parameters; nil where the header does not tell.
    let parameterCount: Int64?
    /// The type that stands for the file in a word, such as `Q4_K_M`; of GGUF only.
    var typeWord: String?
    /// Whether weights are stored at lower precision than they were trained; of GGUF only.
    var isQuantized = false
    /// How many files the weights are split over, as the header says.
    var partCount: Int?
}
