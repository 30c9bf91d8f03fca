extension TuningMemoryEstimator {
    /// How many rows each published constant weighs as much as.
    private static let strength = 3.0

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_ observations: [Observation<TuningMemoryConditions>]) -> [CoefficientBlock] {
        TuningStackClass.all.map { known in
            let members = observations.filter { TuningStackClass.of($0.conditions.engine).name == known.name }
            let solved = RobustFit(
                rows: members.map { row($0, near: known) }, prior: [1, known.logitBytes, known.overhead], strength: [strength, strength, strength]
            ).solve()
            return CoefficientBlock(
                name: known.name, values: ["layer_inputs": solved[0], "logit_bytes": solved[1], "overhead_gib": solved[2]], rows: members.count,
                citations: [known.citation] + Set(members.map(\.publication)).sorted())
        }
    }

    /// The peak is the larger of two sums; which one is told by the published constants, and the other's terms are no features of the row.
    private static func row(_ observation: Observation<TuningMemoryConditions>, near known: TuningStackClass) -> RobustFit.Row {
        let features = TuningFeatures(observation.conditions)
        let isStep = features.layerInputs + known.logitBytes * features.logits < features.step
        return RobustFit.Row(
            features: isStep ? [0, 0, features.devices] : [features.layerInputs, features.logits, features.devices],
            base: features.weights + features.states + features.gathered + (isStep ? features.step : 0), measured: observation.measured)
    }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in _: DeviceCatalogue) throws(UnusableMeasurement) -> TuningMemoryConditions {
        let (architecture, format) = try row.shapeAndFormat()
        guard let tokens = row.sequence, tokens > 0 else { throw UnusableMeasurement("seq", "is absent or not above 0") }
        let method = try method(of: row)
        let optimizer = (row.optimizer ?? "").lowercased()
        let variant = (row.variant ?? "").lowercased()
        var conditions = TuningMemoryConditions(
            architecture: architecture, format: method == .quantizedAdapter ? format : .plain(.bfloat16), method: method,
            trained: trained(row, method, architecture), optimizer: self.optimizer(optimizer + " " + variant, row.engine), tokens: tokens)
        conditions.stepsInBackward = (optimizer + variant).contains("bwd") || (optimizer + variant).contains("backward")
        conditions.recomputes = row.recomputes ?? true
        conditions.chunksLoss = (row.engine ?? "").lowercased().contains("torchtune") || variant.contains("chunk")
        conditions.shards = ["zero3", "fsdp"].contains((row.shard ?? "").lowercased())
        conditions.deviceCount = max(1, row.deviceCount ?? 1)
        conditions.sequences = row.batch ?? 1
        conditions.engine = row.engine
        conditions.device = row.device
        return conditions
    }

    private static func method(of row: Measurement) throws(UnusableMeasurement) -> TuningMemoryConditions.Method {
        switch row.method {
        case "full": .full
        case "lora", "dora": .adapter
        case "lora_emb": .adapterWithEmbeddings
        case "qlora": .quantizedAdapter
        default: throw UnusableMeasurement("method", "is \(row.method ?? "absent"); it may be full, lora, qlora or lora_emb")
        }
    }

    private static func trained(_ row: Measurement, _ method: TuningMemoryConditions.Method, _ model: Architecture) -> Double {
        if let stated = row.trainable, stated > 0 { return stated }
        guard method != .full else { return Double(model.parameters) }
        let adapter = AdapterSize(rank: row.rank ?? 8, modules: row.adapted.flatMap(AdapterSize.Modules.init) ?? .all).parameters(of: model)
        guard method == .adapterWithEmbeddings else { return adapter }
        return adapter + Double(model.embeddingParameters) * (model.tiesEmbeddings ? 1 : 2)
    }

    /// DeepSpeed and HF Trainer keep weights in 32 bits beside those in 16; others that train in 16 bits do not.
    private static func optimizer(_ said: String, _ engine: String?) -> TuningMemoryConditions.Optimizer {
        if said.contains("8bit") || said.contains("8-bit") { return .eightBit }
        let isMixed = ["deepspeed", "peft", "other"].contains(TuningStackClass.of(engine).name)
        return said.contains("bf16 states") || !isMixed ? .halfPrecision : .mixedPrecision
    }
}
