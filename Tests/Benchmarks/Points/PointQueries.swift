import Foundation
import Logging
import Postgres

/// Measures point queries through `PostgresClient` beside pgbench, on the same server, in the same run, in turns.
///
/// `PointQueries [--seconds 3] [--rounds 3] [--callers 1,8,32,128] [--json results.json] [--only reads|writes|ours]`, with
/// `PEDIGREE_TEST_DATABASE_URL` set. It makes a table of 300,000 rows and drops it.
@main
struct PointQueries {
    let options: BenchmarkOptions
    let client: PostgresClient
    let pgbench: PgBench

    static func main() async throws {
        let options = try BenchmarkOptions(CommandLine.arguments.dropFirst())
        var configuration = PostgresConfiguration(options.connectionString)
        configuration.applicationName = "point-queries"
        configuration.sharedConnectionCount = options.readConnections
        configuration.sharedSyncCount = options.syncs
        configuration.sharedWriteConnectionCount = options.writeConnections
        let client = PostgresClient(configuration, logger: Logger(label: "point-queries"))
        let benchmark = PointQueries(options: options, client: client, pgbench: PgBench(options: options))
        try await client.withConnection { try await $0.executeSimple(PointTable.create, deadline: .seconds(120)) }
        try await client.withConnection { try await $0.executeSimple(PointTable.vacuum, deadline: .seconds(120)) }
        let report = try await benchmark.run()
        try await client.withConnection { try await $0.executeSimple(PointTable.drop) }
        await client.close()
        FileHandle.standardOutput.write(Data(report.table.utf8))
        if let path = options.jsonPath { try report.json.write(to: URL(filePath: path)) }
    }

    private func run() async throws -> BenchmarkReport {
        var report = BenchmarkReport(
            readConnections: options.readConnections, writeConnections: options.writeConnections,
            seconds: options.seconds, measurements: [])
        for kind in options.kinds {
            for callers in options.callers {
                var ours: [Double] = []
                var theirs: [Double] = []
                for _ in 0..<options.rounds {
                    let rate = try await measure(kind, callers: callers)
                    ours.append(rate)
                    if options.runsPgBench { theirs.append(try pgbench.run(kind, clients: callers, like: rate)) }
                }
                report.measurements.append(
                    BenchmarkReport.Measurement(
                        kind: kind, callers: callers, ours: ours.median, pgbench: theirs.isEmpty ? nil : theirs.median))
            }
        }
        return report
    }

    /// Statements a second of so many tasks, each with one statement at a time.
    private func measure(_ kind: BenchmarkKind, callers: Int) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(options.seconds))
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<callers {
                group.addTask { try await call(kind, seed: UInt64(caller + 1), until: end) }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / (start.duration(to: clock.now) / .seconds(1))
    }

    @concurrent private func call(
        _ kind: BenchmarkKind, seed: UInt64, until end: ContinuousClock.Instant
    ) async throws -> Int {
        var random = XorShift(seed: seed)
        var count = 0
        while ContinuousClock.now < end {
            let id = Int64(random.next() % UInt64(PointTable.rowCount)) + 1
            switch kind {
            case .reads:
                guard let row = try await client.query(PointByID(id: id)).first, PointTable.isRight(row, id: id) else {
                    throw BenchmarkFailure(description: "Row \(id) came back wrong.")
                }
            case .writes:
                guard try await client.execute(TouchPoint(id: id)) == 1 else {
                    throw BenchmarkFailure(description: "Row \(id) was not written.")
                }
            }
            count += 1
        }
        return count
    }
}
