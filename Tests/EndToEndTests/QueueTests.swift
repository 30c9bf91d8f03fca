import Foundation
import Subprocess
import Testing

/// The queue of work from outside: `ingest --later`, `jobs`, and those who do the work.
@Suite(.serialized) struct QueueTests {
    private struct Job: Decodable {
        let id: Int64
        let state: String
        let attempt: Int
        let failures: Int
    }

    private static func write(_ id: String, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(id)", withIntermediateDirectories: true)
        try "---\nbase_model: aurora/Aurora-7B\n---\n".write(toFile: "\(folder)/\(id)/README.md", atomically: true, encoding: .utf8)
    }

    private static func jobs(_ data: String) async throws -> [Job] {
        let listed = try await Program.run(["jobs", "--json", "--limit", "1000", "--data", data])
        #expect(listed.code == 0, "\(listed)")
        return try JSONDecoder().decode([Job].self, from: Data(listed.output.utf8))
    }

    private static func url(of data: String) -> String { "host=\(data)/socket dbname=pedigree user=pedigree" }

    @Test func `work is added, waits for a worker, and is told of`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                try Self.write("ada/Fork", to: folder)
                _ = try await RunningServer.with(data, ["--no-worker"]) { server in
                    let added = try await Program.run(["ingest", folder, "--later", "--data", data])
                    #expect(added.code == 0 && added.output == "Job 1 waits.\n", "\(added)")
                    #expect(try await Program.run(["ingest", folder, "--later", "--data", data]).output == "Job 1 waits already.\n")
                    let missing = try await Program.run(["ingest", "\(folder)/none", "--later", "--data", data])
                    #expect(missing.code == 1 && missing.errors.contains("none"), "\(missing)")
                    let table = try await Program.run(["jobs", "--data", data])
                    #expect(table.output.contains("ingest") && table.output.contains("waiting"), "\(table)")
                    let metrics = String(decoding: try await server.get("/metrics").body, as: UTF8.self)
                    #expect(
                        metrics.contains("pedigree_jobs{kind=\"ingest\",state=\"waiting\"} 1") && !metrics.contains("pedigree_worker"), "\(metrics)")
                    let (status, log) = try await RunningWorker.with(["--database-url", Self.url(of: data)]) { _ in
                        try await eventually("the model is there") { try await server.get("/v1/models/ada/Fork").status == 200 }
                        try await eventually("the job is done") { try await Self.jobs(data).map(\.state) == ["done"] }
                    }
                    #expect(status == .exited(0), "\(log)")
                    let shown = try await Program.run(["jobs", "show", "1", "--data", data])
                    #expect(shown.output.contains("Job 1 · ingest · done") && shown.output.contains(#"progress: {"new": 1"#), "\(shown)")
                    let over = try await Program.run(["jobs", "cancel", "1", "--data", data])
                    #expect(over.code == 1 && over.output == "1: over, or unknown\n", "\(over)")
                    let unknown = try await Program.run(["jobs", "show", "77", "--data", data])
                    #expect(unknown.code == 2 && unknown.errors.contains("No job has the number 77."), "\(unknown)")
                }
            }
        }
    }

    @Test func `a server does the work itself, and what is dead can be asked for again`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                _ = try await RunningServer.with(data) { server in
                    let added = try await Program.run(["ingest", folder, "--later", "--data", data])
                    #expect(added.output == "Job 1 waits.\n", "\(added)")
                    // Nothing can be taken from an empty folder.
                    try await eventually("the job failed") { try await Self.jobs(data).contains { $0.failures > 0 } }
                    _ = try await PrivateSQL.run(data, "UPDATE job SET greatest_failures = 1, due_at = now() WHERE state = 'waiting'")
                    try await eventually("the job is dead") { try await Self.jobs(data).map(\.state) == ["dead"] }
                    let table = try await Program.run(["jobs", "--state", "dead", "--data", data])
                    #expect(table.output.contains("Nothing could be taken."), "\(table)")
                    try Self.write("ada/Fork", to: folder)
                    let again = try await Program.run(["jobs", "retry", "--dead", "--data", data])
                    #expect(again.code == 0 && again.output == "1: waits again\n", "\(again)")
                    try await eventually("the model is there") { try await server.get("/v1/models/ada/Fork").status == 200 }
                    try await eventually("the job is done") { try await Self.jobs(data).map(\.state) == ["done"] }
                    let metrics = String(decoding: try await server.get("/metrics").body, as: UTF8.self)
                    #expect(metrics.contains("pedigree_worker_ended_total{kind=\"ingest\",outcome=\"done\"} 1"), "\(metrics)")
                    #expect(metrics.contains("pedigree_worker_running 0"))
                }
            }
        }
    }

    @Test func `workers that are killed lose nothing`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                for number in 0..<24 { for model in 0..<10 { try Self.write("ada-\(number)/Fork-\(model)", to: "\(folder)/\(number)") } }
                _ = try await RunningServer.with(data, ["--no-worker"]) { server in
                    for number in 0..<24 {
                        let added = try await Program.run(["ingest", "\(folder)/\(number)", "--later", "--data", data])
                        #expect(added.code == 0, "\(added)")
                    }
                    let arguments = ["--database-url", Self.url(of: data), "--lease", "1"]
                    for round in 0..<4 {
                        _ = try await RunningWorker.with(arguments + ["--concurrency", "3"], endedBy: .kill) { _ in
                            try await eventually("some work was begun") { try await Self.jobs(data).count { $0.attempt > 0 } > round * 4 }
                        }
                    }
                    let (status, log) = try await RunningWorker.with(arguments) { _ in
                        try await eventually("all jobs are done") { try await Self.jobs(data).allSatisfy { $0.state == "done" } }
                    }
                    #expect(status == .exited(0), "\(log)")
                    #expect(try await server.get("/v1/descendants?of=aurora/Aurora-7B&limit=1").status == 200)
                    let known = try await PrivateSQL.run(data, "SELECT count(*) FROM model WHERE name LIKE 'ada-%/Fork-%' AND status = 'known'")
                    #expect(known == ["240"])
                }
                let verified = try await Program.run(["verify", "--data", data])
                #expect(verified.code == 0, "\(verified)")
            }
        }
    }
}
