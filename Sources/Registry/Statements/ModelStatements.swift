import Lineage
import Postgres

/// One model's own row.
enum ModelStatements {
    /// Writes merged facts and that the model is known.
    struct Update: PostgresStatement {
        let model: NodeID
        let name: String
        let facts: ModelFacts
        let family: FamilyMembership?
        let moment: PostgresTimestamp
        /// The JSON of the facts, where somebody has it already.
        var factsJSON: String?

        static let sql = SQL.text(PackageResources.update_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(facts.license)
            parameters.append(facts.library)
            parameters.append(facts.task)
            parameters.append(facts.quantization)
            parameters.append(facts.languages)
            parameters.append(facts.formats)
            parameters.append(facts.parameters)
            parameters.append(facts.activeParameters)
            parameters.append(facts.contextLength)
            parameters.append(facts.downloads)
            parameters.append(facts.likes)
            parameters.append(timestamp: facts.created?.microseconds)
            parameters.append(family?.path.map(\.key.folded) ?? [])
            parameters.append(family?.path.map(\.display) ?? [])
            parameters.append(family?.size)
            parameters.append(family?.variant)
            parameters.append(json: factsJSON ?? StoredJSON.text(of: facts))
            parameters.append(moment)
            parameters.append(name)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Makes a model that is known, with a number that was taken for it.
    struct Insert: PostgresStatement {
        let description: Update

        static let sql = SQL.text(PackageResources.insert_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            description.bind(into: &parameters)
            parameters.append("known")
            parameters.append(firstVersion)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// The version of a model that a write of many made: made, and then changed, as in a write of one model.
    static let firstVersion: Int64 = 2

    /// Tells followers of models that are new.
    struct InsertChanges: PostgresStatement {
        let models: [NodeID]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.insert_changes_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(firstVersion)
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Writes families where they differ.
    struct Place: PostgresStatement {
        let model: NodeID
        let family: FamilyMembership?

        static let sql = SQL.text(PackageResources.place_model_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(family?.path.map(\.key.folded) ?? [])
            parameters.append(family?.path.map(\.display) ?? [])
            parameters.append(family?.size)
            parameters.append(family?.variant)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Counts versions up and tells followers.
    struct RecordChanges: PostgresStatement {
        let models: [NodeID]
        let moment: PostgresTimestamp

        static let sql = SQL.text(PackageResources.record_changes_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(moment)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
