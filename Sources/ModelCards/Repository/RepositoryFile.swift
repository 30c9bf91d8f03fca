/// One file of a repository that says something about its model.
public struct RepositoryFile: Hashable, Sendable {
    /// The path inside the repository, with `/` between segments.
    public let path: String
    /// The bytes as they are stored, in any encoding and of any quality.
    public let bytes: [UInt8]

    /// Keeps a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
