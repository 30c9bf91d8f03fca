/// A move from one model to another, with all that its cost depends on.
public struct MoveQuestion: Sendable {
    /// The model that is left.
    public var from: CostedModel
    /// The model that is moved to.
    public var to: CostedModel
    /// Forks in use.
    public var forks: [ForkInUse] = []
    /// How the model is used.
    public var workload = Workload()
    /// How it is served now.
    public var servingBefore = ServingChoice()
    /// How it will be served.
    public var servingAfter = ServingChoice()
    /// What surrounds it.
    public var workshop = Workshop()
    /// What it is used for, for licences.
    public var use = IntendedUse()
    /// Duties of the model that is left and of the one that is moved to, with those of their ancestors.
    public var obligations: (before: Obligations, after: Obligations)?
    /// Measurements of one's own stacks.
    public var measurements = OwnMeasurements.none

    /// Keeps the two models.
    public init(from: CostedModel, to: CostedModel) {
        self.from = from
        self.to = to
    }
}
