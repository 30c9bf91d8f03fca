/// The terms of ``TuningMemoryEstimator`` before their coefficients, in bytes.
struct TuningFeatures: Sendable {
    /// Weights, with what is cast to 32 bits.
    let weights: Double
    /// Gradients and states of the optimizer.
    let states: Double
    /// What the step needs for a moment.
    let step: Double
    /// Inputs of layers, or all activations where nothing is made again.
    let layerInputs: Double
    /// Tokens times vocabulary: the logits at one byte each.
    let logits: Double
    /// A gibibyte a device.
    let devices: Double
    /// Weights that each device gathers.
    let gathered: Double

    init(_ conditions: TuningMemoryConditions) {
        let model = conditions.architecture
        let table = Double(model.embeddingParameters)
        var weights = WeightSize(of: model, in: conditions.method == .full ? .plain(.bfloat16) : conditions.format).total.value
        let isCast = conditions.method == .quantizedAdapter
        // A head that is shared with the embedding is cast with it.
        if isCast { weights += 2 * table * (model.tiesEmbeddings ? 1 : 2) }
        self.weights = weights
        (states, step) = Self.states(conditions)
        // Devices that share one model by layers see one batch; others have one each.
        let tokens = conditions.sequences * conditions.tokens * Double(conditions.shards ? conditions.deviceCount : 1)
        let width = Double(model.layers) * Double(model.hidden)
        layerInputs = tokens * width * (conditions.recomputes ? 2 : 34)
        logits = tokens * Double(model.vocabulary) * (conditions.chunksLoss ? 0.1 : 1)
        devices = Bytes.gibibytes(Double(conditions.deviceCount)).value
        gathered = conditions.shards ? Double(conditions.deviceCount) * (4 * table + 2e9) : 0
    }

    private static func states(_ conditions: TuningMemoryConditions) -> (Double, Double) {
        let embeddings = Double(conditions.architecture.embeddingParameters) * (conditions.architecture.tiesEmbeddings ? 1 : 2)
        switch conditions.method {
        case .adapter, .quantizedAdapter: return (16 * conditions.trained, 0)
        case .adapterWithEmbeddings: return (16 * max(0, conditions.trained - embeddings) + 12 * embeddings, 0)
        case .full: break
        }
        let gradient = conditions.stepsInBackward ? 0.0 : 2
        switch conditions.optimizer {
        case .mixedPrecision: return (16 * conditions.trained, 4 * conditions.trained)
        case .halfPrecision: return ((4 + gradient) * conditions.trained, conditions.stepsInBackward ? 0 : 2 * conditions.trained)
        case .eightBit: return ((2 + gradient) * conditions.trained, 0)
        }
    }
}
