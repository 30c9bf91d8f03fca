import Lineage
import Postgres

/// Other names of models, and what becomes of a name.
enum AliasStatements {
    /// The live alias of a name.
    struct Get: PostgresStatement {
        let folded: String

        static let sql = SQL.text(PackageResources.get_alias_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, model: NodeID) {
            (try row.decode(0), NodeID(try row.decode(1)))
        }
    }

    /// The live aliases of a model.
    struct List: PostgresStatement {
        let model: NodeID

        static let sql = SQL.text(PackageResources.list_aliases_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, name: ModelID, kind: KnownName.Kind, source: String) {
            guard let kind = KnownName.Kind(rawValue: try row.decode(2)) else { preconditionFailure("alias_kind_is_known") }
            return (try row.decode(0), SummaryColumns.id(try row.decode(1)), kind, try row.decode(3))
        }
    }

    /// Begins an alias.
    struct Insert: PostgresStatement {
        let model: NodeID
        let name: String
        let kind: KnownName.Kind
        let source: String
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.insert_alias_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(name)
            parameters.append(kind.rawValue)
            parameters.append(source)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Ends an alias.
    struct End: PostgresStatement {
        let alias: Int64
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.end_alias_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(alias)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Which of some names are live aliases.
    struct ListNames: PostgresStatement {
        let folded: [String]

        static let sql = SQL.text(PackageResources.list_alias_names_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (folded: String, modelFolded: String) {
            (try row.decode(0), try row.decode(1))
        }
    }

    /// Lets a model take over the name of one that is only mentioned.
    struct Replace: PostgresStatement {
        let mentioned: NodeID
        let model: NodeID

        static let sql = SQL.text(PackageResources.replace_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(mentioned.number)
            parameters.append(model.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Gives a model another name.
    struct Rename: PostgresStatement {
        let model: NodeID
        let name: String

        static let sql = SQL.text(PackageResources.rename_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(name)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
