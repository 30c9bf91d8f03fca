import Lineage
import Postgres

/// What loads an index and keeps it current.
enum FollowStatements {
    /// Where the log of changes stands, and about how many models and edges there are.
    struct Position: PostgresStatement {
        static let sql = SQL.text(PackageResources.read_position_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (position: IndexPosition, models: Int, edges: Int) {
            (try FollowStatements.position(row), Int(try row.decode(3, as: Int64.self)), Int(try row.decode(4, as: Int64.self)))
        }
    }

    private static func position(_ row: PostgresRow) throws(PostgresDecodingError) -> IndexPosition {
        let newest = try row.decode(2, as: Int64.self)
        guard let snapshot = TransactionSnapshot(try row.decode(1, as: String.self)) else { preconditionFailure("PostgreSQL wrote a pg_snapshot") }
        return IndexPosition(incarnation: try row.decode(0), snapshot: snapshot.through(UInt64(newest)))
    }

    /// All models, by COPY.
    struct CopyModels: PostgresStatement {
        static let sql = SQL.text(PackageResources.copy_models_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// All believed edges, by COPY.
    struct CopyEdges: PostgresStatement {
        static let sql = SQL.text(PackageResources.copy_edges_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// All other names, by COPY.
    struct CopyAliases: PostgresStatement {
        static let sql = SQL.text(PackageResources.copy_aliases_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// One row of what changed.
    struct ChangeRow: Sendable {
        let position: IndexPosition
        /// Whether changes are missing that the last position has not seen.
        let isTooOld: Bool
        /// How many rows of the log were looked at.
        let count: Int
        let change: IndexChange?
    }

    /// What changed since a position, each model once.
    struct Changes: PostgresStatement {
        let since: IndexPosition
        /// The most rows of the log.
        let limit: Int
        /// Models that are told whether they changed or not.
        var besides: [NodeID] = []

        static let sql = SQL.text(PackageResources.follow_changes_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(since.snapshot.description)
            parameters.append(Int32(clamping: limit))
            parameters.append(besides.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ChangeRow {
            ChangeRow(
                position: try FollowStatements.position(row), isTooOld: try row.decode(3), count: Int(try row.decode(4, as: Int64.self)),
                change: try change(row))
        }

        private static func change(_ row: PostgresRow) throws(PostgresDecodingError) -> IndexChange? {
            guard let number = try row.decode(5, as: Int64?.self) else { return nil }
            let (node, version) = (NodeID(number), try row.decode(6, as: Int64.self))
            guard try !row.decode(7, as: Bool.self) else { return .remove(node, version: version) }
            return .put(
                IndexedModel(
                    node: node, version: version, name: try row.decode(8), status: SummaryColumns.status(try row.decode(9)), facts: try facts(row),
                    parents: try parents(row), aliases: try row.decode(28)))
        }

        private static func facts(_ row: PostgresRow) throws(PostgresDecodingError) -> IndexedFacts {
            var facts = IndexedFacts()
            facts.parameters = try row.decode(10)
            facts.downloads = try row.decode(11)
            facts.likes = try row.decode(12)
            facts.created = try row.decode(timestampOrNull: 13).map { Moment(microseconds: $0) }
            facts.license = try row.decode(14)
            facts.library = try row.decode(15)
            facts.task = try row.decode(16)
            facts.quantization = try row.decode(17)
            facts.languages = try row.decode(18)
            facts.formats = try row.decode(19)
            facts.family = IndexedFamily(
                keys: try row.decode(20), names: try row.decode(21), size: try row.decode(22), variant: try row.decode(23))
            facts.shape = try row.decode(29, as: String?.self).flatMap { ModelShape(text: $0) }
            return facts
        }

        private static func parents(_ row: PostgresRow) throws(PostgresDecodingError) -> [IndexedParent] {
            guard let nodes = try row.decode(24, as: [Int64]?.self) else { return [] }
            let relations = try row.decode(25, as: [Int16].self)
            let confidences = try row.decode(26, as: [Double].self)
            let kinds = try row.decode(27, as: [Int16].self)
            return nodes.indices.map { index in
                guard let relation = UInt8(exactly: relations[index]).flatMap(Relation.init(rawValue:)) else {
                    preconditionFailure("claim_relation_is_known")
                }
                return IndexedParent(
                    node: NodeID(nodes[index]), relation: relation, confidence: confidences[index],
                    isInferred: kinds[index] == Int16(EvidenceKind.inferred.rawValue))
            }
        }
    }

    /// Wakes followers.
    struct Notify: PostgresStatement {
        static let channel = "pedigree_change"
        static let sql = SQL.text(PackageResources.notify_changes_sql)
        static let effect = StatementEffect.write

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Forgets old changes.
    struct Prune: PostgresStatement {
        /// Seconds for which changes are kept.
        let retention: Int
        let limit: Int

        static let sql = SQL.text(PackageResources.prune_changes_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append("\(retention) seconds")
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int { Int(try row.decode(0, as: Int64.self)) }
    }
}
