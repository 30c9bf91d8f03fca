import Foundation
import Testing

/// `pedigree verify` on a private registry.
@Suite(.serialized) struct VerifyTests {
    @Test func `a sound registry is told so, with and without a server`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let alone = try await Program.run(["verify", "--data", data])
            #expect(alone.code == 0, "\(alone)")
            #expect(alone.output.contains("\nSound: 8 models known and ") && !alone.output.contains("BROKEN"), "\(alone)")
            #expect(DataFolders.postmaster(of: data) == nil)
            _ = try await RunningServer.with(data) { _ in
                let beside = try await Program.run(["verify", "--json", "--data", data])
                #expect(beside.code == 0, "\(beside)")
                let report = try #require(try JSONSerialization.jsonObject(with: Data(beside.output.utf8)) as? [String: Any])
                #expect(report["sound"] as? Bool == true && report["known"] as? Int == 8)
                let rules = try #require(report["rules"] as? [[String: Any]])
                #expect(rules.count == 16 && rules.allSatisfy { $0["checked"] as? Bool == true && $0["count"] as? Int == 0 })
            }
        }
    }

    @Test func `a broken registry is told so, and what is broken`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { _ in
                let harm = "UPDATE edge SET confidence = 0.5 WHERE child_id = (SELECT id FROM model WHERE name = 'lab/Llama-3-8B-Tuned')"
                let harmed = try await Program.run("psql", ["-h", "\(data)/socket", "-U", "pedigree", "-d", "pedigree", "-c", harm])
                #expect(harmed.code == 0, "\(harmed)")
            }
            let run = try await Program.run(["verify", "--data", data])
            #expect(run.code == 1, "\(run)")
            #expect(run.output.contains("edges: 1 finding\n  edge lab/Llama-3-8B-Tuned ← meta-llama/Meta-Llama-3-8B: stored is "), "\(run)")
            #expect(run.output.contains("NOT SOUND: "), "\(run)")
            let json = try await Program.run(["verify", "--json", "--data", data])
            #expect(json.code == 1 && json.output.contains("\"sound\" : false"), "\(json)")
        }
    }

    @Test func `what cannot be checked is neither sound nor broken, and nothing is made`() async throws {
        try await DataFolders.withFolder { folder in
            let run = try await Program.run(["verify", "--data", "\(folder)/none"])
            #expect(run.code == 2 && run.errors.contains("There is no registry in \(folder)/none"), "\(run)")
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/none"))
            let away = try await Program.run(["verify", "--database-url", "host=\(folder) user=nobody"])
            #expect(away.code == 2, "\(away)")
        }
    }
}
