/// The shape that decoders of a size usually have, for a model of which only the number of weights is known.
///
/// Source: configurations of Qwen2.5, Llama-3 and their like (facts of models.json); the number of weights stays the model's own.
enum UsualShape {
    private static let shapes: [(parameters: Double, layers: Int, hidden: Int, heads: Int, keys: Int, feedForward: Int)] = [
        (0.5e9, 24, 896, 14, 2, 4864), (1.5e9, 28, 1536, 12, 2, 8960), (3e9, 28, 3072, 24, 8, 8192), (8e9, 32, 4096, 32, 8, 14336),
        (14e9, 48, 5120, 40, 8, 13824), (33e9, 64, 5120, 40, 8, 27648), (70e9, 80, 8192, 64, 8, 28672), (405e9, 126, 16384, 128, 8, 53248),
    ]
    private static let vocabulary = 128_000

    /// The nearest shape by the ratio of weights.
    static func nearest(to parameters: Int64) -> Architecture? {
        let wanted = Double(parameters)
        guard wanted > 0, wanted <= Architecture.mostParameters,
            let shape = shapes.min(by: { ratio($0.parameters, wanted) < ratio($1.parameters, wanted) })
        else { return nil }
        return Architecture(
            parameters: parameters, layers: shape.layers, hidden: shape.hidden, heads: shape.heads,
            keyValueHeads: shape.keys, feedForward: shape.feedForward, vocabulary: min(vocabulary, Int(parameters) / 4 / shape.hidden))
    }

    private static func ratio(_ one: Double, _ other: Double) -> Double { max(one / other, other / one) }
}
