import Compression
import Intake
import Lineage
import Logging
import Postgres
import Registry
import TestSupport
import Testing

/// Rows of a catalogue that are taken together give the store that they give one after the other.
@Suite struct BulkTests {
    @Test(arguments: 0..<12 as Range<UInt64>)
    func `rows taken at once give the store that rows taken one by one give`(seed: UInt64) async throws {
        var random = SeededRandom(seed: 20_261_124 + seed)
        let rows = Self.rows(count: 120, using: &random)
        let batches = Self.batches(of: rows, using: &random)
        let single = try await stored { intake in
            var effects: [String] = []
            for row in rows { effects.append(await Self.effect { try await intake.takeRow(row, catalogue: "hub", submitter: "ada") }) }
            return effects
        }
        let bulk = try await stored { intake in
            var effects: [String] = []
            for batch in batches {
                for result in await intake.takeRows(batch, catalogue: "hub", submitter: "ada") {
                    effects.append(await Self.effect { try result.get() })
                }
            }
            return effects
        }
        #expect(bulk.rows == single.rows, "seed \(seed)")
        #expect(bulk.refused == single.refused, "seed \(seed)")
        #expect(bulk.isSound && single.isSound, "seed \(seed)")
    }

    @Test func `the same rows again change nothing, whether many or one`() async throws {
        var random = SeededRandom(seed: 3)
        let rows = Self.rows(count: 80, using: &random)
        try await withDatabase { database in
            _ = await database.intake.takeRows(rows, catalogue: "hub", submitter: "ada")
            // Of two rows of one model the last is left; from now on nothing is new.
            _ = await database.intake.takeRows(rows, catalogue: "hub", submitter: "ada")
            let last = Array(Dictionary(rows.enumerated().map { (Self.id(of: $1), $0) }) { $1 }.values).sorted().map { rows[$0] }
            let before = try await database.rows()
            for result in await database.intake.takeRows(last, catalogue: "hub", submitter: "ada") {
                if case .success(let outcome) = result { #expect(outcome.effect == .same) }
            }
            #expect(try await database.rows() == before)
        }
    }

    @Test(.timeLimit(.minutes(30)))
    func `a database that is away is not asked again for each row`() async throws {
        var configuration = PostgresConfiguration("host=/nowhere dbname=none")
        configuration.connectDeadline = .milliseconds(200)
        configuration.leaseDeadline = .milliseconds(200)
        let client = PostgresClient(configuration, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let intake = Intake(store: ModelStore(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        let rows = (0..<2_000).map { Array("{\"id\":\"org/m\($0)\"}".utf8) }
        let results = await intake.takeRows(rows, catalogue: "hub", submitter: "ada")
        #expect(results.count == rows.count)
        for result in results { #expect(throws: (any Error).self) { try result.get() } }
        await client.close()
    }

    @Test func `a row that is refused does not keep the others out`() async throws {
        try await withDatabase { database in
            let rows = [#"{"id":"org/a"}"#, "nothing", #"{"id":"org/b","parents":[{"id":"org/a","relation":"finetune"}]}"#].map { Array($0.utf8) }
            let results = await database.intake.takeRows(rows, catalogue: "hub", submitter: "ada")
            let effects = results.map { result in (try? result.get())?.effect }
            #expect(effects == [.new, nil, .new])
            #expect(throws: IntakeError.self) { try results[1].get() }
        }
    }

    // MARK: Rows

    private static func id(of row: [UInt8]) -> String {
        String(decoding: row, as: UTF8.self).split(separator: "\"").dropFirst(3).first.map { foldedName($0) } ?? ""
    }

    private static func rows(count: Int, using random: inout SeededRandom) -> [[UInt8]] {
        let names = (0..<count).map { "bulk/\(["Llama-3-8B", "m", "M", "x-GGUF"][$0 % 4])-\($0 / 2)" }
        return (0..<count).map { _ in
            if random.isOneIn(40) { return Array("{\"id\": 3}".utf8) }
            let parents = (0..<Int.random(in: 0...2, using: &random)).map { _ -> String in
                let name = random.isOneIn(5) ? "bulk/mentioned-\(Int.random(in: 0..<9, using: &random))" : random.pick(names)
                let relation = random.isOneIn(9) ? "sibling" : random.pick(Relation.allCases).word
                return #"{"id": "\#(random.isOneIn(4) ? name.uppercased() : name)", "relation": "\#(relation)"}"#
            }
            let facts =
                random.isOneIn(2) ? "" : #", "license": "mit", "parameters": 8000000000, "downloads": \#(Int.random(in: 0..<9, using: &random))"#
            return Array(#"{"id": "\#(random.pick(names))", "parents": [\#(parents.joined(separator: ", "))]\#(facts)}"#.utf8)
        }
    }

    private static func batches(of rows: [[UInt8]], using random: inout SeededRandom) -> [[[UInt8]]] {
        var rest = rows[...]
        var batches: [[[UInt8]]] = []
        while !rest.isEmpty {
            let batch = rest.prefix(Int.random(in: 1...60, using: &random))
            batches.append(Array(batch))
            rest = rest.dropFirst(batch.count)
        }
        return batches
    }

    // MARK: Stores

    private static func effect(_ body: () async throws -> SubmissionOutcome) async -> String {
        do { return try await body().model.written } catch { return "refused: \(error)" }
    }

    private func stored(_ fill: (Intake) async throws -> [String]) async throws -> (rows: [String], refused: [String], isSound: Bool) {
        try await withDatabase { database in
            let results = try await fill(database.intake)
            let lines = try await database.projection().filter { !$0.hasPrefix("change ") && !$0.hasPrefix("incarnation ") }
            return (
                lines.filter { !$0.contains(#""ended": true"#) }.map(Self.comparable).sorted(), results.filter { $0.hasPrefix("refused") },
                try await database.intake.verify().isSound
            )
        }
    }

    /// A model that is mentioned and filed in one write has one version instead of two, and edges that others overrule before anybody sees
    /// them are not written. How a mentioned model is spelled depends on who mentions it first.
    private static func comparable(_ line: String) -> String {
        foldedName(line.replacing(/"version": [0-9]+/, with: ""))
    }
}
