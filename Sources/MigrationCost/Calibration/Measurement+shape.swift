extension Measurement {
    /// The shape, or what it lacks. Latent attention and windows, which rows do not state, come from the shapes of ``KnownShapes``.
    func shape() throws(UnusableMeasurement) -> Architecture {
        guard var architecture else { throw UnusableMeasurement("params, layers or hidden", "is absent or out of range") }
        guard (0...100_000).contains(architecture.heads), (0...100_000).contains(architecture.keyValueHeads),
            (0...100_000).contains(architecture.headWidth), (1...10_000_000).contains(architecture.feedForward),
            (0...100_000_000).contains(architecture.vocabulary)
        else { throw UnusableMeasurement("heads, kv_heads, head_dim, ffn or vocab", "is out of range") }
        guard architecture.isPlausible else { throw UnusableMeasurement("the dimensions", "are those of no model") }
        if let model { KnownShapes.complete(&architecture, named: model) }
        return architecture
    }

    /// The shape and the format of the weights.
    func shapeAndFormat() throws(UnusableMeasurement) -> (Architecture, WeightFormat) {
        guard let written = quantization else { throw UnusableMeasurement("quant", "is absent") }
        guard let format = WeightFormat(written) else { throw UnusableMeasurement("quant", "is \(written.prefix(40)), which is no known format") }
        return (try shape(), format)
    }

    /// The numbers of the cache; 16 bits where nothing is said.
    func cacheType() throws(UnusableMeasurement) -> KVCache.NumberType {
        guard let written = cacheQuantization else { return .float16 }
        guard let type = KVCache.NumberType(written) else {
            throw UnusableMeasurement("kv_quant", "is \(written.prefix(40)), which is no known type")
        }
        return type
    }
}
