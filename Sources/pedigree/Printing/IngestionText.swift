import Foundation
import Ingestion

/// What an ingestion did, as text and JSON.
enum IngestionText {
    /// One line: a bar, how many, how many a second, and where.
    static func progress(_ progress: IngestionProgress, after elapsed: Duration) -> String {
        let bar = progress.fraction.map { fraction in
            let filled = Int(fraction * 24)
            return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: 24 - filled) + "] "
        }
        let rate = elapsed > .seconds(1) ? String(format: " · %.0f a second", Double(progress.counts.finished) / (elapsed / .seconds(1))) : ""
        return (bar ?? "") + "\(Written.number(progress.counts.finished, "model", "models"))\(rate) · \(progress.last.prefix(80))"
    }

    /// What was done, what is odd and what was refused.
    static func summary(_ summary: IngestionSummary) -> String {
        let counts = summary.counts
        let seconds = Double(summary.duration.components.seconds) + Double(summary.duration.components.attoseconds) / 1e18
        let time = String(format: "%.1f s", seconds)
        var lines = [
            "\(Written.count(counts.new)) new, \(Written.count(counts.changed)) changed, \(Written.count(counts.same)) the same, "
                + "\(Written.count(counts.odd)) odd, \(Written.count(counts.refused)) refused, in \(time)"
        ]
        if summary.isInterrupted { lines.append("Interrupted: what is counted is stored; the same command goes on from here.") }
        if let reason = summary.brokenOff { lines.append("Broken off, what is counted is stored: \(reason)") }
        lines += notes("Odd", summary.odd) + notes("Refused", summary.refused)
        return lines.joined(separator: "\n")
    }

    private static func notes(_ title: String, _ notes: IngestionNotes) -> [String] {
        guard notes.count > 0 else { return [] }
        let hidden = notes.count - notes.examples.count
        return ["", "\(title):"] + notes.examples.map { "  \($0.place): \($0.reason)" }
            + (hidden > 0 ? ["  … and \(Written.count(hidden)) more"] : [])
    }

    /// The summary as JSON.
    static func json(of summary: IngestionSummary) throws -> String {
        func list(_ notes: IngestionNotes) -> [[String: String]] { notes.examples.map { ["place": $0.place, "reason": $0.reason] } }
        let object: [String: Any] = [
            "new": summary.counts.new, "changed": summary.counts.changed, "same": summary.counts.same, "odd": summary.counts.odd,
            "refused": summary.counts.refused, "interrupted": summary.isInterrupted, "odd_codes": summary.oddCodes,
            "broken_off": summary.brokenOff ?? NSNull(), "odd_examples": list(summary.odd), "refused_examples": list(summary.refused),
        ]
        return try Written.json(object)
    }
}
