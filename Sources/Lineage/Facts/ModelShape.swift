/// What memory, speed and the work of moving depend on: the dimensions of an architecture, its context and its name.
///
/// Many models share one, since a fork keeps the shape of its base. What no document states is nil. Numbers are counts as a configuration
/// gives them, from 0.
public struct ModelShape: Hashable, Sendable {
    /// Layers.
    public var layers: Int64?
    /// Width of the hidden state.
    public var hidden: Int64?
    /// Query heads.
    public var heads: Int64?
    /// Heads that keep keys and values.
    public var keyValueHeads: Int64?
    /// Width of a head.
    public var headWidth: Int64?
    /// Width of the feed-forward part of a dense layer.
    public var feedForward: Int64?
    /// Entries of the vocabulary.
    public var vocabulary: Int64?
    /// 1 where input and output embeddings are one matrix, else 0.
    public var tiedEmbeddings: Int64?
    /// The compressed rank of multi-head latent attention.
    public var latentRank: Int64?
    /// The width of its rotary part.
    public var rotaryWidth: Int64?
    /// The window of layers that attend to the nearest tokens only.
    public var slidingWindow: Int64?
    /// How many layers have it, where the configuration lists the kinds of its layers.
    public var slidingLayers: Int64?
    /// Experts of a layer.
    public var experts: Int64?
    /// Experts that a token goes through.
    public var expertsPerToken: Int64?
    /// Width of an expert's feed-forward part.
    public var expertFeedForward: Int64?
    /// Weights that take part in one token, where they are not all.
    public var activeParameters: Int64?
    /// The longest sequence in tokens.
    public var contextLength: Int64?
    /// The architecture class, such as `LlamaForCausalLM`.
    public var architecture: String?

    /// A shape of which nothing is known.
    public init() {}

    /// The numbers in the order in which the store writes them, before the architecture's name.
    private static var numbers: [WritableKeyPath<ModelShape, Int64?>] {
        [
            \.layers, \.hidden, \.heads, \.keyValueHeads, \.headWidth, \.feedForward, \.vocabulary, \.tiedEmbeddings, \.latentRank, \.rotaryWidth,
            \.slidingWindow, \.slidingLayers, \.experts, \.expertsPerToken, \.expertFeedForward, \.activeParameters, \.contextLength,
        ]
    }

    /// Reads a shape as the store writes it: numbers and the architecture's name with commas between, nothing for what is not known.
    ///
    /// - Returns: The shape; nil where the text has fewer parts or nothing is known.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ",", maxSplits: Self.numbers.count, omittingEmptySubsequences: false)
        guard parts.count == Self.numbers.count + 1 else { return nil }
        for (part, number) in zip(parts, Self.numbers) { self[keyPath: number] = Int64(part) }
        if let name = parts.last, !name.isEmpty { architecture = String(name) }
        if self == ModelShape() { return nil }
    }

    /// The shape as the store writes it.
    public var text: String {
        (Self.numbers.map { self[keyPath: $0].map { "\($0)" } ?? "" } + [architecture ?? ""]).joined(separator: ",")
    }

    /// Whether the dimensions that every cost needs are known.
    public var hasDimensions: Bool { layers != nil && hidden != nil && heads != nil && feedForward != nil && vocabulary != nil }
}

extension ModelShape {
    /// This shape with what another one states besides dimensions: context, architecture, active weights.
    func overlaid(with own: ModelShape) -> ModelShape {
        var shape = self
        shape.contextLength = own.contextLength ?? contextLength
        shape.architecture = own.architecture ?? architecture
        shape.activeParameters = own.activeParameters ?? activeParameters
        return shape
    }
}
