import Postgres

/// A model's version and the changes that were recorded of it.
package struct VersionCount: Equatable, Sendable {
    /// The version of its row.
    package let version: Int
    /// How many rows of changes it has.
    package let changes: Int

    /// Keeps both.
    package init(version: Int, changes: Int) {
        self.version = version
        self.changes = changes
    }
}

extension TestDatabase {
    /// The version of every model, by folded name.
    package func versions() async throws -> [String: VersionCount] {
        Dictionary(try await client.query(ListVersions())) { first, _ in first }
    }
}

/// Versions beside the highest that was recorded, which must be the same, and the number of records.
private struct ListVersions: PostgresStatement {
    static let sql = """
        SELECT m.folded || CASE WHEN m.version = coalesce(max(c.version), 1) THEN '' ELSE ' behind' END, m.version, count(c.position)
        FROM model m LEFT JOIN change c ON c.model_id = m.id GROUP BY m.id
        """
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (String, VersionCount) {
        (
            try row.decode(0),
            VersionCount(version: Int(try row.decode(1, as: Int64.self)), changes: Int(try row.decode(2, as: Int64.self)))
        )
    }
}
