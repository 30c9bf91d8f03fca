import Foundation
import Ingestion
import Lineage
import Logging
import Postgres
import Registry
import Synchronization
import TestSupport
import Testing

/// Workers at a queue.
@Suite struct JobWorkerTests {
    /// Does what its test says, and notes which attempts it saw.
    private final class Handler: JobHandler {
        let kind: String
        private let body: @Sendable (JobRun, Int) async throws -> Void
        private let seen = Mutex<[String]>([])
        private let underWay = Mutex((now: 0, most: 0))

        init(_ kind: String = "test", _ body: @escaping @Sendable (JobRun, Int) async throws -> Void) {
            self.kind = kind
            self.body = body
        }

        var attempts: [String] { seen.withLock(\.self) }
        var mostAtOnce: Int { underWay.withLock(\.most) }

        func run(_ job: JobRun) async throws {
            seen.withLock { $0.append("\(job.job.payload)#\(job.job.id.attempt)") }
            underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            defer { underWay.withLock { $0.now -= 1 } }
            try await body(job, Int(job.job.id.attempt))
        }
    }

    private struct Trouble: Error, CustomStringConvertible { let description = "no luck" }

    private static var limits: WorkerLimits {
        var limits = WorkerLimits()
        limits.pollInterval = .milliseconds(50)
        limits.heartbeat = .milliseconds(100)
        limits.rescueInterval = .milliseconds(100)
        limits.pauses.first = .milliseconds(20)
        return limits
    }

    private func worker(_ store: ModelStore, _ handler: any JobHandler, _ limits: WorkerLimits = Self.limits) -> JobWorker {
        JobWorker(store: store, handlers: [handler], limits: limits, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Runs workers until something holds, and then stops them.
    private func run(_ workers: [JobWorker], until holds: @escaping @Sendable () async throws -> Bool) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers { group.addTask { await worker.run() } }
            let end = ContinuousClock.now + .seconds(60)
            while try await !holds() {
                try #require(ContinuousClock.now < end, "not in time")
                try await Task.sleep(for: .milliseconds(10))
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    private func add(_ count: Int, to store: ModelStore, failures: Int32 = 8) async throws {
        try await store.enqueue((0..<count).map { NewJob(kind: "test", payload: "\($0)", uniqueKey: "k\($0)", greatestFailures: failures) })
    }

    private func states(_ store: ModelStore) async throws -> [JobState] {
        var question = JobQuestion()
        question.limit = 1_000
        return try await store.jobs(question).map(\.state)
    }

    @Test func `two workers do all jobs once, no more at a time than they may`() async throws {
        try await withStore { store in
            // The first jobs wait until both workers have one, however late the other begins.
            let busy = Mutex<Set<Int>>([])
            let handlers = (0..<2).map { number in
                Handler { _, _ in
                    busy.withLock { _ = $0.insert(number) }
                    repeat { try await Task.sleep(for: .milliseconds(5)) } while busy.withLock { $0.count < 2 }
                }
            }
            let workers = handlers.map { worker(store, $0) }
            try await add(60, to: store)
            try await run(workers) { try await states(store).allSatisfy { $0 == .done } }
            #expect((handlers[0].attempts + handlers[1].attempts).sorted() == (0..<60).map { "\($0)#1" }.sorted())
            for (handler, worker) in zip(handlers, workers) {
                #expect(!handler.attempts.isEmpty && handler.mostAtOnce <= Self.limits.concurrency)
                #expect(worker.status.begun["test"] == handler.attempts.count && worker.status.running == 0)
                #expect(worker.status.ended["test"]?["done"] == handler.attempts.count)
            }
        }
    }

    @Test func `work of one kind that takes long does not keep that of another waiting`() async throws {
        try await withStore { store in
            let long = Handler("long") { _, _ in try await Task.sleep(for: .seconds(600)) }
            let quick = Handler("quick") { _, _ in }
            let isAsked = Mutex(false)
            try await store.enqueue((0..<10).map { NewJob(kind: "long", payload: "\($0)") })
            let worker = JobWorker(
                store: store, handlers: [long, quick], limits: Self.limits, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await run([worker]) {
                guard long.attempts.count == Self.limits.concurrency else { return false }
                let isFirst = isAsked.withLock { asked in
                    defer { asked = true }
                    return !asked
                }
                if isFirst { try await store.enqueue([NewJob(kind: "quick", payload: "0")]) }
                return try await states(store).contains(.done)
            }
            #expect(long.mostAtOnce == Self.limits.concurrency && quick.attempts.count == 1)
        }
    }

    @Test func `new work is heard of before the next look`() async throws {
        try await withStore { store in
            var limits = Self.limits
            limits.pollInterval = .seconds(3_600)
            let handler = Handler { _, _ in }
            try await run([worker(store, handler, limits)]) {
                // Whether or not the worker listens already, one of the announcements is heard.
                try await store.enqueue([NewJob(kind: "test", payload: "0", uniqueKey: "k")])
                return !handler.attempts.isEmpty
            }
        }
    }

    @Test func `what fails is tried again, and what cannot work is not`() async throws {
        try await withStore { store in
            let handler = Handler { job, attempt in
                if job.job.payload == "0" { throw JobRefusal("never") }
                if job.job.payload == "1" || attempt < 3 { throw Trouble() }
            }
            try await add(3, to: store, failures: 4)
            try await run([worker(store, handler)]) { try await states(store).allSatisfy { $0 == .done || $0 == .dead } }
            #expect(try await states(store) == [.done, .dead, .dead])
            #expect(handler.attempts.sorted() == ["0#1", "1#1", "1#2", "1#3", "1#4", "2#1", "2#2", "2#3"])
            let history = try await store.jobs(JobQuestion()).map(\.trouble)
            #expect(history == [nil, "no luck", "never"])
        }
    }

    @Test func `a worker that stops leaves what it cannot end, and another goes on from there`() async throws {
        try await withStore { store in
            let saved = Mutex(0)
            let first = Handler { job, _ in
                try await job.save(#"{"at": 7}"#)
                saved.withLock { $0 += 1 }
                // What does not heed cancelling is waited for.
                if job.job.payload == "1" { return await Task.detached { try? await Task.sleep(for: .milliseconds(300)) }.value }
                try await Task.sleep(for: .seconds(600))
            }
            try await add(2, to: store)
            let stopped = worker(store, first)
            try await run([stopped]) { saved.withLock { $0 == 2 } }
            #expect(Set(try await states(store)) == [.waiting, .done])
            #expect(stopped.status.ended["test"] == ["released": 1, "done": 1])
            let progress = Mutex<String?>(nil)
            let second = Handler { job, _ in progress.withLock { $0 = job.job.progress } }
            try await run([worker(store, second)]) { try await states(store) == [.done, .done] }
            #expect(second.attempts == ["0#2"] && progress.withLock(\.self) == #"{"at": 7}"#)
        }
    }

    @Test func `cancelling reaches a job that runs`() async throws {
        try await withStore { store in
            let handler = Handler { _, _ in try await Task.sleep(for: .seconds(600)) }
            try await add(1, to: store)
            let id = try #require(try await store.jobs(JobQuestion()).first).id
            try await run([worker(store, handler)]) {
                if handler.attempts.count == 1 { _ = try await store.cancelJob(id) }
                return try await states(store) == [.cancelled]
            }
            #expect(try await store.attempts(ofJob: id).map(\.outcome) == [.cancelled])
        }
    }

    @Test func `a worker that was away too long notices that others have its job`() async throws {
        try await withDatabase { database in
            let store = database.store
            var deaf = Self.limits
            deaf.lease = .milliseconds(200)
            deaf.heartbeat = .milliseconds(600)
            deaf.rescueInterval = .seconds(3_600)
            deaf.pollInterval = .seconds(3_600)
            let gone = Handler { _, _ in try await Task.sleep(for: .seconds(600)) }
            let other = Handler { _, _ in try await Task.sleep(for: .seconds(1)) }
            try await add(1, to: store)
            let away = worker(store, gone, deaf)
            let rescuer = worker(store, other)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await away.run() }
                while gone.attempts.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
                try await run([rescuer]) {
                    let isDone = try await states(store) == [.done]
                    return isDone && away.status.ended["test"] != nil
                }
                group.cancelAll()
            }
            let id = try #require(try await store.jobs(JobQuestion()).first).id
            #expect(try await store.attempts(ofJob: id).map(\.outcome) == [.done, .lost])
            #expect(rescuer.status.rescued == 1 && away.status.ended["test"] == ["lost": 1])
        }
    }

    @Test func `models are taken from a folder by a job`() async throws {
        try await withDatabase { database in
            let scratch = try Scratch()
            try scratch.write("org/model/README.md", "---\nbase_model: org/base\n---\n# Model\n")
            let handler = IngestionJob(intake: database.intake)
            var limits = Self.limits
            limits.pauses.first = .milliseconds(1)
            let store = database.store
            var missing = try IngestionJob.job(IngestionJob.Payload(path: "/nowhere/at/all"))
            missing.greatestFailures = 2
            try await store.enqueue([
                try IngestionJob.job(IngestionJob.Payload(path: scratch.path)), missing,
                NewJob(kind: IngestionJob.kind, payload: "[1]"), try IngestionJob.job(IngestionJob.Payload(path: "x.md", id: "a b/c")),
            ])
            try await run([worker(store, handler, limits)]) { try await states(store).allSatisfy { $0 == .done || $0 == .dead } }
            let jobs = try await store.jobs(JobQuestion())
            #expect(jobs.count { $0.state == .done } == 1)
            let done = try #require(jobs.first { $0.state == .done })
            #expect(done.progress == #"{"new": 1, "same": 0, "changed": 0, "refused": 0}"#)
            #expect(try await store.model(named: .init("org/model")) != nil)
            #expect(jobs.filter { $0.state == .dead }.map(\.failures).sorted() == [1, 1, 2])
            #expect(jobs.contains { $0.trouble?.contains("/nowhere/at/all") == true })
        }
    }
}
