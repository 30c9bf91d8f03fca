public import Lineage

/// Everything that a dump keeps of one model.
public struct DumpRecord: Sendable {
    /// A live document.
    public struct Document: Sendable {
        /// Its path.
        public let path: String
        /// Who sent it.
        public let submitter: String
        /// Where it was fetched.
        public let origin: String
        /// The revision of the repository, where known.
        public let revision: String?
        /// SHA-256 of its bytes.
        public let sha256: [UInt8]
        /// How many bytes it has.
        public let byteCount: Int
        /// The bytes, gzip.
        public let packed: [UInt8]
        /// When its revision was made at its place, where known.
        public let revisedAt: Moment?
    }

    /// A name that the model had until another repository took it.
    public struct FormerName: Sendable, Hashable {
        /// The name.
        public let name: ModelID
        /// Who says so.
        public let source: String
        /// Until when the model had it.
        public let until: Moment

        /// Keeps a name.
        public init(name: ModelID, source: String, until: Moment) {
            self.name = name
            self.source = source
            self.until = until
        }
    }

    /// The model.
    public let id: ModelID
    /// How it is known.
    public let status: ModelStatus
    /// Its other names.
    public let aliases: [KnownName]
    /// The names that it had until other repositories took them, the oldest of each first.
    public let formerNames: [FormerName]
    /// Its repositories outside, by host.
    public let repositories: [RepositorySighting]
    /// Its live documents, by path.
    public let documents: [Document]
    /// What they state about its parents, and what became of it.
    public let parents: [StatedParent]
}
