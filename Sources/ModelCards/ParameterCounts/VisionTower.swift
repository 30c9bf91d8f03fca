/// The weights of image encoders that cut a picture into patches (arXiv:2010.11929).
struct VisionTower {
    let width: WeightCount
    let layers: WeightCount
    let patchCount: WeightCount
    let patchWeights: WeightCount
    let inner: WeightCount

    /// Reads the sizes; a picture and a patch may be given by width and height, which must be equal.
    init(_ shape: ArchitectureShape, inner: WeightCount? = nil) throws(ShapeError) {
        width = try shape.size("hidden_size")
        let side = try Self.side("image_size", shape)
        let patch = try Self.side("patch_size", shape)
        let own: WeightCount
        if let inner { own = inner } else { own = try shape.size("intermediate_size") }
        self.inner = own
        layers = WeightCount(try shape.layers("num_hidden_layers"))
        patchCount = (side / patch) * (side / patch)
        patchWeights = try shape.size("num_channels", absent: 3) * patch * patch * width
    }

    private static func side(_ name: String, _ shape: ArchitectureShape) throws(ShapeError) -> WeightCount {
        guard shape.fields.list(name, limit: 3) != nil else { return try shape.size(name) }
        let sides = try shape.numbers(name) ?? []
        guard sides.count == 2, sides[0] == sides[1] else { throw .unknownVariant(name) }
        return WeightCount(sides[0])
    }

    /// Patches with a bias, a learned position for each patch and so many tokens more, and those tokens.
    func embeddings(extraTokens: WeightCount, patchBias: Bool = true) -> WeightCount {
        patchWeights + (patchBias ? width : 0) + (patchCount + extraTokens) * width + extraTokens * width
    }

    /// All layers; queries, keys and values may do without biases.
    func body(queryBias: Bool = true) -> WeightCount {
        layers * (LayerWeights.encoderLayer(width, inner) - (queryBias ? 0 : 3 * width))
    }
}
