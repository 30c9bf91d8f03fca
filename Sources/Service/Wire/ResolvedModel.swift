package import Lineage

/// What a model of somebody's list is today, as JSON. Of a name that nothing has, everything but `asked` and `revision` is null or empty.
public struct ResolvedModel: Encodable, Sendable {
    /// What is no longer as the list, or as the root, says.
    package enum Drift: Sendable, Equatable {
        /// The list has another name of it.
        case renamed(from: String, to: ModelID)
        /// The list pins another revision than the one that was read last.
        case revision(pinned: String, read: String)
        /// Its licence is not that of its root.
        case license(ofRoot: String, own: String)
    }

    /// An edge of the way up to the root.
    package struct Step: Encodable, Sendable, Equatable {
        package let parent: String
        package let relation: String
        package let confidence: Double
        package let inferred: Bool
    }

    package let asked: ModelReference
    /// What is known of it; nil where nothing has the name.
    package let model: ModelSummary?
    /// The nearest model above it that was made from nothing else: itself, where it is one.
    package let root: ModelSummary?
    /// How many such models there are: more than one above merges.
    package let rootCount: Int
    /// The shortest way up to that root.
    package let path: [Step]
    /// The last of the models that publishers name as newer, one after the other.
    package let newerVersion: String?
    package let drift: [Drift]

    /// Whether it is known to be there no more, or not for everybody.
    package var isAway: Bool { model?.status == .gone || model?.status == .gated }

    /// Writes the item.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(asked.name, forKey: .asked)
        try values.encode(asked.revision, forKey: .revision)
        try values.encode(model?.id.written, forKey: .id)
        try values.encode(model?.status.rawValue, forKey: .status)
        try values.encode(model?.license, forKey: .license)
        try values.encode(root?.id.written, forKey: .root)
        try values.encode(root?.license, forKey: .rootLicense)
        try values.encode(rootCount, forKey: .roots)
        try values.encode(path, forKey: .path)
        try values.encode(newerVersion, forKey: .newerVersion)
        try values.encode(drift, forKey: .drift)
    }

    private enum CodingKeys: String, CodingKey {
        case asked, revision, id, status, license, root, roots, path, drift
        case rootLicense = "root_license", newerVersion = "newer_version"
    }
}

extension ResolvedModel.Drift: Encodable {
    /// Which kind it is, in one word.
    package var kind: String {
        switch self {
        case .renamed: "renamed"
        case .revision: "revision"
        case .license: "license"
        }
    }

    /// What the list or the root has.
    package var expected: String {
        switch self {
        case .renamed(let from, _): from
        case .revision(let pinned, _): pinned
        case .license(let ofRoot, _): ofRoot
        }
    }

    /// What is there instead.
    package var found: String {
        switch self {
        case .renamed(_, let to): to.written
        case .revision(_, let read): read
        case .license(_, let own): own
        }
    }

    /// Writes `kind`, `expected` and `found`.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: WordKey.self)
        try values.encode(kind, forKey: WordKey("kind"))
        try values.encode(expected, forKey: WordKey("expected"))
        try values.encode(found, forKey: WordKey("found"))
    }
}
