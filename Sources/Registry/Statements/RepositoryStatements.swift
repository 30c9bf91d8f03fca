import Lineage
import Postgres

/// Repositories outside, and what became of their names.
enum RepositoryStatements {
    /// What is known of repositories, in the order in which they are asked for.
    struct Find: PostgresStatement {
        let host: String
        let repositories: [(number: String?, folded: String)]

        static let sql = SQL.text(PackageResources.find_repositories_sql)
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(host)
            parameters.append(repositories.map(\.number))
            parameters.append(repositories.map(\.folded))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> SeenRepository {
            var numbered: SeenRepository.Numbered?
            if let node = try row.decode(1, as: Int64?.self) {
                numbered = SeenRepository.Numbered(
                    node: NodeID(node), name: try row.decode(2), folded: try row.decode(3), readRevision: try row.decode(4))
            }
            var named: SeenRepository.Named?
            if let node = try row.decode(5, as: Int64?.self) {
                named = SeenRepository.Named(
                    node: NodeID(node), name: try row.decode(6), isMentioned: try row.decode(8, as: String.self) == "mentioned",
                    isAlias: try row.decode(9), hasRepository: try row.decode(12), number: try row.decode(10), readRevision: try row.decode(11))
            }
            return SeenRepository(numbered: numbered, named: named)
        }
    }

    /// Remembers what was read.
    struct Record: PostgresStatement {
        let host: String
        let repositories: [(model: NodeID, sighting: RepositorySighting)]

        static let sql = SQL.text(PackageResources.record_repositories_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(host)
            parameters.append(repositories.map(\.model.number))
            parameters.append(repositories.map(\.sighting.repositoryID))
            parameters.append(repositories.map(\.sighting.revision))
            parameters.append(timestamps: repositories.map { $0.sighting.created?.microseconds })
            parameters.append(timestamps: repositories.map { $0.sighting.modified?.microseconds })
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Gives the repositories of a model to another one.
    struct Move: PostgresStatement {
        let model: NodeID
        let other: NodeID

        static let sql = SQL.text(PackageResources.move_repository_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
            parameters.append(other.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Forgets the repositories of a model.
    struct Forget: PostgresStatement {
        let model: NodeID

        static let sql = SQL.text(PackageResources.forget_repositories_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(model.number)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) {}
    }

    /// Says how known models are known from now on.
    struct Mark: PostgresStatement {
        let models: [NodeID]
        let status: ModelStatus

        static let sql = SQL.text(PackageResources.mark_models_sql)
        static let effect = StatementEffect.write

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
            parameters.append(status.rawValue)
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> NodeID { NodeID(try row.decode(0)) }
    }

    /// Which of some models have a repository that is known by a number.
    struct Numbers: PostgresStatement {
        let models: [NodeID]

        static let sql = SQL.text(PackageResources.list_repository_numbers_sql)
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) {
            parameters.append(models.map(\.number))
        }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> NodeID { NodeID(try row.decode(0)) }
    }
}
