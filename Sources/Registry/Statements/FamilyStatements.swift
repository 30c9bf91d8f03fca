import Lineage
import Postgres

/// Families and their members.
enum FamilyStatements {
    /// All families.
    struct List: PostgresStatement {
        static let sql = SQL.text(PackageResources.list_families_sql)
        static let effect = StatementEffect.readOnly

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> FamilySummary {
            FamilySummary(
                key: try row.decode(0), name: try row.decode(1), parentKey: try row.decode(2), members: Int(try row.decode(3, as: Int64.self)),
                sizes: try row.decode(4, as: [String]?.self) ?? [], organisations: try row.decode(5, as: [String]?.self) ?? [],
                firstCreated: try row.decode(6, as: PostgresTimestamp?.self).map { Moment(microseconds: $0.microsecondsSince1970) })
        }
    }

    /// The members of one family.
    struct Members: PostgresStatement {
        let key: String

        static let sql = SQL.text(PackageResources.list_family_members_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(key)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> FamilyMember {
            FamilyMember(
                node: NodeID(try row.decode(0)), id: SummaryColumns.id(try row.decode(1)), path: try row.decode(3), size: try row.decode(4),
                variant: try row.decode(5), parameters: try row.decode(6))
        }
    }
}
