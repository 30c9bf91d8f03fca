/// The weights of a transformer, counted from its dimensions alone.
///
/// A layer has `hidden·heads·width` for queries and for attention's output, `hidden·keyValueHeads·width` for keys and for values, two or three matrices
/// of `hidden·feedForward`, and two norms; the model has its embeddings and a last norm. Exact for decoders of this build (Llama, Mistral, Qwen, …):
/// published counts are met to the weight.
public struct ParameterCount: Hashable, Sendable {
    /// The dimensions; its own counts of parameters are not looked at.
    public var shape: Architecture
    /// Whether the feed-forward part has a gate.
    public var isGated: Bool
    /// Whether query, key and value have biases.
    public var hasBiases: Bool
    /// Whether queries and keys of each head have a norm.
    public var normsHeads: Bool
    /// Experts of a layer that take part in one token, 0 for a dense model; ``Architecture/experts`` says how many there are.
    public var activeExperts: Int

    /// Keeps dimensions.
    public init(_ shape: Architecture, isGated: Bool = true, hasBiases: Bool = false, normsHeads: Bool = false, activeExperts: Int = 0) {
        self.shape = shape
        self.isGated = isGated
        self.hasBiases = hasBiases
        self.normsHeads = normsHeads
        self.activeExperts = activeExperts
    }

    /// All weights.
    public var total: Int64 { counted(experts: shape.experts) }

    /// The weights that take part in one token.
    public var active: Int64 { counted(experts: activeExperts) }

    private func counted(experts: Int) -> Int64 {
        let (hidden, width) = (Int64(shape.hidden), Int64(shape.headWidth))
        let (heads, keys) = (Int64(shape.heads), Int64(shape.keyValueHeads))
        var layer = 2 * hidden * heads * width + 2 * hidden * keys * width + 2 * hidden
        if hasBiases { layer += (heads + 2 * keys) * width }
        if normsHeads { layer += 2 * width }
        let matrices = (isGated ? 3 : 2) * hidden * Int64(shape.feedForward)
        layer += shape.experts > 0 ? Int64(experts) * matrices + hidden * Int64(shape.experts) : matrices
        return Int64(shape.layers) * layer + hidden + shape.embeddingParameters * (shape.tiesEmbeddings ? 1 : 2)
    }
}
