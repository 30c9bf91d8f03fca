import FakeHub
import Foundation
import Subprocess
import Testing

/// The Hub on the command line: `ingest hub:`, the queue, and workers that keep up with it.
@Suite(.serialized) struct HubCommandTests {
    private static let repositories = [
        Repository("aurora/Ninth", card: "---\nlicense: mit\n---\n"), Repository("hub-ada/Fork", card: "---\nbase_model: aurora/Ninth\n---\n"),
        Repository("hub-ada/Closed", files: [RepositoryFile("README.md", "---\nbase_model: aurora/Ninth\n---\n")], gate: .manual),
    ]

    private static func environment(_ hub: FakeHub) -> [String: String] {
        ["HF_ENDPOINT": hub.endpoint, "HF_TOKEN_PATH": "/nowhere", "HF_TOKEN": ""]
    }

    @Test func `models of a Hub are taken, and shown as from there`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await FakeHub.serving(Self.repositories) { (hub) async throws in
                let taken = try await Program.run(["ingest", "hub:hub-ada", "--data", data], environment: Self.environment(hub))
                #expect(taken.code == 0 && taken.output.hasPrefix("2 new, 0 changed, 0 the same, 0 odd, 0 refused"), "\(taken)")
                let shown = try await Program.run(["show", "hub-ada/Closed", "--data", data])
                #expect(shown.output.contains("aurora/Ninth") && shown.output.contains("hub:model") && shown.output.contains("gated"), "\(shown)")
                let again = try await Program.run(["ingest", "hub:hub-ada", "--json", "--data", data], environment: Self.environment(hub))
                #expect(again.code == 0 && again.output.contains(#""new" : 0"#) && again.output.contains(#""same" : 2"#), "\(again)")
            }
        }
    }

    @Test func `what is wrong is said in a sentence`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await FakeHub.serving(Self.repositories) { (hub) async throws in
                func errors(_ place: String, _ changes: [String: String] = [:], code: Int32 = 1) async throws -> String {
                    let environment = Self.environment(hub).merging(changes) { $1 }
                    let run = try await Program.run(["ingest", place, "--data", data], environment: environment)
                    #expect(run.code == code, "\(run)")
                    return run.errors + run.output
                }
                #expect(try await errors("hub:a/b/c").contains("'hub:a/b/c' is no place at a Hub"))
                #expect(try await errors("hub:nobody").contains("has no model of this name"))
                #expect(try await errors("hub:hub-ada/None").contains("HF_TOKEN"))
                #expect(try await errors("hub:", ["HF_ENDPOINT": "nonsense"]).contains("HF_ENDPOINT is no address of a Hub: 'nonsense'"))
                let bad = try await errors("hub:", ["HF_TOKEN": "hf_bad"])
                #expect(bad.contains("does not know the token") && !bad.contains("hf_bad"))
            }
        }
    }

    @Test func `a job takes them, and a worker keeps up with what changes`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await FakeHub.serving(Self.repositories) { (hub) async throws in
                let environment = Self.environment(hub)
                _ = try await RunningServer.with(data, ["--no-worker"]) { server in
                    let added = try await Program.run(["ingest", "hub:hub-ada/Fork", "--later", "--data", data], environment: environment)
                    #expect(added.code == 0 && added.output.hasSuffix(" waits.\n"), "\(added)")
                    let bad = try await Program.run(["ingest", "hub:a b", "--later", "--data", data], environment: environment)
                    #expect(bad.code == 1 && bad.errors.contains("no place at a Hub"), "\(bad)")
                    let url = "host=\(data)/socket dbname=pedigree user=pedigree"
                    let (status, log) = try await RunningWorker.with(["hub:", "--database-url", url], environment: environment) { _ in
                        try await eventually("the job's model is there") { try await server.get("/v1/models/hub-ada/Fork").status == 200 }
                        try await eventually("the others are") { try await server.get("/v1/models/hub-ada/Closed").status == 200 }
                        try await hub.apply(.create(Repository("hub-ada/Later", card: "# Later")))
                        try await eventually("what comes later is taken") { try await server.get("/v1/models/hub-ada/Later").status == 200 }
                    }
                    #expect(status == .exited(0), "\(log)")
                }
            }
        }
    }
}
