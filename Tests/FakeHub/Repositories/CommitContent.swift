/// The files of a commit and what the Hub has read from them. The files of a generated repository are made when they are asked for.
struct CommitContent: Sendable {
    /// The paths of the files, sorted.
    let paths: [String]
    /// What the Hub says about them.
    let facts: RepositoryFacts
    /// Makes the files, in the order of the paths.
    let makeFiles: @Sendable () -> [RepositoryFile]

    /// Files that are there.
    init(files: [RepositoryFile]) {
        let sorted = files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
        self.init(paths: sorted.map(\.path), facts: RepositoryFacts(reading: sorted)) { sorted }
    }

    /// Files that are made when they are asked for, of which is known what reading them would tell.
    init(paths: [String], facts: RepositoryFacts, makeFiles: @escaping @Sendable () -> [RepositoryFile]) {
        self.paths = paths
        self.facts = facts
        self.makeFiles = makeFiles
    }

    /// One of the files.
    func file(_ path: String) -> RepositoryFile? {
        paths.contains(path) ? makeFiles().first { $0.path == path } : nil
    }
}
