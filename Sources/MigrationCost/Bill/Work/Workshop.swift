/// What surrounds the models: applications, people, evaluations; nil is assumed within a range.
public struct Workshop: Sendable {
    /// US dollars for an hour of an engineer, all costs included.
    public var hourlyPay: Double?
    /// Applications that call the model.
    public var applications: Double?
    /// Of those, how many have it call tools.
    public var toolApplications: Double?
    /// Prompts that were written for the model.
    public var prompts: Double?
    /// Whether cases exist on which answers are compared.
    public var hasRegressionSet: Bool?
    /// Tokens of one pass of the evaluation suite, read and written.
    public var evaluationTokens: Double?
    /// Hours by the id of an effort, instead of the defaults.
    public var efforts: [String: InputValue] = [:]

    /// Nothing is stated.
    public init() {}
}
