import Lineage
import Registry

/// How well a server keeps up, in the text format of Prometheus (version 0.0.4).
enum MetricsText {
    /// The media type of the format.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// The text.
    static func text(of status: FollowingStatus, totals: LineageTotals?) -> String {
        var lines: [String] = []
        func add(_ name: String, _ kind: String, _ help: String, _ value: some LosslessStringConvertible) {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)", "\(name) \(value)"]
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
        return lines.joined(separator: "\n") + "\n"
    }

    /// A duration in seconds, to the millisecond.
    static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1_000
    }
}
