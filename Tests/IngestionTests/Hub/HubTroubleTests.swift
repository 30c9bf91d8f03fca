import FakeHub
import Ingestion
import Lineage
import Registry
import Synchronization
import TestSupport
import Testing

/// A Hub that fails, refuses and limits.
@Suite(.timeLimit(.minutes(30))) struct HubTroubleTests {
    /// Bounds under which faults that hold a connection are given up soon.
    private static var impatient: HubLimits {
        var limits = HubWorld.limits
        limits.attempts = 30
        limits.headDeadline = .seconds(2)
        limits.idleDeadline = .seconds(2)
        return limits
    }

    /// Compares everything that is live.
    private func expect(_ world: HubWorld, has lines: [String]) async throws {
        let found = try await world.dump()
        #expect(found.count == lines.count)
        guard let (one, other) = zip(found, lines).first(where: { $0 != $1 }) else { return }
        // From a little before the first difference on.
        let place = max(0, zip(one.utf8, other.utf8).prefix { $0 == $1 }.count - 100)
        func part(_ line: String) -> String { String(decoding: line.utf8.dropFirst(place).prefix(400), as: UTF8.self) }
        Issue.record("\(part(one))\ninstead of\n\(part(other))")
    }

    @Test func `with faults of every kind the registry is what it is without`() async throws {
        let supply = RepositorySupply.generated(count: 150, seed: 7)
        let sound = try await HubWorld.with(supply) { (world) async throws in
            #expect(try await world.ingest().counts.refused == 0)
            return try await world.dump()
        }
        var settings = PlayedSettings()
        settings.faults = .everyKind(0.02)
        settings.faults.holdMilliseconds = 3_000
        try await HubWorld.with(supply, settings) { (world) async throws in
            var limits = Self.impatient
            limits.pageCount = 40
            #expect(try await world.ingest(limits: limits).counts.refused == 0)
            try await expect(world, has: sound)
            let faults = world.hub.ledger.faults
            #expect(faults.count >= 8, "\(faults)")
        }
    }

    @Test func `a listing that is damaged or leads nowhere is asked for again`() async throws {
        var settings = PlayedSettings()
        settings.faults = Faults(shares: [.repeatedCursor: 0.3, .invalidJSON: 0.3, .brokenGzip: 0.3], seed: 11)
        try await HubWorld.with(.generated(count: 60, seed: 4), settings) { (world) async throws in
            var limits = HubWorld.limits
            limits.pageCount = 5
            #expect(try await world.ingest(limits: limits).counts.new == 60)
            #expect(world.hub.ledger.faults.count == 3, "\(world.hub.ledger.faults)")
        }
    }

    @Test func `a model with a time that is yet to come does not hide what changes until then`() async throws {
        let early = Repository("ada/Early", files: [PlayedFile("README.md", "# Early")], created: .day(2999, 1, 1))
        try await HubWorld.with(.listed([early])) { (world) async throws in
            try await world.ingest()
            try await world.hub.apply(.create(Repository("ada/Now", files: [PlayedFile("README.md", "# Now")], created: .day(2100, 1, 1))))
            #expect(try await world.ingest().counts.new == 1)
        }
    }

    @Test func `a place with nothing new is no failure`() async throws {
        try await HubWorld.with(.listed([Repository("ada/One", card: "# One")])) { (world) async throws in
            try await world.ingest()
            try await world.hub.apply(.delete("ada/One"))
            let summary = try await world.ingest()
            #expect(summary.counts.finished == 0 && !summary.nothingCouldBeDone)
        }
    }

    @Test func `a Hub is never asked more often than it says`() async throws {
        var settings = PlayedSettings()
        settings.limits = RateLimits(api: RateLimit(4, per: 2), resolvers: RateLimit(60, per: 2))
        try await HubWorld.with(.generated(count: 60, seed: 3), settings) { (world) async throws in
            var limits = HubWorld.limits
            limits.pageCount = 10
            #expect(try await world.ingest(limits: limits).counts.new == 60)
            let ledger = world.hub.ledger
            #expect(ledger.requestsOverLimit == 0 && ledger.statuses[429] == nil)
            #expect(!ledger.windows.isEmpty)
        }
    }

    @Test func `a crawl that is stopped in the middle goes on from there`() async throws {
        let supply = RepositorySupply.generated(count: 200, seed: 5)
        let whole = try await HubWorld.with(supply) { (world) async throws in
            try await world.ingest()
            return try await world.dump()
        }
        try await HubWorld.with(supply) { (world) async throws in
            var limits = HubWorld.limits
            limits.pageCount = 20
            limits.concurrency = 4
            let bounds = limits
            let first = try await interrupted(world, limits: bounds, after: 90)
            #expect(first.isInterrupted && first.counts.new >= 90 && first.counts.new < 200)
            world.hub.clearLedger()
            let second = try await world.ingest(limits: bounds)
            #expect(!second.isInterrupted && second.counts.refused == 0)
            try await expect(world, has: whole)
            // Four pages at least were stored before: they are not asked for until the pass over what changed meanwhile.
            #expect((world.hub.ledger.requests[.list] ?? 0) <= 9, "\(world.hub.ledger.requests)")
        }
    }

    /// Takes everything and is cancelled when so many models were taken.
    private func interrupted(_ world: HubWorld, limits: HubLimits, after count: Int) async throws -> IngestionSummary {
        let (reached, continuation) = AsyncStream.makeStream(of: Void.self)
        let run = Task {
            defer { continuation.finish() }
            return try await world.ingest(limits: limits) { if $0.counts.finished >= count { continuation.finish() } }
        }
        for await _ in reached {}
        run.cancel()
        return try await run.value
    }

    @Test func `a model that cannot be read for now is left, told, and read the next time`() async throws {
        var settings = PlayedSettings()
        settings.faults = Faults(shares: [.serverError: 0.3], mostPerRequest: 100)
        try await HubWorld.with(.generated(count: 40, seed: 2), settings) { (world) async throws in
            var limits = HubWorld.limits
            limits.attempts = 2
            limits.failuresInRow = 1_000
            // The list itself is asked for until it is there.
            var summary: IngestionSummary?
            for _ in 0..<200 where summary == nil { summary = try? await world.ingest(limits: limits) }
            let first = try #require(summary)
            #expect(first.counts.refused > 0)
            #expect(first.refused.examples.allSatisfy { $0.reason.contains("asked for again") })
            var left = first.counts.refused
            for _ in 0..<200 where left > 0 { if let next = try? await world.ingest(limits: HubWorld.limits) { left = next.counts.refused } }
            for id in world.hub.ids { #expect(try await world.paths(id).contains("hub:model"), "\(id)") }
        }
    }

    @Test func `a token that the Hub does not know is said to be so, and marks nothing`() async throws {
        var settings = PlayedSettings()
        settings.tokens = [AccessToken("hf_good", user: "ada")]
        try await HubWorld.with(.listed([Repository("ada/One", card: "# One")]), settings) { (world) async throws in
            try await world.ingest("hub:ada", token: "hf_good")
            for place in ["hub:", "hub:ada", "hub:ada/One"] {
                await #expect { try await world.ingest(place, token: "hf_bad") } throws: { error in
                    (error as? IngestionFailure)?.sourceError == .badToken(endpoint: world.hub.endpoint)
                }
            }
            #expect(try await world.status("ada/One") == .known)
        }
    }

    @Test func `a host that is not there is named, and nothing is marked`() async throws {
        try await HubWorld.with(.listed([Repository("ada/One", card: "# One")])) { (world) async throws in
            try await world.ingest("hub:ada/One")
            var limits = HubWorld.limits
            limits.attempts = 2
            let bounds = limits
            for endpoint in ["http://127.0.0.1:1", "http://nowhere.invalid"] {
                let other = try await world.ingest("hub:ada/One", limits: bounds, endpoint: endpoint)
                #expect(other.refused.examples.first?.reason.contains("\(endpoint) cannot be reached") == true, "\(other.refused)")
                await #expect { try await world.ingest("hub:", limits: bounds, endpoint: endpoint) } throws: { error in
                    "\(error)".contains("\(endpoint) cannot be reached")
                }
            }
            #expect(try await world.status("ada/One") == .known)
        }
    }
}
