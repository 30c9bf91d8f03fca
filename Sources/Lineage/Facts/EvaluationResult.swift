/// One measured result that a card states (`model-index` of the Hub's card metadata).
public struct EvaluationResult: Hashable, Sendable, Codable {
    /// The task's type, such as `text-generation`.
    public var task: String?
    /// The data set's name or type.
    public var dataset: String
    /// The metric's name or type.
    public var metric: String
    /// The value as a number; the unit is the metric's.
    public var value: Double

    /// Keeps one result.
    public init(task: String?, dataset: String, metric: String, value: Double) {
        self.task = task
        self.dataset = dataset
        self.metric = metric
        self.value = value
    }
}
