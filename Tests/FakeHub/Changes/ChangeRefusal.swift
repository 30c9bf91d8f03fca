/// Why a change cannot be made.
public enum ChangeRefusal: Error, Sendable, Hashable {
    /// No repository has the name now.
    case noRepository(String)
    /// Another repository has it.
    case nameTaken(String)
}
