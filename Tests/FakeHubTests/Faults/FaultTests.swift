import Compression
import FakeHub
import Testing

/// What goes wrong on purpose, seen by a client that takes HTTP as it is.
@Suite struct FaultTests {
    private static let repositories = (0..<3).map {
        Repository("ada/Model-\($0)", files: [RepositoryFile("README.md", String(repeating: "word ", count: 400))])
    }

    /// Every request is struck once by one kind.
    private static func settings(_ kind: FaultKind) -> HubSettings {
        var settings = HubSettings()
        settings.faults = Faults(shares: [kind: 1], mostPerRequest: 1, holdMilliseconds: 20)
        return settings
    }

    /// Asks twice: how the first answer is, and the second one, which must be whole.
    private static func strike(
        _ kind: FaultKind, _ target: String, _ check: (WireClient, Result<WireClient.Reply, any Error>) async throws -> Void
    ) async throws {
        try await FakeHub.serving(repositories, settings(kind)) { hub in
            try await WireClient.with(hub) { client in
                let first: Result<WireClient.Reply, any Error>
                do { first = .success(try await client.ask(target)) } catch { first = .failure(error) }
                try await check(client, first)
                #expect(hub.ledger.faults == [kind: 1])
                let second = try await client.ask(target)
                #expect(second.status == 200 && second.body.count > 500)
            }
        }
    }

    @Test(arguments: [FaultKind.truncatedBody, .reset, .unfinishedHead, .silence], ["/api/models?full=true", "/ada/Model-1/resolve/main/README.md"])
    func `an answer that does not end is an error of the connection, once`(_ kind: FaultKind, _ target: String) async throws {
        try await Self.strike(kind, target) { _, first in
            #expect(throws: (any Error).self) { try first.get() }
        }
    }

    @Test func `a refusal without a reason comes with any status of its kind`() async throws {
        try await Self.strike(.tooManyRequests, "/api/models?full=true") { _, first in
            let reply = try first.get()
            #expect(reply.status == 429)
        }
        try await Self.strike(.serverError, "/api/models?full=true") { _, first in
            let reply = try first.get()
            #expect([500, 502, 503].contains(reply.status))
        }
        var statuses: [String: Int] = [:]
        let repositories = (0..<60).map { Repository("ada/Model-\($0)", card: "# \($0)") }
        var settings = HubSettings()
        settings.faults = Faults(shares: [.serverError: 0.5, .tooManyRequests: 0.5], mostPerRequest: 1, retryAfterSeconds: 7)
        try await FakeHub.serving(repositories, settings) { hub in
            try await WireClient.with(hub) { client in
                for index in repositories.indices {
                    let reply = try await client.ask("/api/models/ada/Model-\(index)")
                    statuses["\(reply.status) \(reply["retry-after"] ?? "-")", default: 0] += 1
                }
            }
        }
        #expect(Set(statuses.keys) == ["429 7", "429 -", "500 -", "502 -", "503 7", "503 -"])
    }

    @Test func `a slow body is whole in the end`() async throws {
        try await Self.strike(.slowBody, "/ada/Model-1/resolve/main/README.md") { _, first in
            let reply = try first.get()
            #expect(reply.body.count == 2000)
        }
    }

    @Test func `broken gzip and broken JSON come with status 200`() async throws {
        try await Self.strike(.brokenGzip, "/api/models?full=true") { _, first in
            let reply = try first.get()
            #expect(reply.status == 200 && reply["content-encoding"] == "gzip")
            #expect(throws: GzipError.self) { try Gzip.unpacked(reply.body, limit: 1 << 20) }
        }
        try await Self.strike(.invalidJSON, "/api/models?full=true") { _, first in
            let reply = try first.get()
            #expect(reply.status == 200)
            #expect(throws: (any Error).self) { try reply.json }
        }
    }

    @Test func `a redirect loop has no end`() async throws {
        try await Self.strike(.redirectLoop, "/api/models?full=true") { client, first in
            var place = try #require(try first.get()["location"])
            for _ in 0..<30 {
                let reply = try await client.ask(place)
                #expect(reply.status == 302)
                place = try #require(reply["location"])
            }
        }
    }

    @Test func `a repeated cursor leads to the same page once`() async throws {
        try await FakeHub.serving(Self.repositories, Self.settings(.repeatedCursor)) { hub in
            try await WireClient.with(hub) { client in
                let first = try await client.ask("/api/models?limit=1")
                #expect(first.next == "/api/models?limit=1")
                let second = try await client.ask("/api/models?limit=1")
                #expect(second.body == first.body && second.next != first.next)
            }
        }
    }

    @Test func `the seed decides what is struck, whatever the order of the requests`() async throws {
        func outcomes(seed: UInt64, reversed: Bool) async throws -> [String: [Int]] {
            var settings = HubSettings()
            settings.faults = Faults(shares: [.serverError: 0.3, .tooManyRequests: 0.3], seed: seed, mostPerRequest: 3)
            let repositories = (0..<20).map { Repository("ada/Model-\($0)", card: "# \($0)") }
            return try await FakeHub.serving(repositories, settings) { hub in
                try await WireClient.with(hub) { client in
                    var outcomes: [String: [Int]] = [:]
                    for _ in 0..<8 {
                        for repository in reversed ? repositories.reversed() : repositories {
                            outcomes[repository.id, default: []].append(try await client.ask("/api/models/\(repository.id)").status)
                        }
                    }
                    return outcomes
                }
            }
        }
        let one = try await outcomes(seed: 1, reversed: false)
        #expect(try await outcomes(seed: 1, reversed: true) == one)
        #expect(try await outcomes(seed: 2, reversed: false) != one)
        // Three strikes at most; then all goes well.
        #expect(one.values.allSatisfy { statuses in statuses.filter { $0 != 200 }.count <= 3 })
        #expect(one.values.contains { statuses in statuses.filter { $0 != 200 }.count == 3 })
    }
}
