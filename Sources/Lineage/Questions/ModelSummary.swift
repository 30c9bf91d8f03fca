/// A model in short: what lists show and filter by.
public struct ModelSummary: Sendable, Equatable {
    /// The model's number in this store.
    public let node: NodeID
    /// Its id as written.
    public let id: ModelID
    /// How it is known.
    public let status: ModelStatus
    /// The licence id.
    public let license: String?
    /// The library that loads it.
    public let library: String?
    /// Its task.
    public let task: String?
    /// Its quantization.
    public let quantization: String?
    /// Its languages.
    public let languages: [String]
    /// Its file formats.
    public let formats: [String]
    /// How many weights it has.
    public let parameters: Int64?
    /// Downloads in the last 30 days.
    public let downloads: Int64?
    /// How many people like it.
    public let likes: Int64?
    /// When it was made.
    public let created: Moment?
    /// The innermost family that it is a member of, as it is shown.
    public let family: String?

    /// Keeps a model in short; what is unknown is nil or empty.
    public init(
        node: NodeID, id: ModelID, status: ModelStatus, license: String?, library: String?, task: String?, quantization: String?,
        languages: [String], formats: [String], parameters: Int64?, downloads: Int64?, likes: Int64?, created: Moment?,
        family: String?
    ) {
        self.node = node
        self.id = id
        self.status = status
        self.license = license
        self.library = library
        self.task = task
        self.quantization = quantization
        self.languages = languages
        self.formats = formats
        self.parameters = parameters
        self.downloads = downloads
        self.likes = likes
        self.created = created
        self.family = family
    }
}
