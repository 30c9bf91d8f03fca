import Lineage
import Registry

/// How well a server keeps up, in the text format of Prometheus (version 0.0.4).
enum MetricsText {
    /// The media type of the format.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// The text.
    static func text(of status: FollowingStatus, totals: LineageTotals?, jobs: [JobCount] = [], worker: WorkerStatus? = nil) -> String {
        (index(status, totals) + queue(jobs) + (worker.map(work) ?? [])).joined(separator: "\n") + "\n"
    }

    private static func index(_ status: FollowingStatus, _ totals: LineageTotals?) -> [String] {
        var lines: [String] = []
        func add(_ name: String, _ kind: String, _ help: String, _ value: some LosslessStringConvertible) {
            lines += family(name, kind, help, [("", "\(value)")])
        }
        if let behind = status.behind {
            add("pedigree_index_behind_seconds", "gauge", "Time since the index was last seen to have everything.", seconds(behind))
        }
        add("pedigree_index_following", "gauge", "1 when the last look at the registry went well.", status.trouble == nil ? 1 : 0)
        add("pedigree_index_changes_total", "counter", "Changed models that the index took.", status.changes)
        add("pedigree_index_loads_total", "counter", "Times that everything was loaded.", status.loads)
        add("pedigree_index_layouts_total", "counter", "Times that the index was laid out anew with its changes.", status.layouts)
        add("pedigree_index_changed_models", "gauge", "Models that changed since the last layout.", status.changedModels)
        add("pedigree_index_bytes", "gauge", "Bytes of the index's layout and names.", status.bytes)
        add("pedigree_search_bytes", "gauge", "Bytes of the words of names, for search.", status.searchBytes)
        add("pedigree_index_models", "gauge", "Known models in the index.", totals?.known ?? 0)
        add("pedigree_index_mentioned_models", "gauge", "Models in the index that are only mentioned.", totals?.mentioned ?? 0)
        add("pedigree_index_edges", "gauge", "Believed edges in the index.", totals?.edges ?? 0)
        return lines
    }

    private static func queue(_ jobs: [JobCount]) -> [String] {
        family(
            "pedigree_jobs", "gauge", "Jobs of the queue that wait, run or are dead.",
            jobs.map { ("kind=\"\($0.kind)\",state=\"\($0.state.rawValue)\"", "\($0.count)") })
            + family(
                "pedigree_jobs_oldest_due_seconds", "gauge", "How long the oldest job that is due waits.",
                jobs.compactMap { job in job.waits.map { ("kind=\"\(job.kind)\"", "\(($0 * 1_000).rounded() / 1_000)") } })
    }

    private static func work(_ worker: WorkerStatus) -> [String] {
        family("pedigree_worker_running", "gauge", "Jobs that the worker of this server holds.", [("", "\(worker.running)")])
            + family(
                "pedigree_worker_reaches_queue", "gauge", "1 when the worker reached the queue last time.", [("", worker.trouble == nil ? "1" : "0")])
            + family(
                "pedigree_worker_attempts_total", "counter", "Attempts at jobs that the worker began.",
                worker.begun.sorted { $0.key < $1.key }.map { ("kind=\"\($0.key)\"", "\($0.value)") })
            + family(
                "pedigree_worker_ended_total", "counter", "Attempts that ended, by what became of them.",
                worker.ended.sorted { $0.key < $1.key }.flatMap { kind, outcomes in
                    outcomes.sorted { $0.key < $1.key }.map { ("kind=\"\(kind)\",outcome=\"\($0.key)\"", "\($0.value)") }
                })
            + family("pedigree_worker_rescued_total", "counter", "Attempts of others whose lease it saw run out.", [("", "\(worker.rescued)")])
            + fetching(worker.fetched)
    }

    private static func fetching(_ fetched: FetchStatus) -> [String] {
        func kinds<Value>(_ values: [String: Value], _ text: (Value) -> String) -> [(labels: String, value: String)] {
            values.sorted { $0.key < $1.key }.map { ("kind=\"\($0.key)\"", text($0.value)) }
        }
        return family(
            "pedigree_hub_requests_total", "counter", "Requests to a Hub, by what came of them.",
            fetched.requests.sorted { $0.key < $1.key }.flatMap { kind, outcomes in
                outcomes.sorted { $0.key < $1.key }.map { ("kind=\"\(kind)\",outcome=\"\($0.key)\"", "\($0.value)") }
            })
            + family(
                "pedigree_hub_waits_total", "counter", "Times that requests had to wait for a Hub's limit.", kinds(fetched.waits) { "\($0)" })
            + family(
                "pedigree_hub_waited_seconds_total", "counter", "How long requests waited for their turn, together.",
                kinds(fetched.waited) { "\(seconds($0))" })
            + family("pedigree_hub_refusals_total", "counter", "Requests that a Hub refused for its limit.", kinds(fetched.refusals) { "\($0)" })
    }

    /// One metric with its values; nothing where there are none.
    private static func family(_ name: String, _ kind: String, _ help: String, _ values: [(labels: String, value: String)]) -> [String] {
        guard !values.isEmpty else { return [] }
        return ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"] + values.map { "\(name)\($0.labels.isEmpty ? "" : "{\($0.labels)}") \($0.value)" }
    }

    /// A duration in seconds, to the millisecond.
    static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1_000
    }
}
