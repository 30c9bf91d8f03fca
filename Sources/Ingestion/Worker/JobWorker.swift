import Foundation
public import Logging
import Postgres
public import Registry
import Synchronization

/// Takes jobs from the queue and does them, some at a time, until its task is cancelled.
///
/// Any number of workers may share a queue. A worker that is killed loses nothing: its leases run out and others go on. One that is asked to stop
/// lets its jobs end and leaves those that do not at once to others. A class, since its loops share what it holds.
public final class JobWorker: Sendable {
    /// Why a task of the worker was cancelled.
    private enum Stop {
        case cancelling
        case leaseLost
        case stopping
    }

    private struct Held {
        let kind: String
        var task: Task<Void, Never>?
        var stop: Stop?
    }

    private struct State {
        var held: [JobAttemptID: Held] = [:]
        var status = WorkerStatus()
    }

    private let store: ModelStore
    private let handlers: [String: any JobHandler]
    private let limits: WorkerLimits
    private let logger: Logger
    private let holder: String
    private let state = Mutex(State())
    private let wakes = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// Prepares a worker.
    ///
    /// - Parameters:
    ///   - store: Whose queue it works at.
    ///   - handlers: What it can do, one for each kind.
    ///   - limits: Its settings.
    ///   - logger: Where what fails is logged.
    public init(store: ModelStore, handlers: [any JobHandler], limits: WorkerLimits = WorkerLimits(), logger: Logger) {
        self.store = store
        self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
        self.limits = limits
        self.logger = logger
        let host = ProcessInfo.processInfo.hostName
        holder = "\(host):\(ProcessInfo.processInfo.processIdentifier):\(String(UInt32.random(in: .min ... .max), radix: 36))"
    }

    /// What it has done.
    public var status: WorkerStatus {
        state.withLock { state in
            var status = state.status
            status.running = state.held.count
            return status
        }
    }

    /// Works until the task is cancelled, and then leaves the queue in order: what it held is done or waits for others.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.listen() }
            group.addTask { await self.every(self.limits.pollInterval) { self.wake() } }
            group.addTask { await self.every(self.limits.heartbeat) { await self.keepLeases() } }
            group.addTask { await self.every(self.limits.rescueInterval) { await self.rescue() } }
            group.addTask { await self.every(self.limits.pruneInterval) { await self.prune() } }
            group.addTask { await self.claimAll() }
        }
        await stop()
    }

    /// Looks for work now.
    func wake() { wakes.continuation.yield() }

    private func listen() async {
        for await _ in store.client.listen(ModelStore.jobChannel) {
            guard !Task.isCancelled else { return }
            wake()
        }
    }

    private func every(_ interval: Duration, _ body: () async -> Void) async {
        while (try? await Task.sleep(for: interval)) != nil { await body() }
    }

    // MARK: Claiming

    private func claimAll() async {
        wake()
        for await _ in wakes.stream {
            // As long as there is work for every free hand.
            for kind in handlers.keys.sorted() { while !Task.isCancelled, await claim(kind) {} }
            if Task.isCancelled { return }
        }
    }

    /// Claims what it has hands for, which each kind has of its own: what takes long does not keep what is urgent waiting. Says whether there may be more.
    private func claim(_ kind: String) async -> Bool {
        let free = state.withLock { state in limits.concurrency - state.held.values.count { $0.kind == kind } }
        guard free > 0 else { return false }
        do {
            // A task of its own: what is claimed while the worker is asked to stop must be known, so that it can be left to others at once.
            let claim = Task { try await store.claimJobs(kinds: [kind], limit: free, holder: holder, lease: limits.lease) }
            let jobs = try await claim.value
            reached(nil)
            for job in jobs { begin(job) }
            return jobs.count == free
        } catch {
            reached(error)
            return false
        }
    }

    private func begin(_ job: ClaimedJob) {
        state.withLock { state in
            state.held[job.id] = Held(kind: job.kind)
            state.status.begun[job.kind, default: 0] += 1
        }
        // Unstructured, since stopping the worker must not cut off a job in the middle of what it writes; `stop()` waits for it.
        let task = Task { await self.work(job) }
        let isStopped = state.withLock { state in
            state.held[job.id]?.task = task
            return state.held[job.id]?.stop != nil
        }
        if isStopped { task.cancel() }
    }

    private func work(_ job: ClaimedJob) async {
        let ended = await outcome(of: job)
        if let ended {
            // A task of its own: this one may be cancelled, and then its statements are.
            await Task { await self.write(ended) }.value
            if let trouble = ended.trouble, ended.outcome == .failed || ended.outcome == .refused {
                logger.warning("a job failed", metadata: ["job": "\(job.id.job)", "kind": "\(job.kind)", "trouble": "\(trouble)"])
            }
        }
        state.withLock { state in
            state.held[job.id] = nil
            state.status.ended[job.kind, default: [:]][(ended?.outcome ?? .lost).rawValue, default: 0] += 1
        }
        wake()
    }

    /// Runs the handler. Nil when the lease was lost: then there is nothing to write.
    private func outcome(of job: ClaimedJob) async -> EndedJob? {
        guard let handler = handlers[job.kind] else { preconditionFailure("only what has a handler is claimed") }
        do {
            try await handler.run(JobRun(job, store: store))
            return EndedJob(job.id, .done)
        } catch let refusal as JobRefusal {
            return EndedJob(job.id, .refused, trouble: refusal.description)
        } catch is JobRun.LeaseLost {
            return nil
        } catch {
            switch state.withLock({ $0.held[job.id]?.stop }) {
            case .leaseLost: return nil
            case .cancelling: return EndedJob(job.id, .cancelled)
            case .stopping: return EndedJob(job.id, .released)
            case nil: return EndedJob(job.id, .failed, trouble: "\(error)")
            }
        }
    }

    /// Writes how a job ended, as long as its lease may hold: a database that is away is waited for.
    private func write(_ ended: EndedJob) async {
        let end = ContinuousClock.now + limits.lease
        while true {
            do {
                try await store.endJobs([ended], pauses: limits.pauses)
                return
            } catch {
                reached(error)
                guard ContinuousClock.now < end else { return }
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    // MARK: Keeping

    private func keepLeases() async {
        let held = state.withLock { Array($0.held.keys) }
        guard !held.isEmpty else { return }
        do {
            let kept = try await store.keepJobs(held, lease: limits.lease)
            for id in held {
                switch kept[id.job] {
                case nil: cancel(id, .leaseLost)
                case true?: cancel(id, .cancelling)
                case false?: break
                }
            }
            reached(nil)
        } catch {
            reached(error)
        }
    }

    private func cancel(_ id: JobAttemptID, _ stop: Stop) {
        let task = state.withLock { state -> Task<Void, Never>? in
            guard let held = state.held[id], held.stop == nil else { return nil }
            state.held[id]?.stop = stop
            return held.task
        }
        task?.cancel()
    }

    private func rescue() async {
        guard let lost = try? await store.rescueJobs(pauses: limits.pauses), !lost.isEmpty else { return }
        state.withLock { $0.status.rescued += lost.count }
        logger.warning(
            "workers lost jobs",
            metadata: ["jobs": "\(lost.count)", "workers": "\(Set(lost.map(\.holder)).sorted().prefix(3).joined(separator: ", "))"])
        wake()
    }

    private func prune() async {
        while let count = try? await store.pruneJobs(
            finished: limits.finishedRetention, dead: limits.deadRetention, limit: limits.pruneCount), count > 0, !Task.isCancelled
        {}
    }

    /// Notes whether the queue was reached; trouble is told when it begins and when it ends.
    private func reached(_ error: (any Error)?) {
        let before = state.withLock { state in
            defer { state.status.trouble = error.map { "\($0)" } }
            return state.status.trouble
        }
        switch (before, error) {
        case (nil, let error?): logger.warning("the queue cannot be reached; trying again", metadata: ["error": "\(error)"])
        case (_?, nil): logger.notice("the queue is reached again")
        default: break
        }
    }

    /// Asks what is under way to end, and waits until it has.
    private func stop() async {
        let held = state.withLock(\.held)
        for id in held.keys { cancel(id, .stopping) }
        for task in held.values.compactMap(\.task) { await task.value }
    }
}
