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
    }

    /// The model.
    public let id: ModelID
    /// Whether it is only known because others name it.
    public let isMentioned: Bool
    /// Its other names.
    public let aliases: [KnownName]
    /// Its live documents, by path.
    public let documents: [Document]
    /// What they state about its parents, and what became of it.
    public let parents: [StatedParent]
}
