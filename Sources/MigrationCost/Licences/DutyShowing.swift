/// Where it shows whether a duty is kept.
public enum DutyShowing: String, Hashable, Sendable, CaseIterable, Codable {
    /// In the licence that a model declares: one that lacks the duty drops it for everybody who reads the card.
    case licence
    /// In the model's name.
    case name
    /// In nothing that a registry holds: somebody has to do it.
    case act
}
