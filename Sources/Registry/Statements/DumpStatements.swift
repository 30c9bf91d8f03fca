import Lineage
import Postgres

/// What a dump is made of, some models at a time, and what only a dump writes.
enum DumpStatements {
    /// Models in the order of their names.
    struct Models: PostgresStatement {
        let after: String
        let isMentioned: Bool
        let limit: Int

        static let sql = SQL.text(PackageResources.list_dumped_models_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(after)
            parameters.append(isMentioned)
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, id: ModelID, status: ModelStatus) {
            (NodeID(try row.decode(0)), SummaryColumns.id(try row.decode(1)), SummaryColumns.status(try row.decode(3)))
        }
    }

    /// Live aliases.
    struct Aliases: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_dumped_aliases_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, alias: KnownName) {
            guard let kind = KnownName.Kind(rawValue: try row.decode(3)) else { preconditionFailure("alias_kind_is_known") }
            let alias = KnownName(
                name: SummaryColumns.id(try row.decode(2)), model: SummaryColumns.id(try row.decode(1)), kind: kind, source: try row.decode(4))
            return (NodeID(try row.decode(0)), alias)
        }
    }

    /// Names that models had until other repositories took them.
    struct FormerNames: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_dumped_former_names_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, name: DumpRecord.FormerName) {
            let until: PostgresTimestamp = try row.decode(3)
            let name = DumpRecord.FormerName(
                name: SummaryColumns.id(try row.decode(1)), source: try row.decode(2), until: Moment(microseconds: until.microsecondsSince1970))
            return (NodeID(try row.decode(0)), name)
        }
    }

    /// Repositories outside.
    struct Repositories: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_dumped_repositories_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, repository: RepositorySighting) {
            func moment(_ column: Int) throws(PostgresDecodingError) -> Moment? {
                try row.decode(column, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) }
            }
            let sighting = RepositorySighting(
                host: try row.decode(2), repositoryID: try row.decode(3), name: SummaryColumns.id(try row.decode(1)), revision: try row.decode(4),
                created: try moment(5), modified: try moment(6))
            return (NodeID(try row.decode(0)), sighting)
        }
    }

    /// Live documents with their bytes.
    struct Documents: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_dumped_documents_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, document: DumpRecord.Document) {
            let document = DumpRecord.Document(
                path: try row.decode(1), submitter: try row.decode(2), origin: try row.decode(3), revision: try row.decode(4),
                sha256: try row.decode(5), byteCount: Int(try row.decode(6, as: Int64.self)), packed: try row.decode(7),
                revisedAt: try row.decode(8, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) })
            return (NodeID(try row.decode(0)), document)
        }
    }

    /// Every live claim about the parents of some models, with what the resolver made of it.
    struct ParentEvidence: PostgresStatement {
        let children: [NodeID]

        static let sql = SQL.text(PackageResources.list_parent_evidence_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(children.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> StatedParent {
            try StatedParent.decode(row, from: 0)
        }
    }

    /// Spells mentioned models as they are given.
    struct RespellMentioned: PostgresStatement {
        let names: [String]

        static let sql = SQL.text(PackageResources.respell_mentioned_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(names)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> NodeID {
            NodeID(try row.decode(0))
        }
    }
}
