/// The shape of a transformer as far as its cost depends on it.
///
/// All counts are of weights or of tensor dimensions as a configuration states them. A decoder with grouped-query attention has
/// `1 ≤ keyValueHeads ≤ heads`; a mixture of experts has fewer active than total parameters.
public struct Architecture: Hashable, Sendable {
    /// All weights.
    public var parameters: Int64
    /// The weights that take part in one token: all of them unless it is a mixture of experts.
    public var activeParameters: Int64
    /// Layers (blocks).
    public var layers: Int
    /// Width of the hidden state.
    public var hidden: Int
    /// Query heads.
    public var heads: Int
    /// Heads that keep keys and values; as many as query heads without grouping, one for multi-query attention.
    public var keyValueHeads: Int
    /// Width of a head.
    public var headWidth: Int
    /// Width of the feed-forward part of a dense layer.
    public var feedForward: Int
    /// Entries of the vocabulary, 0 for a model without one.
    public var vocabulary: Int
    /// Whether input and output embeddings are one matrix.
    public var tiesEmbeddings: Bool
    /// What multi-head latent attention keeps for each token and layer (compressed rank plus rotary part); nil for other attention.
    public var latentWidth: Int?
    /// The window of those layers that attend to the nearest tokens only; nil where all attend to all.
    public var slidingWindow: Int?
    /// The share of layers that have the window, 0 to 1.
    public var slidingShare: Double
    /// Experts of a layer, 0 for a dense model.
    public var experts: Int

    /// Keeps a shape.
    public init(
        parameters: Int64, activeParameters: Int64? = nil, layers: Int, hidden: Int, heads: Int, keyValueHeads: Int? = nil, headWidth: Int? = nil,
        feedForward: Int, vocabulary: Int, tiesEmbeddings: Bool = false, latentWidth: Int? = nil, slidingWindow: Int? = nil,
        slidingShare: Double = 0, experts: Int = 0
    ) {
        self.parameters = parameters
        self.activeParameters = activeParameters ?? parameters
        self.layers = layers
        self.hidden = hidden
        self.heads = heads
        self.keyValueHeads = keyValueHeads ?? heads
        self.headWidth = headWidth ?? (heads > 0 ? hidden / heads : 0)
        self.feedForward = feedForward
        self.vocabulary = vocabulary
        self.tiesEmbeddings = tiesEmbeddings
        self.latentWidth = latentWidth
        self.slidingWindow = slidingWindow
        self.slidingShare = slidingShare
        self.experts = experts
    }

    /// Whether only some of the weights take part in a token.
    public var isMixture: Bool { activeParameters < parameters }

    /// Weights of one embedding matrix.
    public var embeddingParameters: Int64 { Int64(vocabulary) * Int64(hidden) }

    /// The active weights that take part in a matrix product for one token: a look-up in an input embedding of its own is none.
    public var multipliedParameters: Int64 { max(0, activeParameters - (tiesEmbeddings ? 0 : embeddingParameters)) }
}
