internal import Lineage

/// Reads what a Hub answers about models: pages of its listing, and the information of one model.
public enum HubListing {
    /// One element of a page.
    public enum Entry: Sendable {
        /// A model.
        case model(HubModel)
        /// Something that is no model that could be known, with what it calls itself and why.
        case unreadable(name: String, reason: String)
    }

    /// Why an answer is none. A cut or damaged answer comes here too: asking again may mend it.
    public struct Malformed: Error, Sendable, CustomStringConvertible {
        /// What is wrong with it.
        public let description: String

        /// Says what is wrong.
        public init(description: String) { self.description = description }
    }

    /// Until here (2022-03-02T23:29:05Z) the Hub kept no record of when repositories were made; it gives the second before for all of them.
    private static let createdFloor = Moment(microseconds: 1_646_263_745_000_000)
    /// The most files of one model that are looked at.
    static let fileCount = 20_000

    /// The bounds of a page: some thousand models with their files.
    private static var limits: ReadingLimits {
        var limits = ReadingLimits()
        limits.nodeCount = 4_000_000
        return limits
    }

    /// The models of a page.
    ///
    /// - Complexity: O(*n*) in the bytes.
    public static func entries(ofPage bytes: [UInt8]) throws(Malformed) -> [Entry] {
        let tree = try tree(bytes)
        guard tree.kind(tree.root) == .sequence else { throw Malformed(description: "the page is no list") }
        return tree.elements(tree.root).map { entry($0, in: tree) }
    }

    /// The model that an answer is about.
    public static func entry(ofModel bytes: [UInt8]) throws(Malformed) -> Entry {
        let tree = try tree(bytes)
        guard tree.kind(tree.root) == .mapping else { throw Malformed(description: "the answer is no object") }
        return entry(tree.root, in: tree)
    }

    private static func tree(_ bytes: [UInt8]) throws(Malformed) -> MetadataTree {
        do {
            return try JSONTextReader.read(bytes, limits: limits)
        } catch {
            throw Malformed(description: "the answer is no JSON: \(error.problem)")
        }
    }

    private static func entry(_ node: Int, in tree: MetadataTree) -> Entry {
        let fields = ConfigurationFields(tree, node)
        guard let name = fields.text("id") ?? fields.text("modelId") else { return .unreadable(name: "?", reason: "it has no id") }
        let id: ModelID
        do {
            id = try ModelID(name)
        } catch {
            return .unreadable(name: boundedText(name, maximumByteCount: 100), reason: "its id is none: \(error)")
        }
        let files = files(fields)
        return .model(
            HubModel(
                id: id, repositoryID: fields.text("_id").flatMap { $0.utf8.count <= 200 ? $0 : nil },
                revision: fields.text("sha").flatMap { Revision($0)?.written },
                created: created(fields),
                modified: fields.text("lastModified").flatMap { Moment(iso8601: $0) }, isGated: isGated(fields),
                isDisabled: fields.flag("disabled") ?? false, files: files, parts: HubCondensing.parts(of: fields, files: files)))
    }

    /// When a repository was made; nil for those that are older than the Hub's record of that.
    static func created(_ fields: ConfigurationFields) -> Moment? {
        fields.text("createdAt").flatMap { Moment(iso8601: $0) }.flatMap { $0 > createdFloor ? $0 : nil }
    }

    /// `false`, or how access is given: `auto`, `manual`.
    private static func isGated(_ fields: ConfigurationFields) -> Bool { fields.flag("gated") ?? fields.states("gated") }

    /// The files; nil where they are not listed.
    private static func files(_ fields: ConfigurationFields) -> [HubModel.File]? {
        fields.list("siblings", limit: fileCount)?.compactMap { node in
            let file = ConfigurationFields(fields.tree, node)
            guard let path = file.text("rfilename") else { return nil }
            let large = file.part("lfs")
            return HubModel.File(path: path, byteCount: large?.count("size") ?? file.count("size"), sha256: large?.text("sha256"))
        }
    }
}
