/// Candidates that are of one kind and under one licence.
public struct CandidateGroup: Sendable, Hashable {
    /// Their kind, as a place in ``Candidates/kinds``.
    public let kind: Int
    /// Their licence; nil where they state none.
    public let license: String?
    /// How many they are.
    public let count: Int
}
