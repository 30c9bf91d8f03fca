import Foundation
import Lineage
import ModelCards
import Testing

/// Counts of weights from configurations beside those of the transformers library.
///
/// `ParameterCounts/make_counts.py` draws configurations, makes each model without memory and counts the tensors of its checkpoint.
struct ParameterCountTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ParameterCounts")

    /// A configuration with the counts that somebody else made.
    struct Row {
        let config: [UInt8]
        let architecture: String
        let name: String
        let count: Int64
        let active: Int64?
    }

    private func rows(_ file: String) throws -> [Row] {
        let lines = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8).split(separator: "\n")
        return try lines.compactMap { line in
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            guard let config = row["config"] as? [String: Any], let count = row["count"] as? Int64 else { return nil }
            let names = config["architectures"] as? [String]
            return Row(
                config: [UInt8](try JSONSerialization.data(withJSONObject: config)), architecture: names?.first ?? "",
                name: row["id"] as? String ?? "", count: count, active: row["active"] as? Int64)
        }
    }

    private func read(_ config: [UInt8]) -> DocumentReading {
        let readings = RepositoryReader.read([RepositoryFile(path: "config.json", bytes: config)], of: nil)
        return readings.first ?? DocumentReading(path: "")
    }

    @Test func `every drawn configuration gives the count of the library`() throws {
        let rows = try rows("counts.jsonl")
        #expect(rows.count > 900)
        for row in rows {
            let reading = read(row.config)
            #expect(reading.facts.parameters == row.count, "\(row.architecture): \(String(decoding: row.config, as: UTF8.self))")
            #expect(reading.facts.activeParameters == row.active, "\(row.architecture): \(String(decoding: row.config, as: UTF8.self))")
        }
    }

    @Test func `published models have the counts that they are known for`() throws {
        let rows = try rows("published.jsonl")
        #expect(rows.count > 80)
        for row in rows {
            let reading = read(row.config)
            #expect(reading.facts.parameters == row.count, "\(row.name): \(reading.diagnostics.map(\.message))")
            if let active = row.active { #expect(reading.facts.activeParameters == active, "\(row.name)") }
        }
    }
}
