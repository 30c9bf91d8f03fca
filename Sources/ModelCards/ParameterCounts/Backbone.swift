/// The weights of a model without its head, and what a head needs to know.
struct Backbone {
    /// All weights of the body, input embeddings included.
    var weights: WeightCount
    /// The weights of experts that one token passes by; nil without experts.
    var idle: WeightCount?
    /// The width that a head reads.
    var width: WeightCount
    /// How many tokens there are.
    var vocabulary: WeightCount
    /// Whether the output matrix is the input embedding where the configuration does not say.
    var isTiedByDefault = false
    /// Whether the output matrix has a bias.
    var hasOutputBias = false

    /// The weights of the head with which a class ends, or nil for one that is not described.
    func decoderHead(_ suffix: Substring, _ shape: ArchitectureShape) throws(ShapeError) -> WeightCount? {
        switch suffix {
        case "Model", "TextModel": return 0
        case "ForCausalLM", "LMHeadModel":
            let isTied = try shape.flag("tie_word_embeddings", absent: isTiedByDefault)
            return (isTied ? 0 : vocabulary * width) + (hasOutputBias ? vocabulary : 0)
        case "ForSequenceClassification": return LayerWeights.linear(width, try shape.labelCount(), bias: false)
        case "ForTokenClassification": return LayerWeights.linear(width, try shape.labelCount())
        case "ForQuestionAnswering": return LayerWeights.linear(width, 2)
        default: return nil
        }
    }
}
