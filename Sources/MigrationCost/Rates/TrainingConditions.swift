/// What the rate of training all weights on very many tokens depends on.
public struct TrainingConditions: Hashable, Sendable {
    /// The model's shape.
    public var architecture: Architecture
    /// Numbers that products are computed in.
    public var format: WeightFormat
    /// What it runs on.
    public var device: Device
    /// The program's name as written; empty where it is not known.
    public var engine: String
    /// Sequences of a micro-batch on one device; nil where it is not known.
    public var batch: Double?
    /// Tokens of a sequence, from 1.
    public var sequence: Double
    /// Whether activations are computed again for the backward pass.
    public var recomputes: Bool

    /// Keeps conditions; tokens below 1 are taken as 1.
    public init(
        architecture: Architecture, format: WeightFormat = .plain(.bfloat16), device: Device, engine: String = "", batch: Double? = nil,
        sequence: Double = 4_096, recomputes: Bool = false
    ) {
        self.architecture = architecture
        self.format = format
        self.device = device
        self.engine = engine
        self.batch = batch.map { max(1, $0) }
        self.sequence = max(1, sequence)
        self.recomputes = recomputes
    }
}
