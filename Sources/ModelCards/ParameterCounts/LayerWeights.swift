/// The weights of the pieces that architectures are made of.
enum LayerWeights {
    /// A matrix from one width to another, with or without a bias.
    static func linear(_ input: WeightCount, _ output: WeightCount, bias: Bool = true) -> WeightCount {
        input * output + (bias ? output : 0)
    }

    /// A layer norm's scale and shift; an RMS norm (arXiv:1910.07467) has the scale alone.
    static func norm(_ width: WeightCount, shift: Bool = true) -> WeightCount { shift ? 2 * width : width }

    /// Two matrices round an activation.
    static func feedForward(_ width: WeightCount, _ inner: WeightCount, bias: Bool = true) -> WeightCount {
        linear(width, inner, bias: bias) + linear(inner, width, bias: bias)
    }

    /// Three matrices, of which one gates another (arXiv:2002.05202).
    static func gated(_ width: WeightCount, _ inner: WeightCount, bias: Bool = false) -> WeightCount {
        2 * linear(width, inner, bias: bias) + linear(inner, width, bias: bias)
    }

    /// Queries, keys, values and output of one width each (arXiv:1706.03762).
    static func attention(_ width: WeightCount, bias: Bool = true) -> WeightCount { 4 * linear(width, width, bias: bias) }

    /// A layer of the first transformers: attention, feed-forward and two norms, each with biases.
    static func encoderLayer(_ width: WeightCount, _ inner: WeightCount) -> WeightCount {
        attention(width) + feedForward(width, inner) + 2 * norm(width)
    }

    /// A layer that also attends to an encoder.
    static func decoderLayer(_ width: WeightCount, _ inner: WeightCount) -> WeightCount {
        2 * attention(width) + feedForward(width, inner) + 3 * norm(width)
    }
}
