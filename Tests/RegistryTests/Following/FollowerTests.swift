import Intake
import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// A server's index follows the registry, whatever happens to it.
@Suite struct FollowerTests {
    /// Never looks by itself.
    private static var quiet: FollowingLimits {
        var limits = FollowingLimits()
        limits.pollInterval = .seconds(3_600)
        return limits
    }

    private func started(_ store: ModelStore, _ limits: FollowingLimits = Self.quiet) async throws -> LineageFollower {
        let follower = LineageFollower(store: store, limits: limits)
        #expect(follower.current == nil)
        _ = try await follower.version()
        return follower
    }

    private func index(_ follower: LineageFollower) throws -> LineageIndex { try #require(follower.current).index }

    private func names(_ follower: LineageFollower, below name: String) throws -> [String] {
        let index = try index(follower)
        let node = try #require(index.meaning(of: name)).model
        return index.descendants(LineageQuestion(of: [node])).matches.map(\.model.id.written).sorted()
    }

    @Test func `a write is in the next look, and only changes make a version`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "org/base")
            let follower = try await started(database.store)
            let first = try #require(follower.current).token
            #expect(try names(follower, below: "org/base") == [])
            try await follower.caughtUp()
            #expect(try #require(follower.current).token == first)
            try await database.store.file("org/fork", [DraftDocument([DraftClaim("org/base")])])
            #expect(try names(follower, below: "org/base") == [])
            try await follower.caughtUp()
            #expect(try names(follower, below: "org/base") == ["org/fork"])
            #expect(try #require(follower.current).token != first)
            #expect(follower.status.loads == 1)
        }
    }

    @Test func `a transaction that began before others and ends after them is not missed, and an aborted one leaves nothing`() async throws {
        try await withDatabase { database in
            for name in ["org/a", "org/b", "org/c"] { try await database.store.fileCard(of: name) }
            let follower = try await started(database.store)
            let (gate, open) = AsyncStream.makeStream(of: Void.self)
            let (begun, tell) = AsyncStream.makeStream(of: Void.self)
            let long = Task {
                try await database.client.withTransaction { transaction in
                    try await transaction.executeSimple(Self.raise("org/a", downloads: 7))
                    tell.yield()
                    for await _ in gate { break }
                }
            }
            for await _ in begun { break }
            try await database.run(Self.raise("org/b", downloads: 8))
            try? await database.client.withTransaction { transaction in
                try await transaction.executeSimple(Self.raise("org/c", downloads: 9))
                throw CancellationError()
            }
            try await follower.caughtUp()
            #expect(try downloads(follower) == ["org/a": nil, "org/b": 8, "org/c": nil])
            for _ in 0..<3 { try await follower.caughtUp() }
            #expect(follower.status.changes == 1, "what was taken is not taken again")
            open.yield()
            try await long.value
            try await follower.caughtUp()
            #expect(try downloads(follower) == ["org/a": 7, "org/b": 8, "org/c": nil])
            #expect(follower.status.changes == 2)
            #expect(follower.status.loads == 1)
        }
    }

    private static func raise(_ name: String, downloads: Int) -> String {
        """
        WITH raised AS (UPDATE model SET downloads = \(downloads), version = version + 1 WHERE name = '\(name)' RETURNING id, version)
        INSERT INTO change (model_id, version, at) SELECT id, version, clock_timestamp() FROM raised
        """
    }

    private func downloads(_ follower: LineageFollower) throws -> [String: Int64?] {
        let index = try index(follower)
        return try Dictionary(
            uniqueKeysWithValues: ["org/a", "org/b", "org/c"].map { name in
                (name, try #require(index.model(named: name).flatMap { index.model($0) }).facts.downloads)
            })
    }

    @Test func `a follower that was away too long, or in another life of the database, reads everything again`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "org/base")
            let follower = try await started(database.store)
            try await database.store.file("org/one", [DraftDocument([DraftClaim("org/base")])])
            try await database.store.file("org/two", [DraftDocument([DraftClaim("org/base")])])
            try await prune(2, in: database)
            try await follower.caughtUp()
            #expect(try names(follower, below: "org/base") == ["org/one", "org/two"])
            #expect(follower.status.loads == 2)
            try await database.store.file("org/three", [DraftDocument([DraftClaim("org/base")])])
            try await follower.caughtUp()
            #expect(follower.status.loads == 2, "what is left of the log is enough from here on")
            _ = try await database.store.beginIncarnation()
            try await follower.caughtUp()
            #expect(follower.status.loads == 3)
            #expect(try names(follower, below: "org/base") == ["org/one", "org/three", "org/two"])
        }
    }

    @Test func `pruning keeps what is young and what a transaction under way may hide`() async throws {
        try await withDatabase { database in
            for name in ["org/a", "org/b", "org/c"] { try await database.store.fileCard(of: name) }
            #expect(try await database.store.pruneChanges(olderThan: .seconds(3_600), limit: 100) == 0)
            let (gate, open) = AsyncStream.makeStream(of: Void.self)
            let (begun, tell) = AsyncStream.makeStream(of: Void.self)
            let long = Task {
                try await database.client.withTransaction { transaction in
                    try await transaction.executeSimple(Self.raise("org/a", downloads: 7))
                    tell.yield()
                    for await _ in gate { break }
                }
            }
            for await _ in begun { break }
            let follower = try await started(database.store)
            try await database.run(Self.raise("org/b", downloads: 8))
            try await prune(3, in: database)
            let more = try await database.store.pruneChanges(olderThan: .zero, limit: 100)
            #expect(more == 0, "not the one that came after the oldest transaction under way")
            open.yield()
            try await long.value
            try await follower.caughtUp()
            #expect(try downloads(follower) == ["org/a": 7, "org/b": 8, "org/c": nil])
            let report = try await database.intake.verify()
            #expect(report[.versions].count == 0, "a log that was pruned is no finding")
        }
    }

    @Test(arguments: [3, 2])
    func `more changes than are taken from the log are found by reading everything, and still more make another index`(difference: Int) async throws {
        try await withDatabase { database in
            var limits = Self.quiet
            limits.greatestStep = 2
            limits.greatestDifference = difference
            let follower = try await started(database.store, limits)
            for name in ["org/a", "org/b"] { try await database.store.fileCard(of: name) }
            try await follower.caughtUp()
            #expect(follower.status.loads == 1)
            for name in ["org/c", "org/d", "org/e"] { try await database.store.fileCard(of: name) }
            try await follower.caughtUp()
            #expect(follower.status.loads == 2)
            #expect(try index(follower).modelCount == 5)
        }
    }

    @Test func `what another life of the database forgot or changed is found`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "org/base")
            try await database.store.file("org/one", [DraftDocument([DraftClaim("org/base")])])
            let follower = try await started(database.store)
            let token = try #require(follower.current).token
            // As a restore leaves it: versions that are older, an edge that is gone, nothing in the log.
            try await database.run("UPDATE model SET downloads = 5, version = 1; DELETE FROM change")
            try await database.run("UPDATE edge SET valid_to = clock_timestamp() WHERE valid_to IS NULL")
            _ = try await database.store.beginIncarnation()
            try await follower.caughtUp()
            #expect(follower.status.loads == 2)
            #expect(try #require(follower.current).token != token)
            #expect(try names(follower, below: "org/base") == [])
            let index = try index(follower)
            #expect(index.model(named: "org/one").flatMap { index.model($0) }?.facts.downloads == 5)
            #expect(try await database.store.loadIndex().index.totals == index.totals)
            // The new life counts its versions from where it stands.
            try await database.store.file("org/two", [DraftDocument([DraftClaim("org/base")])])
            try await database.run(Self.raise("org/one", downloads: 6))
            try await follower.caughtUp()
            #expect(try names(follower, below: "org/base") == ["org/two"])
            let later = try self.index(follower)
            #expect(later.model(named: "org/one").flatMap { later.model($0) }?.facts.downloads == 6)
            #expect(follower.status.loads == 2)
        }
    }

    @Test func `a notification wakes a follower in another process, also after its connections were lost`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "org/base")
            try await database.withStore(leasedConnectionCount: 1) { other in
                let follower = try await started(other)
                let running = Task { await follower.run() }
                try await database.store.file("org/one", [DraftDocument([DraftClaim("org/base")])])
                try await waitUntil("the first fork is seen") { try names(follower, below: "org/base") == ["org/one"] }
                try await database.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
                // The listener's new link makes it look, whenever that comes. The writer's own connections are gone too.
                var filed: SubmissionOutcome?
                for _ in 0..<10 where filed == nil {
                    filed = try? await database.store.file("org/two", [DraftDocument([DraftClaim("org/base")])])
                }
                try await waitUntil("the second fork is seen") { try names(follower, below: "org/base") == ["org/one", "org/two"] }
                running.cancel()
                await running.value
            }
        }
    }

    @Test func `many who ask to be caught up share looks, and each sees its own write`() async throws {
        try await withDatabase { database in
            try await database.store.fileCard(of: "org/base")
            let follower = try await started(database.store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await database.store.file("org/fork-\(number)", [DraftDocument([DraftClaim("org/base")])])
                        let version = try await follower.caughtUp()
                        #expect(version.index.model(named: "org/fork-\(number)") != nil)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try names(follower, below: "org/base").count == 40)
        }
    }

    /// Forgets some changes; transactions of other databases of the server hold that up for a while.
    private func prune(_ count: Int, in database: TestDatabase) async throws {
        var pruned = 0
        for _ in 0..<1_200 where pruned < count {
            pruned += try await database.store.pruneChanges(olderThan: .zero, limit: 100)
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(pruned == count)
    }

    private func waitUntil(_ what: Comment, _ isDone: () throws -> Bool) async throws {
        for _ in 0..<1_200 {
            if try isDone() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record(what)
    }
}
