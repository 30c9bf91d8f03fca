/// What the price of moving to a model depends on, as far as the index knows it; thousands of models share one.
public struct CandidateKind: Sendable, Hashable {
    /// Its shape, own or inherited; nil where nobody in its line states one.
    public let shape: ModelShape?
    /// The weights of the model whose dimensions it has, else its own.
    public let parameters: Int64?
    /// Its quantization; nil for full weights.
    public let quantization: String?
    /// The innermost family of it, else of the model whose dimensions it has.
    public let family: String?
    /// Its task, else that of the model whose dimensions it has.
    public let task: String?

    /// Keeps what is known.
    public init(shape: ModelShape?, parameters: Int64?, quantization: String?, family: String?, task: String?) {
        (self.shape, self.parameters, self.quantization) = (shape, parameters, quantization)
        (self.family, self.task) = (family, task)
    }
}
