import Ingestion
import Intake
import Lineage
import Postgres
import Registry
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(30))) struct RunTests {
    /// A catalogue whose rows are numbers.
    private func rows(_ count: Int, in scratch: Scratch) throws -> IngestionSource {
        try scratch.write("rows.jsonl", (1...count).map(String.init).joined(separator: "\n"))
        return try IngestionSource.open(path: scratch.at("rows.jsonl"))
    }

    @Test func `everything is taken and counted by what came of it`() async throws {
        let scratch = try Scratch()
        for name in ["a__new", "b__changed", "c__same", "d__same"] { try scratch.write("\(name)/README.md") }
        try scratch.makeFolder("empty")
        let door = RecordingDoor { name in name.hasSuffix("new") ? .new : name.hasSuffix("changed") ? .changed : .same }
        let run = IngestionRun(
            door: door.door { id in
                [
                    Diagnostic("legacy_field", .note, "fine", document: "README.md"),
                    Diagnostic("local_path", id.name == "changed" ? .warning : .note, "a path", document: "README.md", line: 3),
                ]
            })
        let summary = try await run.run(try IngestionSource.open(path: scratch.path))
        #expect(summary.counts.new == 1 && summary.counts.changed == 1 && summary.counts.same == 2)
        #expect(summary.counts.refused == 1 && summary.counts.odd == 1 && summary.counts.finished == 5)
        #expect(summary.odd.examples == [IngestionNote(place: "b__changed", reason: "README.md:3: a path (local_path)")])
        #expect(summary.oddCodes == ["local_path": 1])
        #expect(summary.refused.examples.map(\.place) == ["empty"])
        #expect(!summary.nothingCouldBeDone && !summary.isInterrupted)
        #expect(door.record.documents == ["a/new": 1, "b/changed": 1, "c/same": 1, "d/same": 1])
    }

    @Test func `what is left out of a folder makes its model odd`() async throws {
        let scratch = try Scratch()
        try scratch.write("m/README.md")
        try scratch.makeFolder("m/config.json")
        let summary = try await IngestionRun(door: RecordingDoor().door()).run(try IngestionSource.open(path: scratch.path))
        #expect(summary.counts.new == 1 && summary.counts.odd == 1)
        #expect(summary.oddCodes == ["document_unreadable": 1])
    }

    @Test(arguments: [1, 4, 8])
    func `as many items are under way as are allowed, and no more`(concurrency: Int) async throws {
        let scratch = try Scratch()
        // Opens only when all of them are there together.
        let gate = Gate(threshold: concurrency)
        let door = RecordingDoor { _ in
            await gate.pass()
            return .new
        }
        let summary = try await IngestionRun(door: door.door(), concurrency: concurrency).run(try rows(50, in: scratch))
        #expect(door.record.mostUnderWay == concurrency)
        #expect(summary.counts.new == 50)
        #expect(Set(door.record.rows) == Set((1...50).map(String.init)))
    }

    @Test func `of large documents no more are under way than 32 MiB hold`() async throws {
        let scratch = try Scratch()
        for name in 1...12 { try scratch.write("m\(name)/README.md", [UInt8](repeating: 0x61, count: 6 << 20)) }
        let gate = Gate(threshold: 5)
        let door = RecordingDoor { _ in
            await gate.pass()
            return .new
        }
        let summary = try await IngestionRun(door: door.door(), concurrency: 100).run(try IngestionSource.open(path: scratch.path))
        #expect(door.record.mostUnderWay == 5)
        #expect(summary.counts.new == 12)
    }

    @Test func `of many rows at once only four lots are under way, since each writes alone`() async throws {
        let scratch = try Scratch()
        let gate = Gate(threshold: 4)
        let door = RecordingDoor { _ in
            await gate.pass()
            return .new
        }
        let summary = try await IngestionRun(door: door.door(rowsAtOnce: 3), concurrency: 100).run(try rows(50, in: scratch))
        #expect(door.record.mostUnderWay == 4)
        #expect(summary.counts.new == 50)
    }

    @Test func `a bad item is refused and never stops the others`() async throws {
        let scratch = try Scratch()
        let errors: [String: any Error] = [
            "1": IntakeError.badRow(reason: "no id"), "2": SubmissionError.contended,
            "3": PostgresError(server: PostgresServerFields(sqlState: SQLState(rawValue: "22P05")), statement: nil),
            "4": PostgresError(server: PostgresServerFields(sqlState: .checkViolation), statement: nil),
            "5": PostgresError(server: PostgresServerFields(sqlState: .deadlockDetected), statement: nil),
            "6": PostgresError(server: PostgresServerFields(sqlState: SQLState(rawValue: "54000")), statement: nil),
            "7": PostgresError(.misuse), "8": CancellationError(),
        ]
        let door = RecordingDoor { name in
            if let error = errors[name] { throw error }
            return .new
        }
        let summary = try await IngestionRun(door: door.door(), concurrency: 1).run(try rows(20, in: scratch))
        #expect(summary.counts.new == 12 && summary.counts.refused == 8)
        #expect(summary.refused.examples.first == IngestionNote(place: "rows.jsonl:1", reason: "the row cannot be read: no id"))
    }

    @Test(arguments: [PostgresError(.connectionLost), PostgresError(.deadlineExceeded), PostgresError(.closed)])
    func `a database that fails stops the run after what is under way`(error: PostgresError) async throws {
        let scratch = try Scratch()
        let gate = Gate(threshold: 4)
        let door = RecordingDoor { name in
            await gate.pass()
            if name == "2" { throw error }
            return .new
        }
        let failure = await #expect(throws: IngestionFailure.self) {
            try await IngestionRun(door: door.door(), concurrency: 4).run(try rows(1000, in: scratch))
        }
        #expect(failure?.place == "rows.jsonl:2")
        let taken = door.record.rows
        // At most those that were begun before the failure was seen: each result lets one more begin.
        #expect(taken.count < 1000 && Set(["1", "3", "4"]).isSubset(of: taken))
        #expect(failure?.summary.counts.taken == taken.count)
    }

    @Test func `cancelled, it takes nothing more, ends what is under way and says so`() async throws {
        let scratch = try Scratch()
        let gate = Gate()
        let sawCancellation = Mutex(false)
        let door = RecordingDoor { _ in
            await gate.pass()
            if Task.isCancelled { sawCancellation.withLock { $0 = true } }
            return .new
        }
        let source = try rows(1000, in: scratch)
        let run = Task { try await IngestionRun(door: door.door(), concurrency: 4).run(source) }
        await gate.arrivals(4)
        run.cancel()
        await gate.open()
        let summary = try await run.value
        #expect(summary.isInterrupted)
        #expect(summary.counts.taken == 4)
        #expect(Set(door.record.rows) == ["1", "2", "3", "4"])
        #expect(!sawCancellation.withLock { $0 }, "a transaction must not be cancelled in its middle")
    }

    @Test func `run again after an interruption it goes on`() async throws {
        let scratch = try Scratch()
        let source = try rows(30, in: scratch)
        let stored = Mutex(Set<String>())
        let gate = Gate()
        let door = RecordingDoor { name in
            if name == "10" { await gate.pass() }
            return stored.withLock { $0.insert(name).inserted } ? .new : .same
        }
        let run = Task { try await IngestionRun(door: door.door(), concurrency: 1).run(source) }
        await gate.arrivals(1)
        run.cancel()
        await gate.open()
        let first = try await run.value
        #expect(first.isInterrupted && first.counts.new == 10)
        let second = try await IngestionRun(door: door.door(), concurrency: 1).run(source)
        #expect(!second.isInterrupted && second.counts.same == 10 && second.counts.new == 20)
    }

    @Test func `cancelled before it begins, it takes nothing`() async throws {
        let scratch = try Scratch()
        let source = try rows(5, in: scratch)
        let gate = Gate()
        let door = RecordingDoor()
        let run = Task {
            await gate.pass()
            return try await IngestionRun(door: door.door()).run(source)
        }
        await gate.arrivals(1)
        run.cancel()
        await gate.open()
        let summary = try await run.value
        #expect(summary.isInterrupted && summary.counts.finished == 0 && !summary.nothingCouldBeDone)
        #expect(door.record.rows.isEmpty)
    }

    @Test func `nothing could be done when all is refused or nothing is there`() async throws {
        let scratch = try Scratch()
        try scratch.makeFolder("none")
        try scratch.makeFolder("bad/empty")
        let run = IngestionRun(door: RecordingDoor().door())
        for place in ["none", "bad"] {
            #expect(try await run.run(try IngestionSource.open(path: scratch.at(place))).nothingCouldBeDone)
        }
    }

    @Test func `only the first refusals are kept, and all are counted`() async throws {
        let scratch = try Scratch()
        let door = RecordingDoor { _ in throw IntakeError.badRow(reason: "bad") }
        let summary = try await IngestionRun(door: door.door(), concurrency: 1).run(try rows(100, in: scratch))
        #expect(summary.refused.count == 100)
        #expect(summary.refused.examples.map(\.place) == (1...IngestionNotes.maximumExampleCount).map { "rows.jsonl:\($0)" })
    }

    @Test func `progress is told after each item and ends at one`() async throws {
        let scratch = try Scratch()
        let seen = Mutex<[IngestionProgress]>([])
        let source = try rows(40, in: scratch)
        _ = try await IngestionRun(door: RecordingDoor().door()).run(source) { progress in seen.withLock { $0.append(progress) } }
        let progress = seen.withLock { $0 }
        #expect(progress.map(\.counts.finished) == Array(1...40))
        #expect(progress.last?.fraction == 1)
    }
}
