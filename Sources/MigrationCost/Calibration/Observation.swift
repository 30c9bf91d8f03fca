/// A measured value with the typed conditions that it was measured under.
public struct Observation<Conditions: Sendable>: Sendable {
    /// The conditions.
    public var conditions: Conditions
    /// The value, in the base of the kind's unit.
    public var measured: Double
    /// The document that published it, without the place inside it: rows of one are left out together.
    public var publication: String
    /// The model that was measured, as the row names it.
    public var model: String
    /// The line of the row in its file, from 1.
    public var line: Int

    /// Keeps an observation.
    public init(conditions: Conditions, measured: Double, publication: String = "", model: String = "", line: Int = 0) {
        self.conditions = conditions
        self.measured = measured
        self.publication = publication
        self.model = model
        self.line = line
    }
}
