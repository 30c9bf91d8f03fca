public import Lineage

/// A model as a Hub states it: an element of its listing, or its own information.
public struct HubModel: Sendable {
    /// A file of the repository.
    public struct File: Sendable, Hashable {
        /// The path inside the repository.
        public let path: String
        /// How many bytes it has; nil where the Hub does not say.
        public let byteCount: Int64?
        /// Its SHA-256, 64 hexadecimal digits; of large files only.
        public let sha256: String?
    }

    /// What it is called now.
    public let id: ModelID
    /// What the Hub knows it by whatever it is called, at most 200 bytes.
    public let repositoryID: String?
    /// The newest commit of its main branch.
    public let revision: String?
    /// When the repository was made; nil for those that are older than the Hub's record of that.
    public let created: Moment?
    /// When it last changed.
    public let modified: Moment?
    /// Whether its publisher decides who may read its files.
    public let isGated: Bool
    /// Whether the Hub took it off.
    public let isDisabled: Bool
    /// Its files; nil where they are not listed.
    public let files: [File]?
    /// What is kept of the statement: keys in order, each with its value as JSON.
    let parts: [(key: String, json: String)]

    /// What is kept of the statement, as one JSON object with its keys in order: the same statement gives the same bytes.
    ///
    /// - Parameter tags: The entity tags of the files that were read, by path; they are kept with it so that unchanged files are not fetched again.
    public func document(entityTags tags: [String: String] = [:]) -> [UInt8] {
        var parts = parts
        if !tags.isEmpty {
            let pairs = tags.sorted { $0.key < $1.key }.map { "\(JSONTextWriter.quoted($0.key)):\(JSONTextWriter.quoted($0.value))" }
            parts.append((Self.entityTagsKey, "{\(pairs.joined(separator: ","))}"))
        }
        let members = parts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\"\($0.key)\":\($0.json)" }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    /// The entity tags that a document was kept with, by the path of each file; none where it cannot be read.
    public static func entityTags(of document: [UInt8]) -> [String: String] {
        guard let tree = try? JSONTextReader.read(document, limits: ReadingLimits()), let tags = tree.value(entityTagsKey, in: tree.root),
            tree.kind(tags) == .mapping
        else { return [:] }
        return Dictionary(
            tree.entries(tags).compactMap { key, value in tree.isScalar(value) ? (tree.text(key), tree.text(value)) : nil }
        ) { first, _ in first }
    }

    private static let entityTagsKey = "entityTags"
}
