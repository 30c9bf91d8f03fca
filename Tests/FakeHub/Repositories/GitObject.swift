import Crypto

/// The names that Git gives to what it keeps (`git hash-object`): the SHA-1 of a kind, a size and the bytes.
enum GitObject {
    /// The name of an object, in hexadecimal.
    static func name(kind: String, _ bytes: [UInt8]) -> String {
        var hasher = Insecure.SHA1()
        hasher.update(data: [UInt8]("\(kind) \(bytes.count)\0".utf8))
        hasher.update(data: bytes)
        return Hexadecimal.text(hasher.finalize())
    }

    /// What Git keeps of a file that is in Git LFS (the pointer file of its specification, version 1).
    static func pointer(sha256: String, byteCount: Int) -> [UInt8] {
        [UInt8]("version https://git-lfs.github.com/spec/v1\noid sha256:\(sha256)\nsize \(byteCount)\n".utf8)
    }

    /// An entry of a folder.
    struct Entry {
        let name: String
        let isFolder: Bool
        /// The name of its object, in hexadecimal.
        let object: String
    }

    /// The name of a folder's object: its entries in Git's order, where a folder's name counts as ending in a slash.
    static func tree(_ entries: [Entry]) -> String {
        let sorted = entries.sorted { left, right in
            (left.isFolder ? left.name + "/" : left.name).utf8.lexicographicallyPrecedes((right.isFolder ? right.name + "/" : right.name).utf8)
        }
        var bytes: [UInt8] = []
        for entry in sorted {
            bytes.append(contentsOf: "\(entry.isFolder ? "40000" : "100644") \(entry.name)\0".utf8)
            bytes.append(contentsOf: Hexadecimal.bytes(entry.object) ?? [])
        }
        return name(kind: "tree", bytes)
    }
}
