import Lineage
import Postgres

/// What inferring parents asks.
enum InferenceStatements {
    /// Models that may be the parent of one.
    struct Candidates: PostgresStatement {
        let names: [String]
        let families: [String]
        let child: NodeID?
        let greatestChildCount: Int

        static let sql = SQL.text(PackageResources.list_parent_candidates_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(names)
            parameters.append(families)
            parameters.append(child?.number ?? 0)
            parameters.append(Int32(clamping: greatestChildCount))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> PossibleParent {
            PossibleParent(
                node: NodeID(try row.decode(0)), id: SummaryColumns.id(try row.decode(1)), spelling: SummaryColumns.id(try row.decode(2)),
                isKnown: try row.decode(3), childCount: Int(try row.decode(4, as: Int64.self)), isOriginal: try row.decode(5),
                relations: Set(try row.decode(6, as: [Int16].self).compactMap { UInt8(exactly: $0).flatMap(Relation.init(rawValue:)) }),
                copied: try row.decode(7, as: Int64?.self).map { NodeID($0) })
        }
    }

    /// What the documents of some models state.
    struct CandidateFacts: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_candidate_facts_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, facts: ModelFacts) {
            let text = try row.decode(1, as: PostgresJSON.self).text
            return (NodeID(try row.decode(0)), StoredJSON.value(of: text, as: ModelFacts.self) ?? ModelFacts())
        }
    }

    /// How an organisation names what it makes from others.
    struct NamingHabits: PostgresStatement {
        let organisation: String
        let besides: NodeID?

        static let sql = SQL.text(PackageResources.list_naming_habits_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(organisation)
            parameters.append(besides?.number ?? 0)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (child: ModelID, parent: ModelID) {
            (SummaryColumns.id(try row.decode(0)), SummaryColumns.id(try row.decode(1)))
        }
    }

    /// Models whose parents may have to be inferred.
    struct Uninferred: PostgresStatement {
        let after: NodeID?
        let limit: Int

        static let sql = SQL.text(PackageResources.list_uninferred_models_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(after?.number ?? 0)
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, id: ModelID) {
            (NodeID(try row.decode(0)), SummaryColumns.id(try row.decode(1)))
        }
    }

    /// The same of those that changed.
    struct ChangedUninferred: PostgresStatement {
        let since: TransactionSnapshot
        let after: NodeID?
        let limit: Int

        static let sql = SQL.text(PackageResources.list_changed_uninferred_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(since.description)
            parameters.append(after?.number ?? 0)
            parameters.append(Int32(clamping: limit))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (node: NodeID, id: ModelID) {
            (NodeID(try row.decode(0)), SummaryColumns.id(try row.decode(1)))
        }
    }

    /// Up to which changes parents were inferred.
    struct ReadPosition: PostgresStatement {
        static let sql = SQL.text(PackageResources.read_inference_position_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> InferencePosition {
            let isUsable: Bool = try row.decode(0)
            let snapshot = try row.decode(1, as: String?.self).flatMap { TransactionSnapshot($0) }
            return InferencePosition(
                since: isUsable ? snapshot : nil, version: try row.decode(2, as: Int32?.self).map { Int($0) }, hasChanges: try row.decode(3))
        }
    }

    /// Keeps up to which changes they were.
    struct SavePosition: PostgresStatement {
        let position: IndexPosition
        let version: Int

        static let sql = SQL.text(PackageResources.save_inference_position_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(position.incarnation)
            parameters.append(position.snapshot.description)
            parameters.append(Int32(clamping: version))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }
}
