import Crypto

/// What is in a file of a repository.
public enum FileContent: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// What is in a file on disk.
    case stored(StoredFile)
    /// Weights that nobody keeps: a real header, then zeros up to the size. `sha256` is the hash that the Hub states for the file, in
    /// hexadecimal; it stands for the weights that are not there, so a re-upload states the same one. It is not the hash of the zeros.
    case padded(head: [UInt8], byteCount: Int, sha256: String)

    /// The size of the file.
    public var byteCount: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .stored(let file): file.byteCount
        case .padded(_, let byteCount, _): byteCount
        }
    }

    /// A part of the file; the range must lie inside.
    ///
    /// - Throws: When a file on disk is gone or has become shorter.
    public func bytes(in range: Range<Int>) throws -> [UInt8] {
        switch self {
        case .bytes(let bytes): return [UInt8](bytes[range])
        case .stored(let file): return try file.bytes(in: range)
        case .padded(let head, _, _):
            let kept = range.clamped(to: 0..<head.count)
            return [UInt8](head[kept]) + [UInt8](repeating: 0, count: range.count - kept.count)
        }
    }

    /// All of the file, up to a limit: `nil` for a larger one and for one that cannot be read.
    func whole(limit: Int) -> [UInt8]? {
        byteCount <= limit ? try? bytes(in: 0..<byteCount) : nil
    }

    /// The SHA-256 in hexadecimal, as Git LFS names the file.
    func sha256() throws -> String {
        switch self {
        case .bytes(let bytes): Hexadecimal.text(SHA256.hash(data: bytes))
        case .stored(let file): try file.sha256()
        case .padded(_, _, let sha256): sha256
        }
    }
}
