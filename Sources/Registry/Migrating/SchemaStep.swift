/// A step of the schema that a database has.
public struct SchemaStep: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public let number: Int
    /// Its name, `0001_create_store`.
    public let name: String
    /// SHA-256 of its text, in hexadecimal.
    public let checksum: String

    /// Keeps a step.
    public init(number: Int, name: String, checksum: String) {
        self.number = number
        self.name = name
        self.checksum = checksum
    }
}
