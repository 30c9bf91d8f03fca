import Lineage
import Postgres

/// The locks that a write holds until it ends.
enum LockStatements {
    /// The one advisory lock of the graph's shape.
    struct Shape: PostgresStatement {
        /// True: nobody else may write edges; false: children without children are written side by side.
        let isExclusive: Bool

        static let sql = SQL.text(PackageResources.lock_shape_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(isExclusive)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Row locks on a child and its parents.
    struct Models: PostgresStatement {
        let child: NodeID
        let parents: [NodeID]

        static let sql = SQL.text(PackageResources.lock_models_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(child.number)
            parameters.append(parents.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// A child as it is under its lock.
    struct ReadChild: PostgresStatement {
        let child: NodeID

        static let sql = SQL.text(PackageResources.read_child_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(child.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> LockedChild {
            LockedChild(
                name: try row.decode(1), isMentioned: try row.decode(3, as: String.self) == "mentioned", hasChildren: try row.decode(4),
                moment: try row.decode(5), isReplaced: try row.decode(7), registeredAt: try row.decode(8))
        }
    }
}
