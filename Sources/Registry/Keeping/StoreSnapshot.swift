/// One state of the store, that other programs may read while it is held.
public struct StoreSnapshot: Sendable {
    /// What another connection passes to `SET TRANSACTION SNAPSHOT`, and a program to `pg_dump --snapshot`.
    public let name: String
    /// Which life of the database it is of.
    public let incarnation: String
    /// The major version of the server.
    public let serverVersion: Int
    /// The steps of its schema.
    public let steps: [SchemaStep]
    /// What it holds.
    public let counts: RegistryCounts
}
