/// A duty that holds for a model.
public struct Obligation: Hashable, Sendable {
    /// What it asks for.
    public let duty: Duty
    /// The licence that asks for it.
    public let licence: Licence
    /// Where it comes from, nearest first; at least one.
    public let origins: [DutyOrigin]
    /// How the model stands to it.
    public let standing: DutyStanding

    /// Whether it comes from the model's own licence alone.
    public var isOwn: Bool { origins.allSatisfy(\.path.isEmpty) }
}
