import Postgres
import Testing

/// Ten divided by a number: 0 makes the server refuse.
struct TenDividedBy: PostgresStatement {
    let number: Int64
    static let sql = "SELECT 10 / $1"
    static let effect = StatementEffect.readOnly
    func bind(into parameters: inout PostgresParameters) { parameters.append(number) }
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
}

/// Sleeps at the server; as a read and as a write.
struct SleepRead: PostgresStatement {
    typealias Row = Void
    let seconds: Double
    static let sql = "SELECT pg_sleep($1)"
    static let effect = StatementEffect.readOnly
    func bind(into parameters: inout PostgresParameters) { parameters.append(seconds) }
}

struct SleepWrite: PostgresStatement {
    typealias Row = Void
    let seconds: Double
    static let sql = "SELECT pg_sleep($1)"
    static let effect = StatementEffect.write
    func bind(into parameters: inout PostgresParameters) { parameters.append(seconds) }
}

/// The process behind the connection that it runs on.
struct BackendProcess: PostgresStatement {
    static let sql = "SELECT pg_backend_pid()"
    static let effect = StatementEffect.readOnly
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
}

struct BackendProcessOfWrites: PostgresStatement {
    static let sql = "SELECT pg_backend_pid()"
    static let effect = StatementEffect.write
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
}

/// Ends another connection, and waits until it is gone.
struct Terminate: PostgresStatement {
    let process: Int64
    static let sql = "SELECT pg_terminate_backend($1::int8::int4, 5000)"
    static let effect = StatementEffect.write
    func bind(into parameters: inout PostgresParameters) { parameters.append(process) }
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Bool { try row.decode(0) }
}

/// How many other connections run a statement that contains a text. `pg_stat_activity` is read anew each time.
struct RunningStatements: PostgresStatement {
    let pattern: String
    static let sql = """
        SELECT count(*) FROM pg_stat_activity
        WHERE state = 'active' AND pid <> pg_backend_pid() AND query LIKE '%' || $1 || '%'
        """
    static let effect = StatementEffect.write
    func bind(into parameters: inout PostgresParameters) { parameters.append(pattern) }
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
}

extension PostgresRunner {
    /// Asks the server until so many statements with that text run: waiting for a state of another process.
    func waitUntilRunning(_ count: Int64, _ pattern: String) async throws {
        let end = ContinuousClock.now + .seconds(120)
        while try await queryOne(RunningStatements(pattern: pattern)) != count {
            // A state that came and went unseen never comes again: better a failure than a test that hangs.
            try #require(ContinuousClock.now < end, "never \(count) of \(pattern) at once")
            await Task.yield()
        }
    }
}
