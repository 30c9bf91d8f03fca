import Foundation
import Lineage
import Registry

/// Jobs as text and JSON.
enum JobText {
    /// The most characters of a reason in a table.
    private static let reasonCount = 60

    /// A table of jobs.
    static func list(_ jobs: [JobRecord]) -> String {
        guard !jobs.isEmpty else { return "There are no such jobs." }
        var table = TextTable(["job", "kind", "about", "state", "failures", "due or over", "trouble"], numeric: [0, 4])
        for job in jobs {
            table.add([
                "\(job.id)", job.kind, job.uniqueKey ?? "", state(of: job), job.failures == 0 ? "" : "\(job.failures) of \(job.greatestFailures)",
                time(job.finished ?? job.due), String((job.trouble ?? "").prefix { $0 != "\n" }.prefix(reasonCount)),
            ])
        }
        return table.text
    }

    /// A job with its attempts.
    static func job(_ job: JobRecord, _ attempts: [JobAttempt]) -> String {
        var lines = ["Job \(job.id) · \(job.kind) · \(state(of: job))"]
        func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { lines.append("  \(name): \(value)") } }
        add("about", job.uniqueKey)
        add("payload", job.payload)
        add("progress", job.progress)
        add("priority", job.priority == 0 ? nil : "\(job.priority)")
        add("made", time(job.enqueued))
        add("due", job.state == .waiting ? time(job.due) : nil)
        add("over", job.finished.map(time))
        add("held by", job.holder)
        add("failures", job.failures == 0 ? nil : "\(job.failures) of \(job.greatestFailures)")
        add("trouble", job.trouble)
        guard !attempts.isEmpty else { return lines.joined(separator: "\n") }
        var table = TextTable(["attempt", "began", "ended", "outcome", "by", "trouble"], numeric: [0])
        for attempt in attempts {
            table.add([
                "\(attempt.number)", time(attempt.began), attempt.ended.map(time) ?? "", attempt.outcome?.rawValue ?? "under way", attempt.holder,
                String((attempt.trouble ?? "").prefix { $0 != "\n" }.prefix(reasonCount)),
            ])
        }
        return lines.joined(separator: "\n") + "\n\n" + table.text
    }

    /// Jobs as a JSON array.
    static func json(of jobs: [JobRecord]) throws -> String { try Written.json(jobs.map { fields(of: $0) }) }

    /// A job with its attempts as a JSON object.
    static func json(of job: JobRecord, _ attempts: [JobAttempt]) throws -> String {
        var object = fields(of: job)
        object["attempts"] = attempts.map { attempt in
            [
                "attempt": attempt.number, "holder": attempt.holder, "began": attempt.began.iso8601, "ended": orNull(attempt.ended?.iso8601),
                "outcome": orNull(attempt.outcome?.rawValue), "trouble": orNull(attempt.trouble),
            ] as [String: Any]
        }
        return try Written.json(object)
    }

    private static func fields(of job: JobRecord) -> [String: Any] {
        [
            "id": job.id, "kind": job.kind, "key": orNull(job.uniqueKey), "state": job.state.rawValue, "priority": job.priority,
            "attempt": job.attempt,
            "failures": job.failures, "greatest_failures": job.greatestFailures, "enqueued": job.enqueued.iso8601, "due": job.due.iso8601,
            "finished": orNull(job.finished?.iso8601), "holder": orNull(job.holder), "cancelling": job.isCancelling, "trouble": orNull(job.trouble),
            "payload": value(of: job.payload), "progress": job.progress.map(value) ?? NSNull(),
        ]
    }

    private static func value(of json: String) -> Any {
        (try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) ?? NSNull()
    }

    private static func orNull(_ value: String?) -> Any { value ?? NSNull() }

    private static func state(of job: JobRecord) -> String { job.isCancelling ? "stopping" : job.state.rawValue }

    private static func time(_ moment: Moment) -> String { String(moment.iso8601.prefix(19)).replacing("T", with: " ") }
}
