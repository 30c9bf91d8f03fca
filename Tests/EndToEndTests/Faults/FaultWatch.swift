import Foundation
import Logging
import Postgres

/// Watches the transactions of a private PostgreSQL from outside.
struct FaultWatch {
    /// A transaction that has written and has not ended.
    struct Writer: Sendable, Hashable {
        /// The process that runs it.
        let backend: Int32
        /// Its number.
        let transaction: String
    }

    /// What became of a transaction.
    enum Fate: String, Sendable {
        case committed, aborted
        /// PostgreSQL does not know its number: it was lost before anything of it was on the disk.
        case unknown
    }

    private let client: PostgresClient

    /// Lends a watch.
    static func with<Value>(_ data: String, _ body: (FaultWatch) async throws -> Value) async throws -> Value {
        var configuration = PostgresConfiguration("host=\(data)/socket dbname=pedigree user=pedigree application_name=fault-watch")
        (configuration.sharedConnectionCount, configuration.sharedWriteConnectionCount) = (1, 1)
        (configuration.leasedConnectionCount, configuration.longReadConnectionCount) = (1, 1)
        var logger = Logger(label: "fault-watch")
        logger.logLevel = .critical
        let client = PostgresClient(configuration, logger: logger)
        do {
            let value = try await body(FaultWatch(client: client))
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }

    /// The transactions that are in the middle of writing now, of connections with these names.
    func writers(_ applications: [String]) async throws -> [Writer] {
        try await client.query(ListWriters(applications: applications))
    }

    /// What became of transactions that have ended.
    ///
    /// - Throws: When one of them has not ended in time.
    func fates(of writers: [Writer]) async throws -> [Writer: Fate] {
        var fates: [Writer: Fate] = [:]
        for writer in writers {
            try await eventually("transaction \(writer.transaction) ends") {
                guard let word = try await client.queryOne(ReadFate(transaction: writer.transaction)) else { return false }
                fates[writer] = Fate(rawValue: word)
                return fates[writer] != nil
            }
        }
        return fates
    }
}

/// Connections whose transaction has a number: those that have written.
private struct ListWriters: PostgresStatement {
    let applications: [String]

    static let sql = """
        SELECT pid, backend_xid::text FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND application_name = ANY ($1) ORDER BY backend_xid::text::bigint
        """
    static let effect = StatementEffect.readOnly

    func bind(into parameters: inout PostgresParameters) {
        parameters.append(applications)
    }

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> FaultWatch.Writer {
        FaultWatch.Writer(backend: try row.decode(0), transaction: try row.decode(1))
    }
}

/// `committed`, `aborted` or `in progress`; `unknown` for a number that was not given yet in the memory of the server.
private struct ReadFate: PostgresStatement {
    let transaction: String

    static let sql = """
        SELECT CASE WHEN $1::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) THEN 'unknown' ELSE pg_xact_status($1::xid8) END
        """
    static let effect = StatementEffect.readOnly

    func bind(into parameters: inout PostgresParameters) {
        parameters.append(transaction)
    }

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
}
