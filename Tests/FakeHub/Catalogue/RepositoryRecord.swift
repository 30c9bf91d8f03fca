import Crypto

/// A repository as the Hub keeps it.
struct RepositoryRecord: Sendable {
    /// The Hub's own id: 24 hexadecimal digits. It stays through renames; another repository that takes the name has another one.
    let objectID: String
    /// `organisation/name`.
    var id: String
    var created: HubTime
    var downloads: Int
    var likes: Int
    var gate: Gate?
    var isPrivate: Bool
    var block: Block?
    /// The head of `main`.
    var head: Commit
    /// The commits of `main` before it, newest first.
    var history: [Commit] = []
    /// The heads of other branches, by name.
    var branches: [String: Commit] = [:]
    /// What Git tags stand for, by name.
    var tags: [String: Commit] = [:]

    /// When its last commit was made.
    var modified: HubTime { head.date }

    /// The organisation or user; `nil` of a legacy name.
    var author: String? { id.firstIndex(of: "/").map { String(id[..<$0]) } }

    /// Takes a repository in.
    ///
    /// - Parameter ordinal: Distinguishes repositories that have the same name one after the other.
    init(_ repository: Repository, ordinal: Int = 0) {
        id = repository.id
        created = repository.created
        downloads = repository.downloads
        likes = repository.likes
        gate = repository.gate
        isPrivate = repository.isPrivate
        block = repository.block
        objectID = Self.objectID(created: created, seed: "\(repository.id)\n\(ordinal)")
        let first = Commit(repository, files: repository.files, of: objectID)
        head = repository.commit.map { Commit(sha: $0, title: first.title, date: first.date, content: first.content) } ?? first
        branches = repository.branches.mapValues { [objectID] in Commit(repository, files: $0, of: objectID) }
        tags = Dictionary(Set(repository.tags).map { [head] in ($0, head) }) { first, _ in first }
    }

    /// Takes in a repository whose parts are known.
    init(objectID: String, id: String, created: HubTime, downloads: Int, likes: Int, gate: Gate?, head: Commit) {
        self.objectID = objectID
        self.id = id
        self.created = created
        self.downloads = downloads
        self.likes = likes
        self.gate = gate
        self.isPrivate = false
        self.head = head
    }

    /// An id like MongoDB's: seconds, then digits that depend on the seed.
    static func objectID(created: HubTime, seed: String) -> String {
        let seconds = created.milliseconds / 1000
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: seconds >> $0) }
        return Hexadecimal.text(bytes + Insecure.SHA1.hash(data: [UInt8](seed.utf8)).prefix(8))
    }

    /// The commit that a revision means: a branch, a tag, `refs/…`, or the name of a commit.
    func commit(_ revision: String) -> Commit? {
        if revision == "main" || revision == "HEAD" || revision == "refs/heads/main" { return head }
        if let branch = branches[revision] ?? branches[revision.removing(prefix: "refs/heads/")] { return branch }
        if let tag = tags[revision] ?? tags[revision.removing(prefix: "refs/tags/")] { return tag }
        guard revision.utf8.count == 40 else { return nil }
        return ([head] + history + branches.values).first { $0.sha == revision }
    }
}

extension Commit {
    /// The first commit of a repository.
    fileprivate init(_ repository: Repository, files: [RepositoryFile], of objectID: String) {
        self.init(
            sha: Commit.name(of: files, id: repository.id, date: repository.modified, after: objectID),
            title: "Upload folder using huggingface_hub", date: repository.modified, content: CommitContent(files: files))
    }
}

extension String {
    /// Without these letters at the beginning.
    func removing(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
