/// What becomes of a duty when somebody declares a licence.
public enum DutyKeeping: String, Hashable, Sendable, CaseIterable, Codable {
    /// The declared licence asks for it too.
    case kept
    /// The declared licence may stand, but the licence of the duty must go along with it.
    case accompany
    /// Who reads the declared licence learns nothing of the duty.
    case dropped
}
