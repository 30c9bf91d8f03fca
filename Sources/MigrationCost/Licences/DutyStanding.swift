/// How a model stands to a duty, as far as its card shows.
public enum DutyStanding: String, Hashable, Sendable, CaseIterable {
    /// The declared licence asks for the same, or the name begins as it must.
    case met
    /// Somebody has to do it, which no card shows; or the licence must go along with the declared one, which may stand.
    case toDo = "to-do"
    /// The declared licence drops it.
    case dropped
    /// The name does not begin as it must.
    case misnamed
    /// The model declares no licence, so it neither keeps nor drops it.
    case undeclared
    /// What the declared licence asks for is not known.
    case unknown
}
