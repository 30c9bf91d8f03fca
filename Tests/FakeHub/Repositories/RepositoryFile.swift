/// A file of a repository.
public struct RepositoryFile: Sendable {
    /// The path below the top of the repository, with slashes.
    public let path: String
    /// What is in it.
    public let content: FileContent

    /// A file with any content.
    public init(_ path: String, _ content: FileContent) {
        self.path = path
        self.content = content
    }

    /// A text.
    public init(_ path: String, _ text: String) {
        self.init(path, .bytes([UInt8](text.utf8)))
    }

    /// Whether the Hub keeps it in Git LFS: what `.gitattributes` of a new repository lists, and what is larger than 10 MB.
    var isLarge: Bool {
        if content.byteCount > 10_000_000 { return true }
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return false }
        return Self.largeEndings.contains(path[path.index(after: dot)...].lowercased())
    }

    private static let largeEndings: Set<String> = [
        "7z", "arrow", "bin", "bz2", "ckpt", "ftz", "gguf", "gz", "h5", "joblib", "mlmodel", "model", "msgpack", "npy", "npz", "onnx", "ot",
        "parquet",
        "pb", "pickle", "pkl", "pt", "pth", "rar", "safetensors", "tar", "tflite", "tgz", "wasm", "xz", "zip", "zst",
    ]
}
