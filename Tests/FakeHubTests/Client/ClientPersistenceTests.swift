import FakeHub
import Testing

/// The real client's own patience, with limits and with faults.
@Suite struct ClientPersistenceTests {
    private struct Pages: Decodable {
        let ids: [String]
        let limits: Limits?
    }

    private struct Limits: Decodable, Equatable {
        let resource: String
        let requests: Int
        let seconds: Int

        init(_ resource: String, _ requests: Int, _ seconds: Int) {
            self.resource = resource
            self.requests = requests
            self.seconds = seconds
        }

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            self.init(try container.decode(String.self), try container.decode(Int.self), try container.decode(Int.self))
        }
    }

    private static var repositories: [Repository] {
        (0..<12).map { Repository("ada/Model-\($0)", files: [RepositoryFile("README.md", "# \($0)")], created: .day(2024, 1, 1 + $0)) }
    }

    @Test func `the client reads the limit from the headers and waits for the next window`() async throws {
        var settings = HubSettings()
        settings.pageLimit = 1
        settings.limits = RateLimits(api: RateLimit(4, per: 1), resolvers: nil)
        // Each request takes a fifth of a second: the fifth one is refused, and the window is over when the client comes again.
        let time = StandingTime()
        settings.clock = HubClock {
            defer { time.advance(milliseconds: 200) }
            return time.now
        }
        try await FakeHub.serving(Array(Self.repositories.prefix(6)), settings) { hub in
            let found: Pages = try await HubClient(hub).ask("pages")
            #expect(found.ids == (0..<6).reversed().map { "ada/Model-\($0)" })
            #expect(found.limits == Limits("api", 4, 1))
            let use = try #require(hub.ledger.windows.first)
            #expect(use.greatest == 5 && use.refused == 1 && use.limit == 4)
            #expect(hub.ledger.statuses[429] == 1)
        }
    }

    @Test func `the client gets through faults that strike each page once`() async throws {
        var settings = HubSettings()
        settings.pageLimit = 6
        settings.faults = Faults(shares: [.serverError: 0.5, .tooManyRequests: 0.5], mostPerRequest: 1)
        try await FakeHub.serving(Self.repositories, settings) { hub in
            let found: Pages = try await HubClient(hub).ask("pages")
            #expect(found.ids.count == 12 && Set(found.ids).count == 12)
            let faults = hub.ledger.faults
            // The two pages, and the question for the headers, which is not asked again.
            #expect(faults.values.reduce(0, +) == 3)
        }
    }
}
