/// What the device-hours of a whole training run depend on.
public struct TrainingRunConditions: Hashable, Sendable {
    /// How it is trained.
    public var training: TrainingConditions
    /// Tokens of the run, above 0.
    public var tokens: Double

    /// Keeps conditions.
    public init(training: TrainingConditions, tokens: Double) {
        self.training = training
        self.tokens = max(1, tokens)
    }
}
