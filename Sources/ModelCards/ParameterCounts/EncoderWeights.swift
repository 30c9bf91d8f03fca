/// The weights of encoders built like BERT (arXiv:1810.04805): a body, and the heads that classes put on it.
struct EncoderWeights {
    let shape: ArchitectureShape
    let width: WeightCount
    let vocabulary: WeightCount
    /// The body without a pooler.
    let body: WeightCount
    /// Whether the bare model ends with a pooler, a matrix over the first token.
    var hasPooler = true
    /// The width in which words are predicted: that of their embeddings.
    var predictionWidth: WeightCount
    /// Whether the task before training is to tell replaced words (arXiv:2003.10555).
    var tellsReplacedWords = false
    /// A matrix and a norm before every head, where they are not BERT's.
    var beforeHeads: WeightCount?
    /// Whether the prediction of words has a bias for each.
    var hasOutputBias = true

    /// All weights of a class with this suffix, or nil where the class is not described.
    func weights(_ suffix: Substring) throws(ShapeError) -> WeightCount? {
        switch suffix {
        case "Model": return body + pooler
        case "ForMaskedLM": return body + (try wordPrediction())
        case "ForPreTraining" where tellsReplacedWords: return body + dense + LayerWeights.linear(width, 1)
        case "ForPreTraining": return body + pooler + (try wordPrediction()) + LayerWeights.linear(width, 2)
        case "ForNextSentencePrediction": return body + pooler + LayerWeights.linear(width, 2)
        case "ForSequenceClassification": return body + (beforeHeads ?? dense) + LayerWeights.linear(width, try shape.labelCount())
        case "ForMultipleChoice": return body + (beforeHeads ?? dense) + LayerWeights.linear(width, 1)
        case "ForTokenClassification", "ForQuestionAnswering":
            return body + (beforeHeads ?? 0) + LayerWeights.linear(width, try shape.labelCount())
        default: return nil
        }
    }

    private var dense: WeightCount { LayerWeights.linear(width, width) }
    private var pooler: WeightCount { hasPooler ? dense : 0 }

    /// A matrix, a norm, and the word embeddings again with a bias of their own.
    private func wordPrediction() throws(ShapeError) -> WeightCount {
        // Versions of the library differ on what an output of its own holds.
        try shape.refuse("tie_word_embeddings", unless: true)
        let transform = LayerWeights.linear(width, predictionWidth) + LayerWeights.norm(predictionWidth)
        return (beforeHeads ?? transform) + (hasOutputBias ? vocabulary : 0)
    }
}
