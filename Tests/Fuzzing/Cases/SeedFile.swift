/// A real file to begin from.
public struct SeedFile: Sendable {
    /// The name of the file without its folders, as it is inside a repository.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// Keeps a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Whether it is a card.
    var isCard: Bool { name.hasSuffix(".md") }
    /// Its lines.
    var lines: [[UInt8]] { bytes.split(separator: 0x0A).map(Array.init) }
}
