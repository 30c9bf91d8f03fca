/// The files of a commit and what the Hub has read from them. Those of a generated repository are made when they are asked for, each time:
/// one costs little, and a hundred thousand are not kept.
struct CommitContent: Sendable {
    /// The paths of the files, sorted.
    let paths: [String]
    private let makeFacts: @Sendable () -> RepositoryFacts
    private let makeFile: @Sendable (String) -> RepositoryFile?

    /// Files that are there.
    init(files: [RepositoryFile]) {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let facts = RepositoryFacts(reading: sorted)
        self.init(paths: sorted.map(\.path), makeFacts: { facts }, makeFile: { path in sorted.first { $0.path == path } })
    }

    /// Files that are made when they are asked for, of which is known what reading them would tell.
    init(
        paths: [String], makeFacts: @escaping @Sendable () -> RepositoryFacts, makeFile: @escaping @Sendable (String) -> RepositoryFile?
    ) {
        self.paths = paths
        self.makeFacts = makeFacts
        self.makeFile = makeFile
    }

    /// What the Hub says about the files.
    var facts: RepositoryFacts { makeFacts() }

    /// All files, in the order of the paths.
    var files: [RepositoryFile] { paths.compactMap(makeFile) }

    /// One of the files.
    func file(_ path: String) -> RepositoryFile? { paths.contains(path) ? makeFile(path) : nil }
}
