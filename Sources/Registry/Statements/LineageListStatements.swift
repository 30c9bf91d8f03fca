import Lineage
import Postgres

/// Lists of descendants and ancestors: filtered, sorted, paged.
enum LineageListStatements {
    /// A row: totals, and one model unless the page is empty.
    struct Row: Sendable {
        let total: Int64
        let mentioned: Int64
        let match: (value: Int64?, match: LineageMatch)?
    }

    /// The descendants of models, by the edges that are believed now.
    struct Descendants: PostgresStatement {
        let question: LineageQuestion

        static let sql = SQL.text(PackageResources.list_descendants_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) { LineageListStatements.bind(question, into: &parameters) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row { try LineageListStatements.decode(row) }
    }

    /// The descendants of models, by the edges that were believed at a moment.
    struct DescendantsAsOf: PostgresStatement {
        let question: LineageQuestion
        let moment: Moment

        static let sql = SQL.asOf(Descendants.sql, parameter: 21)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            LineageListStatements.bind(question, into: &parameters)
            parameters.append(timestamp: moment.microseconds)
        }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row { try LineageListStatements.decode(row) }
    }

    /// The ancestors of models, by the edges that are believed now.
    struct Ancestors: PostgresStatement {
        let question: LineageQuestion

        static let sql = SQL.upward(Descendants.sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) { LineageListStatements.bind(question, into: &parameters) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row { try LineageListStatements.decode(row) }
    }

    /// The ancestors of models, by the edges that were believed at a moment.
    struct AncestorsAsOf: PostgresStatement {
        let question: LineageQuestion
        let moment: Moment

        static let sql = SQL.asOf(Ancestors.sql, parameter: 21)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            LineageListStatements.bind(question, into: &parameters)
            parameters.append(timestamp: moment.microseconds)
        }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row { try LineageListStatements.decode(row) }
    }

    private static func bind(_ question: LineageQuestion, into parameters: inout PostgresParameters) {
        parameters.append(question.of.map(\.number))
        parameters.append(Int32(clamping: question.depth ?? LineageQuestion.greatestDepth))
        parameters.append(question.relations.isEmpty ? nil : question.relations.map { Int16($0.rawValue) })
        parameters.append(question.minimumConfidence)
        for words in [question.licenses, question.libraries, question.formats, question.quantizations, question.languages, question.tasks] {
            parameters.append(words.isEmpty ? nil : words)
        }
        parameters.append(question.minimumParameters)
        parameters.append(question.maximumParameters)
        parameters.append(timestamp: question.createdAfter?.microseconds)
        parameters.append(timestamp: question.createdBefore?.microseconds)
        parameters.append(question.sort.rawValue)
        parameters.append(question.isDescending)
        parameters.append(question.after != nil)
        parameters.append(question.after?.value)
        parameters.append(question.after?.folded)
        parameters.append(Int32(clamping: question.limit))
    }

    private static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row {
        guard let depth = try row.decode(3, as: Int32?.self) else {
            return Row(total: try row.decode(0), mentioned: try row.decode(1), match: nil)
        }
        let relations = try row.decode(20, as: [Int16].self).compactMap { UInt8(exactly: $0).flatMap(Relation.init(rawValue:)) }
        let match = LineageMatch(model: try SummaryColumns.decode(row, from: 4), depth: Int(depth), relations: relations)
        return Row(total: try row.decode(0), mentioned: try row.decode(1), match: (try row.decode(2), match))
    }
}
