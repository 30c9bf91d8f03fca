/// A repository of a model, as a test or a folder gives it to the Hub.
public struct Repository: Sendable {
    /// `organisation/name`, or one segment for a legacy name.
    public var id: String
    /// The files at the head of `main`.
    public var files: [RepositoryFile]
    /// When it was created.
    public var created: HubTime
    /// When its last commit was made.
    public var modified: HubTime
    /// How often it was downloaded in the last 30 days.
    public var downloads: Int
    /// How many people like it.
    public var likes: Int
    /// Whether its files need permission.
    public var gate: Gate?
    /// Whether only its owner sees it.
    public var isPrivate: Bool
    /// Why it is not served.
    public var block: Block?
    /// Branches beside `main`, with their files.
    public var branches: [String: [RepositoryFile]]
    /// Git tags; each stands for the head of `main`.
    public var tags: [String]
    /// The commit at the head of `main`, where it is known: 40 hexadecimal digits. Otherwise it is made from the content.
    public var commit: String?

    /// A repository; what is left out is ordinary.
    public init(
        _ id: String, files: [RepositoryFile] = [], created: HubTime = .day(2024, 1, 1), modified: HubTime? = nil, downloads: Int = 0, likes: Int = 0,
        gate: Gate? = nil, isPrivate: Bool = false, block: Block? = nil, branches: [String: [RepositoryFile]] = [:], tags: [String] = [],
        commit: String? = nil
    ) {
        self.id = id
        self.files = files
        self.created = created
        self.modified = modified ?? created
        self.downloads = downloads
        self.likes = likes
        self.gate = gate
        self.isPrivate = isPrivate
        self.block = block
        self.branches = branches
        self.tags = tags
        self.commit = commit
    }

    /// A repository with a card.
    public init(_ id: String, card: String) {
        self.init(id, files: [RepositoryFile("README.md", card)])
    }
}
