import Lineage
import Postgres

/// Names that models had until other repositories took them, and what is handed over when two models are found to be one.
enum FormerNameStatements {
    /// The models that had some names.
    struct List: PostgresStatement {
        let folded: [String]

        static let sql = SQL.text(PackageResources.list_former_names_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> FormerName {
            FormerName(
                asked: try row.decode(0), node: NodeID(try row.decode(1)), id: SummaryColumns.id(try row.decode(2)), until: try row.decode(4))
        }
    }

    /// Keeps a name that a model had.
    struct Insert: PostgresStatement {
        let model: NodeID
        let name: String
        let source: String
        let until: PostgresTimestamp

        static let sql = SQL.text(PackageResources.insert_former_name_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(name)
            parameters.append(source)
            parameters.append(until)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// The live claims that read a name and are from a day on.
    struct LaterClaims: PostgresStatement {
        let folded: String
        let parent: NodeID
        let since: PostgresTimestamp

        static let sql = SQL.text(PackageResources.list_later_claims_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
            parameters.append(parent.number)
            parameters.append(since)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, child: NodeID) {
            (try row.decode(0), NodeID(try row.decode(1)))
        }
    }

    /// The live claims that read a name in documents of some days.
    struct EarlierClaims: PostgresStatement {
        let folded: String
        let since: PostgresTimestamp?
        let until: PostgresTimestamp

        static let sql = SQL.text(PackageResources.list_earlier_claims_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(folded)
            parameters.append(since)
            parameters.append(until)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (id: Int64, child: NodeID, parent: NodeID) {
            (try row.decode(0), NodeID(try row.decode(1)), NodeID(try row.decode(2)))
        }
    }

    /// Gives the documents of a model and the claims in them to another one.
    struct HandOver: PostgresStatement {
        let model: NodeID
        let other: NodeID
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.hand_over_documents_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(other.number)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Lets a model take over the name of one that was found to be the same.
    struct Retire: PostgresStatement {
        let model: NodeID
        let other: NodeID

        static let sql = SQL.text(PackageResources.retire_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(other.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
