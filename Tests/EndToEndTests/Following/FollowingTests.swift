import Foundation
import Subprocess
import TestSupport
import Testing

/// Two servers on one PostgreSQL that is stopped in the middle of writes: both end as the store is, and nothing that was acknowledged is missing.
@Suite(.serialized) struct FollowingTests {
    @Test func `two servers agree with the store after writes, long transactions and a PostgreSQL that crashed`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let (_, status, log) = try await RunningServer.with(data) { one in
                try await RunningServer.with(databaseURL: "host=\(data)/socket user=pedigree dbname=pedigree") { two in
                    let held = try await Self.write(to: [one, two], data: data)
                    for server in [one, two] { try await Self.compare(server, holds: held, data: data) }
                }
            }
            #expect(status == .exited(0), "\(log)")
            let verified = try await Program.run(["verify", "--data", data])
            #expect(verified.code == 0, "\(verified)")
        }
    }

    /// Registers forks through both servers, changes and retracts parents of some, and restarts PostgreSQL meanwhile.
    ///
    /// - Returns: The parents of each fork as they were acknowledged last.
    private static func write(to servers: [RunningServer], data: String) async throws -> [String: [String]] {
        let begun = AsyncStream.makeStream(of: Void.self)
        return try await withThrowingTaskGroup(of: [String: [String]].self) { group in
            for writer in 0..<4 as Range<UInt64> {
                group.addTask {
                    let held = try await ForkWriter(number: writer, servers: servers, turns: 120) { turn in
                        if turn == 40 { begun.continuation.yield() }
                    }.run()
                    return held
                }
            }
            group.addTask {
                // Its row is locked and its change unseen until PostgreSQL stops.
                let long = "BEGIN; UPDATE model SET likes = 1 WHERE name = 'aurora/Aurora-7B'; SELECT pg_sleep(600)"
                let open = Task { try await PrivateSQL.run(data, long) }
                for await _ in begun.stream { break }
                // Transactions that end without a commit wait for no disk: PostgreSQL forgets their numbers and gives them out again.
                let rolledBack = Task { while !Task.isCancelled { _ = try? await PrivateSQL.run(data, rollBack) } }
                try await Task.sleep(for: .milliseconds(300))
                try await crash(data)
                rolledBack.cancel()
                _ = await open.result
                return [:]
            }
            var held: [String: [String]] = [:]
            for try await part in group { held.merge(part) { first, _ in first } }
            return held
        }
    }

    /// Stops PostgreSQL without a checkpoint; the server that owns it starts it again.
    private static func crash(_ data: String) async throws {
        let postmaster = try String(contentsOfFile: "\(data)/postgres/postmaster.pid", encoding: .utf8).prefix { $0 != "\n" }
        let process = try #require(pid_t(postmaster))
        #expect(kill(process, SIGQUIT) == 0)
        try await eventually("PostgreSQL ended") { !DataFolders.isAlive(process) }
    }

    /// What a server answers about every model, beside recursion in the store and what was acknowledged.
    private static func compare(_ server: RunningServer, holds held: [String: [String]], data: String) async throws {
        var rows: [String] = []
        try await eventually("the server has everything") {
            // A request whose answer was lost may still be under way.
            rows = try await PrivateSQL.run(data, descendantCounts)
            let told = try JSONDecoder().decode(Count.self, from: try await server.get("/v1/descendants?of=aurora/Aurora-7B&limit=1").body)
            return rows.contains("aurora/Aurora-7B|\(told.total)")
        }
        #expect(rows.count > held.count)
        for row in rows {
            let fields = row.split(separator: "|")
            let told = try JSONDecoder().decode(Count.self, from: try await server.get("/v1/descendants?of=\(fields[0])&limit=1").body)
            #expect(told.total == Int(fields[1]), "\(row)")
        }
        for (fork, parents) in held {
            let model = try JSONDecoder().decode(Model.self, from: try await server.get("/v1/models/\(fork)").body)
            #expect(Set(model.parents.map(\.id)) == Set(parents), "\(fork)")
        }
    }

    private struct Count: Decodable { let total: Int }

    private struct Model: Decodable {
        struct Parent: Decodable { let id: String }
        let parents: [Parent]
    }

    private static let rollBack = String(repeating: "BEGIN; SELECT pg_current_xact_id(); ROLLBACK; ", count: 100)

    private static let descendantCounts = """
        WITH RECURSIVE below (root, id) AS (
            SELECT id, id FROM model WHERE replaced_by IS NULL
            UNION SELECT b.root, e.child_id FROM below b JOIN live_edge e ON e.parent_id = b.id)
        SELECT m.name, count(*) - 1 FROM below b JOIN model m ON m.id = b.root GROUP BY m.name ORDER BY m.name
        """
}

/// One of the writers of ``FollowingTests``: its forks hang on the example's models and on earlier forks of its own, so no parent closes a cycle.
private struct ForkWriter {
    let number: UInt64
    let servers: [RunningServer]
    let turns: Int
    /// Called before each turn.
    let tell: @Sendable (Int) -> Void

    /// Writes in turn through each server, each until it is acknowledged.
    func run() async throws -> [String: [String]] {
        var random = SeededRandom(seed: number)
        var forks: [String] = []
        var held: [String: [String]] = [:]
        for turn in 0..<turns {
            tell(turn)
            let isOld = forks.count > 4 && turn % 3 == 2
            let index = isOld ? Int.random(in: 1..<forks.count, using: &random) : forks.count
            let fork = isOld ? forks[index] : "writer-\(number)/Fork-\(index)"
            let earlier = ["aurora/Aurora-7B"] + forks[..<index]
            let parents = isOld && turn % 9 == 2 ? [] : Array(Set((0..<2).compactMap { _ in earlier.randomElement(using: &random) })).sorted()
            let named = parents.map { "{\"id\": \"\($0)\", \"relation\": \"merge\"}" }.joined(separator: ", ")
            try await write("{\"id\": \"\(fork)\", \"parents\": [\(named)]}", to: servers[turn % servers.count])
            if !isOld { forks.append(fork) }
            held[fork] = parents
        }
        return held
    }

    private func write(_ json: String, to server: RunningServer) async throws {
        try await eventually("\(json) is acknowledged", deadline: .seconds(180)) {
            // PostgreSQL may be away.
            guard let status = try? await server.register(json) else { return false }
            #expect([200, 201, 500, 503].contains(status), "\(json)")
            return status < 300
        }
    }
}
