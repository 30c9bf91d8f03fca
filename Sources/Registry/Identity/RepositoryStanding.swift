public import Lineage

/// What a sighting means to the registry.
public struct RepositoryStanding: Sendable, Hashable {
    /// What had to change so that the name means this repository.
    public enum Change: Sendable, Hashable {
        /// Nothing.
        case none
        /// The model had another name, which is an alias now.
        case renamed(from: ModelID)
        /// The name was that of another repository, whose model is gone and is kept under this name.
        case reused(former: ModelID)
    }

    /// The newest revision of which everything was read; nil where nothing was.
    public let readRevision: String?
    /// What had to change.
    public let change: Change

    /// Keeps a standing.
    public init(readRevision: String?, change: Change = .none) {
        self.readRevision = readRevision
        self.change = change
    }
}
