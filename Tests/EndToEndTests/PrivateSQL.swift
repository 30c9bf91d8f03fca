import Foundation

/// Asks the PostgreSQL of a data folder directly; something must keep it running.
enum PrivateSQL {
    /// Runs commands; each row of their answers is a line, its columns parted by `|`.
    static func run(_ data: String, _ sql: String) async throws -> [String] {
        let run = try await Program.run("psql", ["-h", "\(data)/socket", "-U", "pedigree", "-d", "pedigree", "-v", "ON_ERROR_STOP=1", "-Atqc", sql])
        guard run.code == 0 else { throw Late(description: "\(sql): \(run)") }
        return run.output.split(separator: "\n").map(String.init)
    }

    /// Runs commands on a folder that nobody serves.
    static func runAlone(_ data: String, _ sql: String) async throws -> [String] {
        try await RunningServer.with(data) { _ in try await run(data, sql) }.value
    }

    /// Every row of every table as it is, but for the two columns that a restore changes: which life it is, and the transaction of changes.
    static let everyRow = """
        SELECT 'model', m::text FROM model m UNION ALL SELECT 'alias', a::text FROM alias a UNION ALL SELECT 'document', d::text FROM document d
        UNION ALL SELECT 'claim', c::text FROM claim c UNION ALL SELECT 'edge', e::text FROM edge e
        UNION ALL SELECT 'change', (to_jsonb(h) - 'tx')::text FROM change h UNION ALL SELECT 'schema', s::text FROM schema_migration s ORDER BY 1, 2
        """
}
