public import Lineage

/// The index as it is at one version of the registry: what one answer is made from.
///
/// A class: whoever takes it for an answer counts up one reference rather than those of all parts of the index.
public final class LineageVersion: Sendable {
    /// The models and edges.
    public let index: LineageIndex
    /// The version's name: a token of one life of the database and one server, to be compared for equality only.
    public let token: String
    /// How much of the log of changes it has seen.
    package let position: IndexPosition

    init(index: LineageIndex, token: String, position: IndexPosition) {
        self.index = index
        self.token = token
        self.position = position
    }
}
