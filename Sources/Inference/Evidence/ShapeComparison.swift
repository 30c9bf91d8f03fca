import Lineage

/// Whether two models have weights of the same shape, as far as both state it.
struct ShapeComparison {
    /// Both state at least two of the dimensions that finetuning cannot change, and all of these are the same.
    let isSame: Bool
    /// One of those dimensions is another.
    let isOther: Bool
    /// Both state the same vocabulary.
    let hasSameVocabulary: Bool
    /// The child's vocabulary is smaller by more than padding: finetuning adds words and takes none away.
    let hasSmallerVocabulary: Bool
    /// Both name an architecture, and not the same.
    let hasOtherArchitecture: Bool
    /// Both state their weights, and these differ by more than rounding and embeddings.
    let hasOtherParameters: Bool

    /// The dimensions that stay in everything but pruning and distillation.
    private static let lasting = ["hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "num_key_value_heads"]

    /// Compares what two models state.
    init(child: ModelFacts, parent: ModelFacts) {
        var same = 0
        var other = 0
        for name in Self.lasting {
            guard let left = child.dimensions[name], let right = parent.dimensions[name] else { continue }
            if left == right { same += 1 } else { other += 1 }
        }
        isSame = other == 0 && same >= 2
        isOther = other > 0
        let words = (child.dimensions["vocab_size"], parent.dimensions["vocab_size"])
        if let left = words.0, let right = words.1 {
            hasSameVocabulary = left == right
            hasSmallerVocabulary = left < right - right / 50
        } else {
            (hasSameVocabulary, hasSmallerVocabulary) = (false, false)
        }
        hasOtherArchitecture = Self.differ(child.architecture, parent.architecture) && Self.differ(child.modelType, parent.modelType, unknown: true)
        if let left = child.parameters, let right = parent.parameters, left > 0, right > 0, child.adapter == nil, child.quantization == nil {
            hasOtherParameters = Double(max(left, right)) / Double(min(left, right)) > 1.35
        } else {
            hasOtherParameters = false
        }
    }

    private static func differ(_ left: String?, _ right: String?, unknown: Bool = false) -> Bool {
        guard let left, let right else { return unknown }
        return foldedName(left) != foldedName(right)
    }
}
