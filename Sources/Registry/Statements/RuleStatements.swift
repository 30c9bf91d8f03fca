import Lineage
import Postgres

/// Rules of the store that one statement each checks: what breaks them, counted, with the first of it in words.
enum RuleStatements {
    /// What breaks a rule: how much, and the first of it.
    typealias Findings = (count: Int, lines: [String])

    /// Indexes, constraints and triggers that are not in force.
    struct BrokenGuards: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_broken_guards_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Numbers and words that this program does not know.
    struct UnknownWords: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_unknown_words_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(Relation.allCases.map { Int16($0.rawValue) })
            parameters.append(EvidenceKind.allCases.map { Int16($0.rawValue) })
            parameters.append(RelationReason.Ground.allCases.map(\.rawValue))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Rows that point at nothing.
    struct DanglingReferences: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_dangling_references_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Names that mean several models.
    struct SharedNames: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_shared_names_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Models whose name was taken over and that have something left.
    struct ReplacedLeftovers: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_replaced_leftovers_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Models without what made them.
    struct UnfoundedModels: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_unfounded_models_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Claims without their document.
    struct LooseClaims: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_loose_claims_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Claims that point at another model than their parent's name means.
    struct MisresolvedClaims: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_misresolved_claims_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    /// Versions that the log of changes does not have.
    struct WrongVersions: PostgresStatement {
        static let sql = SQL.text(PackageResources.find_wrong_versions_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings { try findings(row) }
    }

    private static func findings(_ row: PostgresRow) throws(PostgresDecodingError) -> Findings {
        (Int(try row.decode(0, as: Int64.self)), try row.decode(1))
    }
}
