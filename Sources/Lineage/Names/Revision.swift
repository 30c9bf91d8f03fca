/// A branch, tag or commit of a repository, as written: `main`, `refs/pr/3`, `4f2a…`.
public struct Revision: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes that a revision may have.
    public static let maximumByteCount = 200

    /// The revision as written, 1–200 bytes, no control characters.
    public let written: String

    /// Keeps a revision, or nil when it is empty, too long or has a control character or a space.
    public init?(_ written: some StringProtocol) {
        let text = String(written)
        guard (1...Self.maximumByteCount).contains(text.utf8.count),
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        self.written = text
    }

    /// The revision as written.
    public var description: String { written }
}
