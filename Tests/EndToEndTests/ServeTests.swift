import Foundation
import Subprocess
import SystemPackage
import Testing

/// `pedigree serve` with its private PostgreSQL: start, stop, and every way to die.
@Suite(.serialized) struct ServeTests {
    @Test(arguments: [Signal.interrupt, .terminate])
    func `a signal stops the server and its PostgreSQL`(_ signal: Signal) async throws {
        try await DataFolders.shared.withRegistry { data in
            let (postmaster, status, log) = try await RunningServer.with(data, endedBy: signal) { server in
                // The client keeps its connection: an idle one does not keep the server from stopping.
                let ready = try await server.get("/readyz")
                #expect(ready.status == 200)
                return try #require(DataFolders.postmaster(of: data))
            }
            #expect(status == .exited(0), "\(log)")
            try await eventually("its PostgreSQL is gone, which removes its file of the number just before") { !DataFolders.isAlive(postmaster) }
        }
    }

    @Test func `a signal while the server starts leaves no PostgreSQL behind`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let result = try await Subprocess.run(
                .path(.init(Program.path)), arguments: ["serve", "--port", "0", "--data", data], environment: Program.environment(),
                input: .none, output: .discarded, error: .string(limit: 1 << 20)
            ) { execution in
                try await eventually("PostgreSQL starts") { DataFolders.postmaster(of: data) != nil }
                try execution.send(signal: .terminate)
            }
            #expect([.exited(0), .exited(130)].contains(result.terminationStatus), "\(result.terminationStatus) \(result.standardError)")
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `after SIGKILL the next server adopts the PostgreSQL and has everything`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let (postmaster, _, _) = try await RunningServer.with(data) { server in
                let made = try await server.register(#"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
                #expect(made == 201)
                kill(server.process, SIGKILL)
                return try #require(DataFolders.postmaster(of: data))
            }
            #expect(DataFolders.isAlive(postmaster))
            let (_, status, log) = try await RunningServer.with(data) { server in
                #expect(DataFolders.postmaster(of: data) == postmaster)
                let fork = try await server.get("/v1/models/ada/Fork")
                #expect(fork.status == 200)
            }
            #expect(status == .exited(0), "\(log)")
            #expect(log.contains("adopting"))
            try await eventually("its PostgreSQL is gone, which removes its file of the number just before") { !DataFolders.isAlive(postmaster) }
        }
    }

    @Test func `after the death of both the next server recovers everything that was acknowledged`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let (postmaster, _, _) = try await RunningServer.with(data) { server in
                for number in 0..<20 {
                    let made = try await server.register("{\"id\": \"ada/Fork-\(number)\", \"parents\": [{\"id\": \"aurora/Aurora-7B\"}]}")
                    #expect(made == 201)
                }
                let postmaster = try #require(DataFolders.postmaster(of: data))
                kill(server.process, SIGKILL)
                kill(postmaster, SIGKILL)
                return postmaster
            }
            try await eventually("PostgreSQL is dead") { !DataFolders.isAlive(postmaster) }
            let (_, status, log) = try await RunningServer.with(data) { server in
                for number in 0..<20 {
                    let fork = try await server.get("/v1/models/ada/Fork-\(number)")
                    #expect(fork.status == 200, "\(number)")
                }
            }
            #expect(status == .exited(0), "\(log)")
        }
    }

    @Test func `a number that another process has now does not pass for a PostgreSQL that runs`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let own = ProcessInfo.processInfo.processIdentifier
            let stale = "\(own)\n\(data)/postgres\n1700000000\n5432\n\(data)/socket\n\n  5432001 0\nready\n"
            try stale.write(toFile: "\(data)/postgres/postmaster.pid", atomically: false, encoding: .utf8)
            let run = try await Program.run(["show", "aurora/Aurora-7B", "--data", data])
            #expect(run.code == 0, "\(run)")
            #expect(DataFolders.isAlive(own))
        }
    }

    @Test func `a server whose PostgreSQL died starts it again and goes on`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let (_, status, log) = try await RunningServer.with(data) { server in
                let made = try await server.register(#"{"id": "ada/Before", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
                #expect(made == 201)
                let postmaster = try #require(DataFolders.postmaster(of: data))
                kill(postmaster, SIGKILL)
                let alive = try await server.get("/healthz")
                #expect(alive.status == 200)
                try await eventually("another PostgreSQL runs") { DataFolders.postmaster(of: data).map { $0 != postmaster } ?? false }
                try await eventually("the server is ready") { try await server.get("/readyz").status == 200 }
                let after = try await server.register(#"{"id": "ada/After", "parents": [{"id": "ada/Before"}]}"#)
                #expect(after == 201)
            }
            #expect(status == .exited(0), "\(log)")
            #expect(log.contains("has ended; starting it again") && log.contains("runs again"), "\(log)")
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `a server whose PostgreSQL does not start any more says that it is not ready, tries again, and stops when told`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let settings = "\(data)/postgres/postgresql.auto.conf"
            let good = try String(contentsOfFile: settings, encoding: .utf8)
            let (_, _, log) = try await RunningServer.with(data) { server in
                let postmaster = try #require(DataFolders.postmaster(of: data))
                try (good + "work_mem = 'much'\n").write(toFile: settings, atomically: false, encoding: .utf8)
                kill(postmaster, SIGKILL)
                try await eventually("the server is not ready") { try await server.get("/readyz").status == 503 }
                let alive = try await server.get("/healthz")
                #expect(alive.status == 200)
                let posted = try await server.register(#"{"id": "ada/Fork"}"#)
                #expect(posted == 503)
                try good.write(toFile: settings, atomically: false, encoding: .utf8)
                try await eventually("the server is ready") { try await server.get("/readyz").status == 200 }
                try (good + "work_mem = 'much'\n").write(toFile: settings, atomically: false, encoding: .utf8)
                kill(try #require(DataFolders.postmaster(of: data)), SIGKILL)
            }
            #expect(log.contains("does not start; trying again") && log.contains("work_mem"), "\(log)")
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `a second server on one folder is refused with what to do`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { server in
                let second = try await Program.run(["serve", "--port", "0", "--data", data])
                #expect(second.code == 1)
                #expect(second.errors.contains("Another pedigree serves \(data)") && second.errors.contains("--database-url"), "\(second)")
                let ready = try await server.get("/readyz")
                #expect(ready.status == 200)
            }
        }
    }

    @Test func `a port that is taken is named as the trouble`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { server in
                let url = "host=\(data)/socket dbname=pedigree user=pedigree"
                let second = try await Program.run(["serve", "--port", String(server.port), "--database-url", url])
                #expect(second.code == 1)
                #expect(second.errors.contains("listens at that address and port already") && second.errors.contains("--port"), "\(second)")
            }
            let wrong = try await Program.run(["serve", "--port", "70000", "--data", data])
            #expect(wrong.code == 1 && wrong.errors.contains("from 0 to 65535"))
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }
}
