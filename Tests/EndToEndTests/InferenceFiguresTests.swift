import Foundation
import Testing

/// How well parents are found that nobody declared: the labelled cards and registry rows of `PEDIGREE_CORPUS` against the shipped catalogue.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"] != nil))
struct InferenceFiguresTests {
    private struct Figures: Decodable {
        struct Stratum: Decodable {
            let rows: String
            let answered: Int
            let precision: Double
            let recall: Double?
            let error: Double

            enum CodingKeys: String, CodingKey {
                case rows, answered, precision, recall
                case error = "expected_calibration_error"
            }
        }

        let strata: [Stratum]

        func stratum(_ name: String) throws -> Stratum { try #require(strata.first { $0.rows == name }, "\(name)") }
    }

    @Test func `parents that nobody declared are found as often and as surely as is promised`() async throws {
        let corpus = try #require(ProcessInfo.processInfo.environment["PEDIGREE_CORPUS"])
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Scripts/inference-pairs").standardized.path
        try await DataFolders.withFolder { scratch in
            let data = "\(scratch)/data"
            let loaded = try await Program.run(["ingest", "--shipped", "--data", data])
            #expect(loaded.code == 0, "\(loaded)")
            var rows: [String: String] = [:]
            for kind in ["cards", "registries"] {
                let made = try await Program.run("python3", [script, corpus, kind])
                try #require(made.code == 0, "\(made.errors)")
                rows[kind] = made.output
            }
            let cards = try #require(rows["cards"])
            let pooled = cards + (rows["registries"] ?? "")
            func evaluated(_ text: String, _ scope: String) async throws -> Figures {
                let path = "\(scratch)/pairs.jsonl"
                try text.write(toFile: path, atomically: false, encoding: .utf8)
                let arguments = ["evaluate", "--pairs", path, "--scope", scope, "--data", data]
                let told = try await Program.run(arguments + ["--misses"])
                FileHandle.standardOutput.write(Data((told.output + told.errors + "\n").utf8))
                let run = try await Program.run(arguments + ["--json"])
                try #require(run.code == 0, "\(run)")
                return try JSONDecoder().decode(Figures.self, from: Data(run.output.utf8))
            }
            // The body kept: prose, links and configurations are evidence, and names where they say nothing.
            let undeclared = try await evaluated(pooled, "undeclared")
            let withDocuments = try undeclared.stratum("with documents")
            #expect(withDocuments.precision >= 0.95 && (withDocuments.recall ?? 0) >= 0.60, "\(withDocuments)")
            let all = try undeclared.stratum("all")
            #expect(all.precision >= 0.90 && all.error <= 0.05, "\(all)")
            let named = try undeclared.stratum("name only")
            #expect(named.precision >= 0.90, "\(named)")
            // Name and facts alone.
            let unstated = try await evaluated(cards, "unstated").stratum("all")
            #expect(unstated.precision >= 0.90 || unstated.answered < 10, "\(unstated)")
        }
    }
}
