/// What one does when a duty holds.
public enum DutyOccasion: String, Hashable, Sendable, CaseIterable, Codable {
    /// Running the model, also only inside a company.
    case use
    /// Passing the weights, or what was made from them, on to others.
    case distribution
    /// Doing something with what the model writes.
    case outputs
}
