import Postgres

/// A live edge by the names of its models.
package struct StoredEdge: Hashable, Sendable, CustomStringConvertible {
    /// The child's folded name.
    package let child: String
    /// The parent's folded name.
    package let parent: String
    /// The number of the relation.
    package let relation: Int
    /// The number of the kind of evidence.
    package let kind: Int
    /// How certain it is.
    package let confidence: Double
    /// Whether it is believed.
    package let isAdmitted: Bool
    /// Whether stronger evidence contradicts it.
    package let isContradicted: Bool

    /// Keeps an edge.
    package init(child: String, parent: String, relation: Int, kind: Int, confidence: Double, isAdmitted: Bool, isContradicted: Bool) {
        self.child = child
        self.parent = parent
        self.relation = relation
        self.kind = kind
        self.confidence = confidence
        self.isAdmitted = isAdmitted
        self.isContradicted = isContradicted
    }

    /// Child, parent and what became of it, on one line.
    package var description: String {
        "\(child) <- \(parent) r\(relation) k\(kind) \(confidence)\(isAdmitted ? "" : isContradicted ? " contradicted" : " skipped")"
    }
}

extension TestDatabase {
    /// All live edges, skipped candidates included, by child and parent.
    package func edges() async throws -> [StoredEdge] {
        try await client.query(ListEdges())
    }

    /// The believed edges as `child <- parent`, sorted.
    package func believed() async throws -> [String] {
        try await edges().filter(\.isAdmitted).map { "\($0.child) <- \($0.parent)" }
    }

    /// The contradicted candidates as `child <- parent`, sorted.
    package func contradicted() async throws -> [String] {
        try await edges().filter(\.isContradicted).map { "\($0.child) <- \($0.parent)" }
    }

    /// The skipped candidates as `child <- parent`, sorted.
    package func skipped() async throws -> [String] {
        try await edges().filter { !$0.isAdmitted && !$0.isContradicted }.map { "\($0.child) <- \($0.parent)" }
    }
}

/// All live edges.
private struct ListEdges: PostgresStatement {
    static let sql = """
        SELECT c.folded, p.folded, e.relation, e.evidence_kind, e.confidence, e.admitted, e.contradicted
        FROM edge e JOIN model c ON c.id = e.child_id JOIN model p ON p.id = e.parent_id
        WHERE e.valid_to IS NULL ORDER BY c.folded, p.folded
        """
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> StoredEdge {
        StoredEdge(
            child: try row.decode(0), parent: try row.decode(1), relation: Int(try row.decode(2, as: Int16.self)),
            kind: Int(try row.decode(3, as: Int16.self)), confidence: try row.decode(4), isAdmitted: try row.decode(5),
            isContradicted: try row.decode(6))
    }
}
