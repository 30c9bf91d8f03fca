/// The tensors of a model, as its shape and its number of parameters imply them.
///
/// Whether the feed-forward part has a gate, and how many experts it has, follow from what remains of the parameters when attention, embeddings
/// and norms are taken away; what then still remains is counted as vectors (biases, further norms), or, where it is more than those can be, as the
/// towers that read pictures or sound, so that the sum is always exact.
struct TensorInventory: Sendable {
    /// Tensors that a model has once.
    let single: [TensorShape]
    /// Tensors that each layer has.
    let layered: [TensorShape]
    /// Layers.
    let layers: Int
    /// Experts of a layer, 1 without a choice.
    let experts: Int
    /// Whether the feed-forward part is gated.
    let isGated: Bool
    /// Weights of norms and biases, all layers together.
    let vectorWeights: Int64
    /// Weights that are no part of the layers of text: they are kept in 16 bits, in a file of their own for llama.cpp.
    let towerWeights: Int64

    /// The largest share of the parameters that biases and norms are taken to be.
    private static let mostVectors = 0.01

    /// Takes a model apart.
    ///
    /// - Parameters:
    ///   - shape: The model.
    ///   - fusesAttention: Whether query, key and value are one tensor; nil for what is usual: fused where there is no gate.
    init(_ shape: Architecture, fusesAttention: Bool? = nil) {
        let (hidden, width) = (Int64(shape.hidden), Int64(shape.headWidth))
        let query = hidden * Int64(shape.heads) * width
        let key = hidden * Int64(shape.keyValueHeads) * width
        let attention = 2 * query + 2 * key
        let embeddings = shape.embeddingParameters * (shape.tiesEmbeddings ? 1 : 2)
        let depth = Int64(max(shape.layers, 1))
        let norms = (2 * depth + 1) * hidden
        let rest = max(0, shape.parameters - embeddings - norms - depth * attention) / depth
        let feed = FeedForwardShape(rest: rest, shape)
        layers = shape.layers
        experts = feed.experts
        isGated = feed.isGated
        let isFused = fusesAttention ?? !feed.isGated
        single = Self.embeddings(of: shape)
        let attended: [TensorShape] =
            isFused
            ? [
                TensorShape(
                    role: .fusedAttention, weights: query + 2 * key, rowLength: shape.hidden,
                    rowCount: (shape.heads + 2 * shape.keyValueHeads) * shape.headWidth)
            ]
            : [
                TensorShape(role: .query, weights: query, rowLength: shape.hidden, rowCount: shape.heads * shape.headWidth),
                TensorShape(role: .key, weights: key, rowLength: shape.hidden, rowCount: shape.keyValueHeads * shape.headWidth),
                TensorShape(role: .value, weights: key, rowLength: shape.hidden, rowCount: shape.keyValueHeads * shape.headWidth),
            ]
        layered =
            attended + [
                TensorShape(role: .attentionOutput, weights: query, rowLength: shape.heads * shape.headWidth, rowCount: shape.hidden)
            ] + feed.tensors(hidden: shape.hidden)
        let counted = single.reduce(0) { $0 + $1.weights } + depth * layered.reduce(0) { $0 + $1.weights }
        let remaining = max(0, shape.parameters - counted)
        let hasTowers = Double(remaining) > Self.mostVectors * Double(shape.parameters)
        vectorWeights = hasTowers ? min(remaining, norms) : remaining
        towerWeights = remaining - vectorWeights
    }

    private static func embeddings(of shape: Architecture) -> [TensorShape] {
        guard shape.vocabulary > 0 else { return [] }
        let output = TensorShape(role: .output, weights: shape.embeddingParameters, rowLength: shape.hidden, rowCount: shape.vocabulary)
        guard !shape.tiesEmbeddings else { return [output] }
        return [TensorShape(role: .tokenEmbedding, weights: shape.embeddingParameters, rowLength: shape.hidden, rowCount: shape.vocabulary), output]
    }
}
