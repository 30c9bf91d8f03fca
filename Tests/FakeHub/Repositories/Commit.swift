import Crypto

/// What a repository held after a commit.
struct Commit: Sendable {
    /// Its name: 40 hexadecimal digits.
    let sha: String
    /// The first line of its message.
    let title: String
    /// When it was made.
    let date: HubTime
    /// What it holds.
    let content: CommitContent

    /// The name of a commit that is made of what it holds and when: another content, time or predecessor has another name.
    static func name(of files: [RepositoryFile], id: String, date: HubTime, after parent: String) -> String {
        var hasher = Insecure.SHA1()
        hasher.update(data: [UInt8]("\(id)\n\(date)\n\(parent)\n".utf8))
        for file in files {
            // The bytes of large files are not read for it: their size stands for them.
            let content = file.content.whole(limit: 1 << 20).map { Hexadecimal.text(Insecure.SHA1.hash(data: $0)) }
            hasher.update(data: [UInt8]("\(file.path) \(file.content.byteCount) \(content ?? "")\n".utf8))
        }
        return Hexadecimal.text(hasher.finalize())
    }
}
