/// What the device-hours of running a benchmark depend on.
public struct EvaluationConditions: Hashable, Sendable {
    /// The model's shape.
    public var architecture: Architecture
    /// What it runs on.
    public var device: Device
    /// The harness or program; old ones waste most of the device.
    public var engine: EngineName
    /// Tokens that are read and written.
    public var tokens: Double

    /// Keeps conditions.
    public init(architecture: Architecture, device: Device, engine: EngineName = .unnamed, tokens: Double) {
        self.architecture = architecture
        self.device = device
        self.engine = engine
        self.tokens = max(0, tokens)
    }
}
