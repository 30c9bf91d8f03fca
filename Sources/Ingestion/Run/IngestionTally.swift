import Lineage
import Registry

/// Counts what came of the items: results in, progress and a summary out.
struct IngestionTally {
    /// The first failure of the database or of the source.
    private(set) var failure: (cause: any Error, place: String)?
    private(set) var summary = IngestionSummary()
    private let total: IngestionTotal?
    /// The label of what was counted last.
    private(set) var last = "the beginning"
    private var position: Int64 = 0
    private var trail = CursorTrail()

    init(total: IngestionTotal?) {
        self.total = total
    }

    /// Notes items that begin.
    mutating func begin(_ items: [IngestionItem]) {
        for item in items { trail.begin(item.cursor) }
    }

    /// Everything up to a checkpoint is stored.
    mutating func settled() { summary.isGoneThrough = true }

    /// Keeps why the run cannot go on; the first reason counts.
    mutating func fail(_ error: any Error, at place: String) {
        if failure == nil { failure = (error, place) }
    }

    /// Counts one result.
    mutating func add(_ result: IngestionResult) -> IngestionProgress {
        // Items end in another order than they were found in.
        position = max(position, result.position)
        last = result.label
        switch result.outcome {
        case .taken(let effect, let findings):
            switch effect {
            case .new: summary.counts.new += 1
            case .changed: summary.counts.changed += 1
            case .same: summary.counts.same += 1
            }
            addOdd(findings.filter { $0.severity != .note }, place: result.label)
        case .refused(let reason):
            summary.counts.refused += 1
            summary.refused.add(IngestionNote(place: result.label, reason: reason))
        case .brokenOff(let reason): summary.brokenOff = reason
        case .failed(let error):
            fail(error, at: result.label)
        }
        trail.end(result.cursor)
        return IngestionProgress(counts: summary.counts, position: position, total: total, last: result.label, cursor: trail.cursor)
    }

    /// The summary of the whole run.
    func ended(after duration: Duration, isInterrupted: Bool) -> IngestionSummary {
        var summary = summary
        summary.duration = duration
        summary.isInterrupted = isInterrupted
        return summary
    }

    private mutating func addOdd(_ findings: [Diagnostic], place: String) {
        guard let first = findings.first(where: { $0.severity == .error }) ?? findings.first else { return }
        summary.counts.odd += 1
        for code in Set(findings.map(\.code)) { summary.oddCodes[code, default: 0] += 1 }
        let line = first.line.map { ":\($0)" } ?? ""
        summary.odd.add(IngestionNote(place: place, reason: "\(first.document)\(line): \(first.message) (\(first.code))"))
    }
}
