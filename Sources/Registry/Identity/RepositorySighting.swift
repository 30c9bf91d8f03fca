public import Lineage

/// A repository at a place outside, as it was just seen there.
public struct RepositorySighting: Sendable, Hashable {
    /// The place: `https://huggingface.co`, at most 200 bytes.
    public let host: String
    /// What the host knows it by whatever it is called, at most 200 bytes; nil where the host has no such thing.
    public let repositoryID: String?
    /// What it is called there now.
    public let name: ModelID
    /// Its newest revision.
    public var revision: String?
    /// When it was made.
    public var created: Moment?
    /// When it last changed.
    public var modified: Moment?
    /// Whether its files are closed to us.
    public var isGated: Bool

    /// Keeps what was seen.
    public init(
        host: String, repositoryID: String?, name: ModelID, revision: String? = nil, created: Moment? = nil, modified: Moment? = nil,
        isGated: Bool = false
    ) {
        self.host = host
        self.repositoryID = repositoryID
        self.name = name
        self.revision = revision
        self.created = created
        self.modified = modified
        self.isGated = isGated
    }
}
