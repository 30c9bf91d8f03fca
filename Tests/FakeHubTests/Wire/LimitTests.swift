import FakeHub
import Testing

/// The limits of requests, on a clock that the test moves.
@Suite struct LimitTests {
    private static func settings(_ time: StandingTime) -> HubSettings {
        var settings = HubSettings()
        settings.clock = .standing(time)
        settings.limits = RateLimits(api: RateLimit(2, per: 300), resolvers: RateLimit(3, per: 300), tokenFactor: 2, tellsRetryAfter: true)
        settings.tokens = [AccessToken("hf_ada", user: "ada")]
        return settings
    }

    private static let repositories = [Repository("ada/Fork", card: "# Fork")]

    @Test func `each answer tells what is left, and what is too much is refused until the next window`() async throws {
        let time = StandingTime()
        time.advance(milliseconds: 100_500)
        try await FakeHub.serving(Self.repositories, Self.settings(time)) { hub in
            try await WireClient.with(hub) { client in
                let first = try await client.ask("/api/models")
                #expect(first["ratelimit"] == #""api";r=1;t=200"#)
                #expect(first["ratelimit-policy"] == #""fixed window";"api";q=2;w=300"#)
                #expect(try await client.ask("/api/models/ada/Fork")["ratelimit"] == #""api";r=0;t=200"#)
                #expect(hub.ledger.requestsOverLimit == 0)
                let refused = try await client.ask("/api/models")
                #expect(refused.status == 429 && refused["retry-after"] == "200")
                #expect(hub.ledger.requestsOverLimit == 1)
                time.advance(milliseconds: 199_500)
                #expect(try await client.ask("/api/models").status == 200)
                #expect(hub.ledger.windows.map { [$0.limit, $0.greatest, $0.refused] } == [[2, 3, 1]])
            }
        }
    }

    @Test func `files and tokens have windows of their own`() async throws {
        try await FakeHub.serving(Self.repositories, Self.settings(StandingTime())) { hub in
            try await WireClient.with(hub) { client in
                for _ in 0..<2 { _ = try await client.ask("/api/models") }
                for _ in 0..<3 { _ = try await client.ask("/ada/Fork/resolve/main/README.md") }
                for _ in 0..<4 { _ = try await client.ask("/api/models", ["Authorization": "Bearer hf_ada"]) }
                #expect(hub.ledger.statuses == [200: 9])
                #expect(hub.ledger.requestsOverLimit == 0)
                #expect(try await client.ask("/ada/Fork/resolve/main/README.md")["ratelimit"] == #""resolvers";r=0;t=300"#)
                #expect(try await client.ask("/api/models", ["Authorization": "Bearer hf_ada"]).status == 429)
                #expect(hub.ledger.windows.map { [$0.limit, $0.greatest, $0.refused] } == [[2, 2, 0], [4, 5, 1], [3, 4, 1]])
            }
        }
    }
}
