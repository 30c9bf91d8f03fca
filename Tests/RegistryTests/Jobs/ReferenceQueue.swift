import Registry

/// A queue as the documentation tells it, without any pause: what the queue in PostgreSQL is compared with.
struct ReferenceQueue {
    struct Entry {
        var job: NewJob
        var state = JobState.waiting
        var attempt: Int32 = 0
        var failures: Int32 = 0
        /// Counts what becomes due.
        var due: Int
        var isCancelling = false
    }

    private(set) var jobs: [Int64: Entry] = [:]
    private var clock = 0

    private mutating func tick() -> Int {
        clock += 1
        return clock
    }

    private func waiting(_ key: String?, besides id: Int64? = nil) -> Int64? {
        guard let key else { return nil }
        return jobs.first { $0.key != id && $0.value.state == .waiting && $0.value.job.uniqueKey == key }?.key
    }

    /// The attempts that are under way.
    var held: [JobAttemptID] { jobs.filter { $0.value.state == .running }.map { JobAttemptID(job: $0.key, attempt: $0.value.attempt) } }

    /// What a listing tells, the newest first.
    var lines: [String] {
        jobs.keys.sorted(by: >).compactMap { id in
            jobs[id].map { "\(id) \($0.state) \($0.attempt) \($0.failures) \($0.job.payload)" }
        }
    }

    /// Adds a job; says whether it is new.
    mutating func enqueue(_ job: NewJob, as id: Int64) -> Bool {
        let now = tick()
        guard let old = waiting(job.uniqueKey), var entry = jobs[old] else {
            jobs[id] = Entry(job: job, due: now)
            return true
        }
        entry.job.payload = job.payload
        entry.job.priority = max(entry.job.priority, job.priority)
        jobs[old] = entry
        return false
    }

    /// Claims jobs one after the other, none whose key ran before.
    mutating func claim(_ limit: Int) -> [JobAttemptID] {
        let running = Set(jobs.values.filter { $0.state == .running }.compactMap(\.job.uniqueKey))
        let ready = jobs.filter { $0.value.state == .waiting && !($0.value.job.uniqueKey.map(running.contains) ?? false) }
            .sorted { ($1.value.job.priority, $0.value.due, $0.key) < ($0.value.job.priority, $1.value.due, $1.key) }
        return ready.prefix(limit).map { id, entry in
            jobs[id]?.state = .running
            jobs[id]?.isCancelling = false
            jobs[id]?.attempt += 1
            return JobAttemptID(job: id, attempt: entry.attempt + 1)
        }
    }

    /// Ends an attempt; nil when it holds nothing any more.
    mutating func end(_ id: JobAttemptID, _ outcome: JobOutcome) -> JobState? {
        guard var entry = jobs[id.job], entry.state == .running, entry.attempt == id.attempt else { return nil }
        if outcome == .failed || outcome == .lost || outcome == .refused { entry.failures += 1 }
        if outcome == .done {
            entry.state = .done
        } else if outcome == .cancelled || entry.isCancelling {
            entry.state = .cancelled
        } else if outcome == .refused || entry.failures >= entry.job.greatestFailures {
            entry.state = .dead
        } else if waiting(entry.job.uniqueKey) != nil {
            entry.state = .cancelled
        } else {
            entry.state = .waiting
            entry.due = tick()
        }
        entry.isCancelling = false
        jobs[id.job] = entry
        return entry.state
    }

    /// Ends all attempts that are under way, at one moment.
    mutating func lose() {
        let now = tick()
        for id in held.sorted(by: { $0.job < $1.job }) {
            if end(id, .lost) == .waiting { jobs[id.job]?.due = now }
        }
    }

    /// Cancels a job; nil when it is over or unknown.
    mutating func cancel(_ id: Int64) -> JobState? {
        switch jobs[id]?.state {
        case .waiting?: jobs[id]?.state = .cancelled
        case .running?: jobs[id]?.isCancelling = true
        default: return nil
        }
        return jobs[id]?.state
    }

    /// Asks for a job again; nil when that cannot be.
    mutating func retry(_ id: Int64) -> JobState? {
        guard let entry = jobs[id], [.waiting, .dead, .cancelled].contains(entry.state), waiting(entry.job.uniqueKey, besides: id) == nil else {
            return nil
        }
        let now = tick()
        jobs[id]?.state = .waiting
        jobs[id]?.failures = 0
        jobs[id]?.due = now
        return entry.state
    }
}
