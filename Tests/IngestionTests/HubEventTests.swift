import Ingestion
import Intake
import Lineage
import Logging
import Registry
import Synchronization
import TestSupport
import Testing

/// What comes of the Hub's events.
@Suite struct HubEventTests {
    /// A Hub that notes what is looked at.
    private final class NotedModels: HubModels {
        private let seen = Mutex<[String]>([])

        var calls: [String] { seen.withLock(\.self) }

        func refresh(_ name: ModelID, revision: Revision?) async throws {
            seen.withLock { $0.append("\(name) \(revision?.written ?? "-")") }
        }
    }

    private static func id(_ name: String) throws -> ModelID { try ModelID(name) }

    @Test func `whatever happened to a model, it is looked at, after a move under both names`() async throws {
        let models = NotedModels()
        let handler = HubEventHandler(models: models)
        for action in [HubEvent.Action.create, .update, .delete] {
            try await handler.look(at: HubEvent(action, of: try Self.id("a/b"), repositoryID: "1", revision: Revision("abc")))
        }
        try await handler.look(at: HubEvent(.move, of: try Self.id("a/b"), revision: Revision("abc"), newName: try Self.id("c/d")))
        #expect(models.calls == ["a/b abc", "a/b abc", "a/b abc", "c/d abc", "a/b -"])
    }

    @Test func `an event comes through the queue as it went in`() async throws {
        let events = [
            HubEvent(.create, of: try Self.id("a/b")), HubEvent(.update, of: try Self.id("a/b"), repositoryID: "1", revision: Revision("abc")),
            HubEvent(.move, of: try Self.id("a/b"), repositoryID: "1", newName: try Self.id("c/d")), HubEvent(.delete, of: try Self.id("gpt2")),
        ]
        for event in events {
            let job = try event.job()
            #expect(job.kind == HubEvent.jobKind && job.uniqueKey?.utf8.count ?? 0 <= 400)
            #expect(HubEvent(payload: job.payload) == event)
        }
        #expect(Set(try events.map { try $0.job().uniqueKey }).count == 4)
        for wrong in [
            "", "[]", "{}", #"{"name": "a b", "event": "update"}"#, #"{"name": "a/b", "event": "explode"}"#, #"{"name": "a/b", "event": "move"}"#,
            #"{"name": "a/b", "event": "update", "moved_to": "c/d"}"#,
        ] {
            #expect(HubEvent(payload: wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a worker looks at what an event is about, and refuses what is none`() async throws {
        try await withStore { store in
            let models = NotedModels()
            try await store.enqueue([
                try HubEvent(.delete, of: try Self.id("a/b")).job(), NewJob(kind: HubEvent.jobKind, payload: "{}"),
            ])
            let worker = JobWorker(
                store: store, handlers: [HubEventHandler(models: models)], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await worker.run() }
                let end = ContinuousClock.now + .seconds(60)
                while try await !store.jobs(JobQuestion()).allSatisfy({ $0.state == .done || $0.state == .dead }) {
                    try #require(ContinuousClock.now < end, "not in time")
                    try await Task.sleep(for: .milliseconds(10))
                }
                group.cancelAll()
            }
            #expect(models.calls == ["a/b -"])
            #expect(try await store.jobs(JobQuestion()).map(\.state) == [.dead, .done])
        }
    }
}
