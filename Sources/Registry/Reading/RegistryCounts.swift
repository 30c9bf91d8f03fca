/// What is in the registry now.
public struct RegistryCounts: Sendable, Equatable {
    /// Models with a document or registration of their own.
    public let known: Int
    /// Models that others name only.
    public let mentioned: Int
    /// Edges that are believed.
    public let edges: Int
    /// Claims that are not retracted.
    public let claims: Int
    /// Documents in their live version.
    public let documents: Int
}
