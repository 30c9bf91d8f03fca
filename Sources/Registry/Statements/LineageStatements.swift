import Lineage
import Postgres

/// Questions about lineage, answered by recursive SQL.
enum LineageStatements {
    /// Some models in short.
    struct Summaries: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_summaries_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelSummary {
            try SummaryColumns.decode(row, from: 0)
        }
    }

    /// Edges at and above some models as they are believed now.
    struct StepsAbove: PostgresStatement {
        let models: [NodeID]
        let minimumConfidence: Double

        static let sql = SQL.text(PackageResources.list_live_edges_above_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> LineageStep {
            try step(row)
        }
    }

    /// Edges at and above some models as they were believed at a moment.
    struct StepsAboveAsOf: PostgresStatement {
        let models: [NodeID]
        let minimumConfidence: Double
        let moment: Moment

        static let sql = SQL.asOf(StepsAbove.sql, parameter: 3)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
            parameters.append(timestamp: moment.microseconds)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> LineageStep {
            try step(row)
        }
    }

    /// How many children some models have.
    struct CountChildren: PostgresStatement {
        let models: [NodeID]
        var minimumConfidence = 0.0

        static let sql = SQL.text(PackageResources.count_children_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelCount { try modelCount(row) }
    }

    /// The same by the edges that were believed at a moment.
    struct CountChildrenAsOf: PostgresStatement {
        let models: [NodeID]
        let minimumConfidence: Double
        let moment: Moment

        static let sql = SQL.asOf(CountChildren.sql, parameter: 3)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
            parameters.append(timestamp: moment.microseconds)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelCount { try modelCount(row) }
    }

    /// How many descendants each of some models has.
    struct CountDescendants: PostgresStatement {
        let models: [NodeID]
        var minimumConfidence = 0.0

        static let sql = SQL.text(PackageResources.count_descendants_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelCount { try modelCount(row) }
    }

    /// The same by the edges that were believed at a moment.
    struct CountDescendantsAsOf: PostgresStatement {
        let models: [NodeID]
        let minimumConfidence: Double
        let moment: Moment

        static let sql = SQL.asOf(CountDescendants.sql, parameter: 3)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(minimumConfidence)
            parameters.append(timestamp: moment.microseconds)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelCount { try modelCount(row) }
    }

    /// How many descendants some models have together.
    struct CountDescendantsTogether: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.count_descendants_together_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> (relation: Relation?, count: Int64) {
            (try counted(row, 0), try row.decode(1))
        }
    }

    private static func step(_ row: PostgresRow) throws(PostgresDecodingError) -> LineageStep {
        LineageStep(
            child: NodeID(try row.decode(0)), parent: NodeID(try row.decode(1)), relation: try StoredWord.relation(row, 2),
            confidence: try row.decode(3), isInferred: try StoredWord.evidenceKind(row, 4) == .inferred)
    }

    /// One model's count for one relation, or for all.
    typealias ModelCount = (model: NodeID, relation: Relation?, count: Int64)

    private static func modelCount(_ row: PostgresRow) throws(PostgresDecodingError) -> ModelCount {
        (NodeID(try row.decode(0)), try counted(row, 1), try row.decode(2))
    }

    /// The relation of a count; nil for the count of all.
    private static func counted(_ row: PostgresRow, _ column: Int) throws(PostgresDecodingError) -> Relation? {
        try row.decode(column, as: Int16.self) == 0 ? nil : try StoredWord.relation(row, column)
    }
}
