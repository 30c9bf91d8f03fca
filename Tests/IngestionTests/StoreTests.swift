import Compression
import Foundation
import Ingestion
import Intake
import Lineage
import Logging
import Postgres
import Registry
import Synchronization
import TestSupport
import Testing

/// From the disk into a database and back.
@Suite(.timeLimit(.minutes(30))) struct StoreTests {
    private func ingest(_ path: String, into intake: Intake, concurrency: Int = 8) async throws -> IngestionSummary {
        try await IngestionRun(intake: intake, submitter: "test", concurrency: concurrency).run(try IngestionSource.open(path: path))
    }

    private func parents(of name: String, in store: ModelStore) async throws -> [String] {
        let model = try #require(try await store.model(named: try ModelID(name)))
        let detail = try #require(try await store.detail(of: model.node))
        return detail.parents.map(\.parentID.written).sorted()
    }

    @Test func `a folder is new, then the same without a row that differs, then changed`() async throws {
        let scratch = try Scratch()
        try scratch.write("org__base/README.md", "---\nlicense: mit\n---\n")
        try scratch.write("org/tuned/README.md", "---\nbase_model: org/base\n---\n")
        try scratch.write("org/tuned/adapter_config.json", #"{"base_model_name_or_path": "org/other"}"#)
        try await withDatabase { database in
            let first = try await ingest(scratch.path, into: database.intake)
            #expect(first.counts.new == 2 && first.counts.finished == 2)
            #expect(try await parents(of: "org/tuned", in: database.store) == ["org/base", "org/other"])
            let rows = try await database.rows()
            let second = try await ingest(scratch.path, into: database.intake)
            #expect(second.counts.same == 2 && second.counts.finished == 2)
            #expect(try await database.rows() == rows)
            try FileManager.default.removeItem(atPath: scratch.at("org/tuned/adapter_config.json"))
            let third = try await ingest(scratch.path, into: database.intake)
            #expect(third.counts.changed == 1 && third.counts.same == 1)
            #expect(try await parents(of: "org/tuned", in: database.store) == ["org/base"])
        }
    }

    @Test func `a document that cannot be read any more keeps what the registry has of it`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/README.md", "---\nlicense: mit\n---\n")
        try scratch.write("m/adapter_config.json", #"{"base_model_name_or_path": "org/base"}"#)
        try await withDatabase { database in
            _ = try await ingest(scratch.path, into: database.intake)
            try FileManager.default.removeItem(atPath: scratch.at("m/adapter_config.json"))
            try scratch.makeFolder("m/adapter_config.json")
            let again = try await ingest(scratch.path, into: database.intake)
            #expect(again.counts.same == 1 && again.counts.odd == 1)
            #expect(try await parents(of: "m", in: database.store) == ["org/base"])
        }
    }

    @Test func `rows are stored, bad ones are refused with their line`() async throws {
        let scratch = try Scratch()
        let rows = [
            #"{"id":"org/a","parents":[{"id":"org/base","relation":"finetune"}]}"#, "not json", #"{"name":"no id"}"#, #"{"id":"a/b/c/d"}"#,
            #"{"id":"org/nul\u0000"}"#, #"{"id":"org/text","license":"a\u0000b","sources":{"license":"\u0000"}}"#, #"{"id":"org/z"}"#,
        ]
        try scratch.write("rows.jsonl.gz", try Gzip.packed(Array(rows.joined(separator: "\n").utf8)))
        try await withDatabase { database in
            let first = try await ingest(scratch.at("rows.jsonl.gz"), into: database.intake)
            #expect(first.counts.finished == rows.count)
            #expect(Set(first.refused.examples.map(\.place)).isSuperset(of: [2, 3, 4, 5].map { "rows.jsonl.gz:\($0)" }))
            #expect(try await parents(of: "org/a", in: database.store) == ["org/base"])
            #expect(try await database.store.model(named: try ModelID("org/z"))?.isMentioned == false)
            let second = try await ingest(scratch.at("rows.jsonl.gz"), into: database.intake)
            #expect(second.counts.same == first.counts.taken && second.counts.refused == first.counts.refused)
        }
    }

    @Test func `interrupted and run again, each model is new once`() async throws {
        let scratch = try Scratch()
        let count = 8_000
        try scratch.write("rows.jsonl", (1...count).map { #"{"id":"org/m-\#($0)"}"# }.joined(separator: "\n"))
        let source = try IngestionSource.open(path: scratch.at("rows.jsonl"))
        try await withDatabase { database in
            let intake = database.intake
            let begun = Gate()
            let running = Mutex<Task<IngestionSummary, any Error>?>(nil)
            let run = Task {
                await begun.pass()
                // Progress is told in the middle of the run, while others are under way.
                return try await IngestionRun(intake: intake, submitter: "test", concurrency: 4).run(source) { progress in
                    if progress.counts.finished == 10 { running.withLock { $0?.cancel() } }
                }
            }
            running.withLock { $0 = run }
            await begun.open()
            let first = try await run.value
            #expect(first.isInterrupted && (1_000...5_000).contains(first.counts.new))
            let second = try await ingest(scratch.at("rows.jsonl"), into: intake)
            #expect(second.counts.same == first.counts.new && second.counts.new == count - first.counts.new)
        }
    }

    @Test func `a database that is away is a failure that says so`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/README.md")
        var configuration = PostgresConfiguration("host=\(scratch.path) dbname=none")
        configuration.connectDeadline = .milliseconds(200)
        configuration.statementDeadline = .milliseconds(500)
        let client = PostgresClient(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let intake = Intake(store: ModelStore(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let failure = await #expect(throws: IngestionFailure.self) { try await ingest(scratch.path, into: intake) }
        #expect(failure?.place == "m" && failure?.summary.counts.finished == 0)
        #expect(failure?.cause is PostgresError || failure?.cause is PostgresTransactionError)
        await client.close()
    }

    @Test func `connections that are cut in the middle lose nothing that was counted`() async throws {
        let scratch = try Scratch()
        let count = 200
        try scratch.write("rows.jsonl", (1...count).map { #"{"id":"org/m-\#($0)"}"# }.joined(separator: "\n"))
        let source = try IngestionSource.open(path: scratch.at("rows.jsonl"))
        try await withDatabase { database in
            let intake = database.intake
            let taken = Mutex(0)
            let door = IngestionDoor(
                take: { documents, id, _ in try await intake.take(documents, of: id, submitter: "test") },
                takeRow: { row, catalogue in
                    let number = taken.withLock {
                        $0 += 1
                        return $0
                    }
                    if number == 40 {
                        try await database.run(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
                    }
                    return try await intake.takeRow(row, catalogue: catalogue, submitter: "test")
                })
            var counted = 0
            do throws(IngestionFailure) {
                counted = try await IngestionRun(door: door, concurrency: 4).run(source).counts.taken
            } catch {
                counted = error.summary.counts.taken
                #expect(counted < count)
            }
            #expect(counted >= 36, "those before the cut")
            let again = try await ingest(scratch.at("rows.jsonl"), into: intake)
            #expect(again.counts.same >= counted && again.counts.taken == count)
        }
    }

    @Test func `the same model many times in one run is stored once`() async throws {
        let scratch = try Scratch()
        try scratch.write("rows.jsonl", Array(repeating: #"{"id":"org/m","license":"mit"}"#, count: 100).joined(separator: "\n"))
        try await withDatabase { database in
            let summary = try await ingest(scratch.at("rows.jsonl"), into: database.intake)
            #expect(summary.counts.taken == 100 && summary.counts.new == 1 && summary.counts.changed == 0)
        }
    }
}
