import FakeHub
import Testing

/// Lists over HTTP: cursors, parameters, errors.
@Suite struct ListRouteTests {
    private static let repositories = (0..<9).map {
        Repository("ada/Model-\($0)", files: [RepositoryFile("README.md", "# \($0)")], created: .day(2024, 1, 1 + $0), downloads: $0 % 3)
    }

    @Test(arguments: ["createdAt", "lastModified", "downloads", "likes", "trendingScore"], ["-1", "1"])
    func `pages of any size and order have each model once`(_ sort: String, _ direction: String) async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let whole = try await client.ids("/api/models?sort=\(sort)&direction=\(direction)")
                #expect(Set(whole).count == 9)
                for limit in [1, 2, 4, 9] {
                    #expect(try await client.ids("/api/models?sort=\(sort)&direction=\(direction)&limit=\(limit)") == whole)
                }
            }
        }
    }

    @Test func `a cursor stays where it is while models change, come and go`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let first = try await client.ask("/api/models?sort=lastModified&limit=3")
                let next = try #require(first.next)
                // One that was shown, the last one that was shown, one that comes, a new one.
                try await hub.apply(.write("ada/Model-8", [RepositoryFile("README.md", "# new")]))
                try await hub.apply(.delete("ada/Model-6"))
                try await hub.apply(.write("ada/Model-4", [RepositoryFile("README.md", "# new")]))
                try await hub.apply(.create(Repository("ada/New", card: "# New")))
                // The one that changed before it was shown is at the front now, where a crawl by time finds it next.
                #expect(try await client.ids(next) == [5, 3, 2, 1, 0].map { "ada/Model-\($0)" } + ["ada/New"])
                #expect(try await client.ids("/api/models?sort=lastModified&limit=2").prefix(2) == ["ada/Model-4", "ada/Model-8"])
            }
        }
    }

    @Test func `a wrong property is refused with those that there are`() async throws {
        var settings = HubSettings()
        settings.listProperties = [.sha, .baseModels]
        try await FakeHub.serving(Self.repositories, settings) { hub in
            try await WireClient.with(hub) { client in
                let reply = try await client.ask("/api/models?expand%5B%5D=sha&expand%5B%5D=tags")
                #expect(reply.status == 400)
                #expect(try reply.json["error"] == "✖ Invalid option: expected one of \"baseModels\"|\"sha\"\n  → at expand[1]")
                #expect(try await client.ask("/api/models/ada/Model-1?expand=tags&expand=usedStorage").status == 200)
                #expect(try await client.ask("/api/models?expand=sha&limit=1").json.list?.first?.fields?.map(\.name) == ["_id", "id", "sha"])
            }
        }
    }

    @Test(arguments: ["sort=name", "limit=-1", "limit=x", "cursor=x"])
    func `parameters that make no sense are refused`(_ query: String) async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let reply = try await client.ask("/api/models?\(query)")
                #expect(reply.status == 400)
                #expect(try reply.json["error"]?.text?.isEmpty == false)
            }
        }
    }

    @Test func `a tree is paged too`() async throws {
        let files = (0..<25).map { RepositoryFile("part-\(10 + $0).txt", "\($0)") }
        try await FakeHub.serving([Repository("ada/Parts", files: files)]) { hub in
            try await WireClient.with(hub) { client in
                var paths: [String] = []
                var next: String? = "/api/models/ada/Parts/tree/main?limit=10"
                while let target = next {
                    let reply = try await client.ask(target)
                    paths += try reply.json.list?.compactMap { $0["path"]?.text } ?? []
                    next = reply.next
                }
                #expect(paths == files.map(\.path))
                #expect(hub.ledger.requests[.tree] == 3)
            }
        }
    }

    @Test func `only GET and HEAD read`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let deleted = try await client.ask("/api/models", method: "DELETE")
                #expect(deleted.status == 405)
                #expect(try await client.ask("/api/datasets").status == 404)
                #expect(try await client.ask("/api/models/ada/Model-1/children").status == 404)
            }
        }
    }
}
