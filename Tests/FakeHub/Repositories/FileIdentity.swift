/// How the Hub names the content of a file.
struct FileIdentity: Sendable, Hashable {
    /// Of a file in Git LFS.
    struct Large: Sendable, Hashable {
        /// The hash of the content, in hexadecimal.
        let sha256: String
        /// The size of the pointer file.
        let pointerByteCount: Int
    }

    /// The size of the content.
    let byteCount: Int
    /// Git's name: of the content, or of the pointer file.
    let blob: String
    /// Where the content is in Git LFS.
    let large: Large?

    /// What `ETag` says of the file.
    var tag: String { large?.sha256 ?? blob }

    /// Names a file's content.
    ///
    /// - Throws: When a file on disk cannot be read.
    init(_ file: RepositoryFile) throws {
        byteCount = file.content.byteCount
        guard file.isLarge else {
            blob = GitObject.name(kind: "blob", try file.content.bytes(in: 0..<byteCount))
            large = nil
            return
        }
        let sha256 = try file.content.sha256()
        let pointer = GitObject.pointer(sha256: sha256, byteCount: byteCount)
        blob = GitObject.name(kind: "blob", pointer)
        large = Large(sha256: sha256, pointerByteCount: pointer.count)
    }
}
