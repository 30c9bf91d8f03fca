import Foundation

/// What was measured, as a table and as JSON.
struct BenchmarkReport: Codable {
    struct Measurement: Codable {
        var kind: BenchmarkKind
        var callers: Int
        /// Statements a second.
        var ours: Double
        var pgbench: Double?
        var ratio: Double? { pgbench.map { ours / $0 } }
    }

    var readConnections: Int
    var writeConnections: Int
    var seconds: Int
    var measurements: [Measurement]

    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return try encoder.encode(self)
        }
    }

    var table: String {
        var lines = [
            "point queries, \(PointTable.rowCount) rows, \(readConnections) read and \(writeConnections) write connections, "
                + "medians over \(seconds) s",
            "| kind | callers | PostgresClient/s | pgbench/s | ratio |", "| --- | ---: | ---: | ---: | ---: |",
        ]
        for row in measurements {
            let theirs = row.pgbench.map { String(format: "%.0f", $0) } ?? "-"
            let ratio = row.ratio.map { String(format: "%.2f", $0) } ?? "-"
            lines.append("| \(row.kind.rawValue) | \(row.callers) | \(String(format: "%.0f", row.ours)) | \(theirs) | \(ratio) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension [Double] {
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
