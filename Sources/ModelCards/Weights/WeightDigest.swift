import Crypto

/// What a repository's weight files are together: equal where two repositories hold the same files, in any order and under any names.
public enum WeightDigest {
    /// The digest of some files.
    ///
    /// - Parameter hashes: The SHA-256 of each weight file in hexadecimal digits, in any case and order; a file that is there twice counts twice.
    /// - Returns: The SHA-256 of the sorted hashes, 64 small hexadecimal digits; nil where there is no file or one of them is no SHA-256.
    public static func of(_ hashes: some Collection<String>) -> String? {
        let sorted = hashes.map { $0.lowercased() }.sorted()
        guard !sorted.isEmpty, sorted.allSatisfy(isHash) else { return nil }
        var digest = SHA256()
        for hash in sorted { digest.update(data: Array((hash + "\n").utf8)) }
        return digest.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { Byte.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }
}
