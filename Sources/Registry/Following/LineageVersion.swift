public import Lineage

/// The index as it is at one version of the registry: what one answer is made from.
public struct LineageVersion: Sendable {
    /// The models and edges.
    public let index: LineageIndex
    /// The version's name: a token of one life of the database and one server, to be compared for equality only.
    public let token: String
    /// How much of the log of changes it has seen.
    package let position: IndexPosition
}
