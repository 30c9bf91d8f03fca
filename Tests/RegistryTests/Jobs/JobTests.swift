import Foundation
import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// The queue of work: what is claimed, by whom, and what becomes of it.
@Suite struct JobTests {
    private static let lease = Duration.seconds(60)

    private static var noPauses: JobPauses {
        var pauses = JobPauses()
        pauses.first = .zero
        return pauses
    }

    private func job(_ key: String? = nil, priority: Int16 = 0, delay: Duration = .zero, failures: Int32 = 3) -> NewJob {
        NewJob(kind: "test", payload: "{}", uniqueKey: key, priority: priority, delay: delay, greatestFailures: failures)
    }

    private func claim(_ store: ModelStore, _ limit: Int = 10, by holder: String = "ada") async throws -> [ClaimedJob] {
        try await store.claimJobs(kinds: ["test"], limit: limit, holder: holder, lease: Self.lease)
    }

    private func record(_ id: Int64, in store: ModelStore) async throws -> JobRecord {
        var question = JobQuestion()
        question.id = id
        return try #require(try await store.jobs(question).first)
    }

    /// Lets leases run out.
    private func loseLeases(_ database: TestDatabase) async throws {
        try await database.run("UPDATE job SET lease_until = now() - interval '1 second' WHERE state = 'running'")
    }

    @Test func `the most urgent work that is due is claimed first, of the kinds that a worker can do`() async throws {
        try await withDatabase { database in
            let store = database.store
            try await store.enqueue([job("low", priority: -1)])
            try await store.enqueue([job("first")])
            try await store.enqueue([job("second")])
            try await store.enqueue([job("high", priority: 5), job("later", priority: 9, delay: .seconds(60))])
            try await store.enqueue([NewJob(kind: "other", payload: #"{"a": [1]}"#)])
            #expect(try await claim(store, 2).map(\.uniqueKey) == ["high", "first"])
            #expect(try await claim(store).map(\.uniqueKey) == ["second", "low"])
            #expect(try await claim(store).isEmpty)
            let other = try await store.claimJobs(kinds: ["other", "test"], limit: 5, holder: "bob", lease: Self.lease)
            #expect(other.map(\.payload) == [#"{"a": [1]}"#])
            #expect(other.map(\.id.attempt) == [1])
        }
    }

    @Test func `of jobs with one key one waits and one runs`() async throws {
        try await withStore { store in
            let first = try #require(try await store.enqueue([job("k", priority: 1, delay: .seconds(60))]).first)
            #expect(first.isNew)
            let again = try await store.enqueue([
                NewJob(kind: "test", payload: "[0]", uniqueKey: "k"), NewJob(kind: "test", payload: "[1]", uniqueKey: "k"), job(), job(),
            ])
            #expect(again.count == 3 && again.count { $0.isNew } == 2 && again.contains { $0.id == first.id && !$0.isNew })
            let waiting = try await record(first.id, in: store)
            #expect(waiting.payload == "[1]" && waiting.priority == 1, "the newest payload, the higher priority")
            let claimed = try await claim(store)
            #expect(claimed.count == 3 && claimed.first?.id.job == first.id, "the earlier time")
            let second = try #require(try await store.enqueue([job("k")]).first)
            #expect(second.isNew && second.id != first.id)
            #expect(try await claim(store).isEmpty, "not beside the one that runs")
            try await store.endJobs([EndedJob(claimed[0].id, .done)])
            #expect(try await claim(store).map(\.id.job) == [second.id])
        }
    }

    @Test func `many who claim at once get each job once`() async throws {
        try await withStore { store in
            try await store.enqueue((0..<300).map { job($0 % 3 == 0 ? nil : "key-\($0)") })
            let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for worker in 0..<12 {
                    group.addTask {
                        var mine: [Int64] = []
                        while case let jobs = try await store.claimJobs(kinds: ["test"], limit: 4, holder: "w\(worker)", lease: Self.lease),
                            !jobs.isEmpty
                        {
                            mine += jobs.map(\.id.job)
                            try await store.endJobs(jobs.map { EndedJob($0.id, .done) })
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.count == 300 && Set(claimed).count == 300)
            #expect(try await store.jobCounts().isEmpty)
            try await store.enqueue([job("a"), job("b"), job("c", delay: .seconds(60))])
            _ = try await claim(store, 1)
            let counts = try await store.jobCounts()
            #expect(counts.map { "\($0.kind) \($0.state) \($0.count)" } == ["test running 1", "test waiting 2"])
            #expect(try #require(counts[1].waits) >= 0 && counts[0].waits == nil)
        }
    }

    @Test func `what fails waits longer each time, is dead at last with its history, and can be asked for again`() async throws {
        try await withDatabase { database in
            let store = database.store
            var pauses = JobPauses()
            pauses.first = .seconds(10)
            pauses.longest = .seconds(15)
            let id = try #require(try await store.enqueue([job("k")]).first).id
            for (failure, bounds) in [(1, 5.0...10), (2, 7.5...15)] {
                let attempt = try #require(try await claim(store).first)
                #expect(attempt.failures == failure - 1)
                let before = Date.now
                #expect(try await store.endJobs([EndedJob(attempt.id, .failed, trouble: "no \(failure)")], pauses: pauses) == [id: .waiting])
                let elapsed = Date.now.timeIntervalSince(before)
                let job = try await record(id, in: store)
                let pause = Double(job.due.microseconds) / 1e6 - before.timeIntervalSince1970
                #expect((bounds.lowerBound...bounds.upperBound + elapsed).contains(pause), "\(failure): \(pause)")
                #expect(job.trouble == "no \(failure)" && job.failures == failure)
                #expect(try await claim(store).isEmpty)
                try await database.run("UPDATE job SET due_at = now()")
            }
            let last = try #require(try await claim(store).first)
            #expect(try await store.endJobs([EndedJob(last.id, .failed, trouble: "no 3")], pauses: pauses) == [id: .dead])
            let history = try await store.attempts(ofJob: id)
            #expect(history.map(\.number) == [3, 2, 1] && history.allSatisfy { $0.outcome == .failed && $0.holder == "ada" && $0.ended != nil })
            #expect(history.map(\.trouble) == ["no 3", "no 2", "no 1"])
            #expect(try await store.retryJob(id) == .dead)
            let revived = try #require(try await claim(store).first)
            #expect(revived.id == JobAttemptID(job: id, attempt: 4) && revived.failures == 0)
            #expect(try await store.retryJob(id) == nil, "it runs")
        }
    }

    @Test func `a worker that is gone loses its lease, and can change nothing any more`() async throws {
        try await withDatabase { database in
            let store = database.store
            let id = try #require(try await store.enqueue([job("k")]).first).id
            let lost = try #require(try await claim(store, by: "gone").first)
            #expect(try await store.rescueJobs().isEmpty)
            #expect(try await store.saveProgress(#"{"page": 3}"#, of: lost.id))
            try await loseLeases(database)
            #expect(try await store.rescueJobs(pauses: Self.noPauses).map(\.holder) == ["gone"])
            let next = try #require(try await claim(store, by: "bob").first)
            #expect(next.id.job == id && next.id.attempt == 2 && next.failures == 1 && next.progress == #"{"page": 3}"#)
            #expect(try await store.keepJobs([lost.id, next.id], lease: Self.lease) == [id: false])
            #expect(try await store.saveProgress("{}", of: lost.id) == false)
            #expect(try await store.endJobs([EndedJob(lost.id, .done)]).isEmpty)
            #expect(try await record(id, in: store).state == .running)
            #expect(try await store.endJobs([EndedJob(next.id, .done)]) == [id: .done])
            #expect(try await store.attempts(ofJob: id).map(\.outcome) == [.done, .lost])
        }
    }

    @Test func `cancelling, refusing and releasing`() async throws {
        try await withStore { store in
            let ids = try await store.enqueue((0..<4).map { job("k\($0)") }).map(\.id).sorted()
            #expect(try await store.cancelJob(ids[0]) == .cancelled)
            let held = try await claim(store)
            #expect(held.map(\.id.job) == Array(ids[1...]))
            #expect(try await store.cancelJob(ids[1]) == .running)
            #expect(try await store.keepJobs(held.map(\.id), lease: Self.lease) == [ids[1]: true, ids[2]: false, ids[3]: false])
            let ended = try await store.endJobs([
                EndedJob(held[0].id, .failed), EndedJob(held[1].id, .refused, trouble: "never"), EndedJob(held[2].id, .released),
            ])
            #expect(ended == [ids[1]: .cancelled, ids[2]: .dead, ids[3]: .waiting])
            #expect(try await record(ids[3], in: store).failures == 0)
            #expect(try await claim(store).map(\.id.job) == [ids[3]], "at once")
            for id in ids[0...2] { #expect(try await store.retryJob(id) != nil) }
            #expect(try await store.cancelJob(9_999) == nil)
            #expect(try await store.retryJob(9_999) == nil)
        }
    }

    @Test func `what fails while the same work waits is left to that`() async throws {
        try await withStore { store in
            let first = try #require(try await store.enqueue([job("k")]).first).id
            let held = try #require(try await claim(store).first)
            let second = try #require(try await store.enqueue([job("k")]).first).id
            #expect(try await store.endJobs([EndedJob(held.id, .failed, trouble: "no")]) == [first: .cancelled])
            #expect(try await record(first, in: store).trouble == "no\nJob \(second) waits with the same key.")
            #expect(try await store.retryJob(first) == nil)
            #expect(try await claim(store).map(\.id.job) == [second])
        }
    }

    @Test func `jobs are listed by state and kind, page by page, and forgotten after a time`() async throws {
        try await withDatabase { database in
            let store = database.store
            let ids = try await store.enqueue((0..<5).map { job("k\($0)", failures: 1) } + [NewJob(kind: "other", payload: "1")]).map(\.id).sorted()
            let held = try await claim(store, 2)
            try await store.endJobs([EndedJob(held[0].id, .done), EndedJob(held[1].id, .failed)])
            var question = JobQuestion()
            question.limit = 2
            #expect(try await store.jobs(question).map(\.id) == [ids[5], ids[4]])
            question.below = ids[4]
            question.kind = "test"
            #expect(try await store.jobs(question).map(\.id) == [ids[3], ids[2]])
            question = JobQuestion()
            question.state = .dead
            #expect(try await store.jobs(question).map(\.id) == [ids[1]])
            #expect(try await store.pruneJobs(finished: .seconds(60), dead: .seconds(60), limit: 10) == 0)
            try await database.run("UPDATE job SET finished_at = now() - interval '2 minutes' WHERE finished_at IS NOT NULL")
            #expect(try await store.pruneJobs(finished: .seconds(60), dead: .seconds(600), limit: 10) == 1)
            #expect(try await store.pruneJobs(finished: .seconds(600), dead: .seconds(60), limit: 10) == 1)
            #expect(try await store.jobs(JobQuestion()).map(\.state) == [.waiting, .waiting, .waiting, .waiting])
            #expect(try await store.attempts(ofJob: ids[1]).isEmpty)
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `a random history is that of a queue written down in lines`(_ seed: UInt64) async throws {
        try await withDatabase { database in
            let store = database.store
            var random = SeededRandom(seed: seed)
            var queue = ReferenceQueue()
            var held: [JobAttemptID] = []
            for _ in 0..<120 {
                switch Int.random(in: 0..<9, using: &random) {
                case 0, 1, 2:
                    let key = Bool.random(using: &random) ? "k\(Int.random(in: 0..<4, using: &random))" : nil
                    let new = NewJob(
                        kind: "test", payload: "\(Int.random(in: 0..<100, using: &random))", uniqueKey: key,
                        priority: Int16.random(in: 0...2, using: &random), greatestFailures: Int32.random(in: 1...3, using: &random))
                    let added = try #require(try await store.enqueue([new]).first)
                    #expect(queue.enqueue(new, as: added.id) == added.isNew)
                case 3, 4:
                    let limit = Int.random(in: 1...3, using: &random)
                    let claimed = try await claim(store, limit)
                    #expect(claimed.map(\.id) == queue.claim(limit))
                    held += claimed.map(\.id)
                case 5, 6:
                    guard let id = held.randomElement(using: &random) else { continue }
                    held.removeAll { $0 == id }
                    let outcome = try #require([.done, .failed, .released, .refused, .failed].randomElement(using: &random) as JobOutcome?)
                    let state = try await store.endJobs([EndedJob(id, outcome)], pauses: Self.noPauses)[id.job]
                    #expect(state == queue.end(id, outcome))
                case 7:
                    guard let id = queue.jobs.keys.sorted().randomElement(using: &random) else { continue }
                    #expect(try await store.cancelJob(id) == queue.cancel(id))
                default:
                    if Bool.random(using: &random) {
                        guard let id = queue.jobs.keys.sorted().randomElement(using: &random) else { continue }
                        #expect(try await store.retryJob(id) == queue.retry(id))
                    } else {
                        try await loseLeases(database)
                        let lost = try await store.rescueJobs(pauses: Self.noPauses).map(\.id)
                        #expect(Set(lost) == Set(queue.held))
                        queue.lose()
                        held = []
                    }
                }
            }
            var question = JobQuestion()
            question.limit = 1_000
            let told = try await store.jobs(question).map { "\($0.id) \($0.state) \($0.attempt) \($0.failures) \($0.payload)" }
            #expect(told == queue.lines)
        }
    }
}
