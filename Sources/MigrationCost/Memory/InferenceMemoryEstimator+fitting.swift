extension InferenceMemoryEstimator {
    /// Published constants of a class of software: activations, overhead in GiB a device, and where they stand.
    private static let published: [(name: String, activation: Double, overhead: Double, citation: String)] = [
        ("eager", 0.9, 0.08, "arithmetic of a gated feed-forward layer; allocator peaks of HF Transformers, AutoAWQ and LitGPT"),
        ("native", 0, 0.35, "llama.cpp: context and compute buffers of a GPU"),
        ("executorch", 0, 1.26, "Llama 3.2 model card: resident memory less the program's size"),
    ]

    /// How many rows of a stack are enough for coefficients of its own.
    private static let enough = 20

    /// The coefficients that fit observations best, near the published constants.
    public static func fit(_ observations: [Observation<InferenceConditions>]) -> [CoefficientBlock] {
        var blocks: [CoefficientBlock] = []
        for known in published {
            let members = observations.filter { $0.conditions.engineClass == known.name }
            let solved = solve(members, near: [known.activation, known.overhead], strength: 100)
            blocks.append(block(known.name, solved, members, known.citation))
        }
        let stacks = Dictionary(grouping: observations) { stack(of: $0.conditions) }
        for (stack, members) in stacks where members.count >= enough && !stack.device.isEmpty {
            guard let shared = blocks.first(where: { $0.name == members[0].conditions.engineClass }) else { continue }
            let solved = solve(members, near: [shared["activation"] ?? 1, shared["overhead_gib"] ?? 0.1], strength: 0.05)
            blocks.append(block(blockName(of: stack), solved, members, nil))
        }
        return blocks.sorted { $0.name < $1.name }
    }

    private static func block(
        _ name: String, _ solved: [Double], _ members: [Observation<InferenceConditions>], _ citation: String?
    ) -> CoefficientBlock {
        CoefficientBlock(
            name: name, values: ["activation": solved[0], "overhead_gib": solved[1]], rows: members.count,
            citations: (citation.map { [$0] } ?? []) + Set(members.map(\.publication)).sorted())
    }

    private static func solve(_ members: [Observation<InferenceConditions>], near prior: [Double], strength: Double) -> [Double] {
        let rows = members.map { member in
            RobustFit.Row(
                features: [pass(member.conditions), Bytes.gibibytes(Double(member.conditions.deviceCount)).value],
                base: weights(member.conditions).value + cache(member.conditions).value, measured: member.measured)
        }
        return RobustFit(rows: rows, prior: prior, strength: [strength, strength]).solve()
    }

    /// The conditions that a row states.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> InferenceConditions {
        let (architecture, format) = try row.shapeAndFormat()
        guard let tokens = row.sequence ?? row.prompt, tokens >= 0 else { throw UnusableMeasurement("seq", "is absent or negative") }
        return InferenceConditions(
            architecture: architecture, format: format, cacheType: try row.cacheType(), engine: row.engine, device: row.device,
            deviceCount: row.deviceCount ?? 1, sequences: row.batch ?? 1, tokens: tokens, prompt: row.prompt ?? tokens)
    }
}
