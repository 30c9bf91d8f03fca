import Compression
import FakeHub
import Testing

/// Files over HTTP: tags, ranges, redirects, conditions.
@Suite struct FileRouteTests {
    private static let repositories = [
        Repository(
            "ada/Fork",
            files: [
                RepositoryFile("README.md", "0123456789"), RepositoryFile("model.safetensors", .bytes(SampleHub.weights)),
                RepositoryFile("long.txt", String(repeating: "long ", count: 1000)), RepositoryFile("a folder/ä file.txt", "odd"),
            ]),
        Repository("gpt", card: "# Legacy"),
    ]

    @Test(
        arguments: [
            ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=7-", 206, "789", "bytes 7-9/10"), ("bytes=-2", 206, "89", "bytes 8-9/10"),
            ("bytes=8-99", 206, "89", "bytes 8-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"), ("bytes=10-", 416, "", "bytes */10"),
            ("bytes=-0", 416, "", "bytes */10"), ("bytes=3-1", 200, "0123456789", nil), ("bytes=0-1,3-4", 200, "0123456789", nil),
            ("lines=1-2", 200, "0123456789", nil),
        ] as [(String, Int, String, String?)])
    func `a range is answered with that part`(_ range: String, _ status: Int, _ text: String, _ told: String?) async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let reply = try await client.ask("/ada/Fork/resolve/main/README.md", ["Range": range])
                #expect(reply.status == status && reply.text == text)
                #expect(reply["content-range"] == told)
                #expect(reply["accept-ranges"] == "bytes")
            }
        }
    }

    @Test func `a large file is somewhere else, and the redirect tells what it is`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let reply = try await client.ask("/ada/Fork/resolve/main/model.safetensors", method: "HEAD")
                #expect(reply.status == 302 && reply.body.isEmpty)
                let tag = try #require(reply["x-linked-etag"])
                #expect(tag.count == 66 && reply["etag"] == tag)
                #expect(reply["x-linked-size"] == "\(SampleHub.weights.count)")
                #expect(reply["x-repo-commit"] == hub.head(of: "ada/Fork"))
                let place = try #require(reply["location"])
                #expect(!place.hasPrefix(hub.endpoint))
                let part = try await client.ask(place, ["Range": "bytes=0-7"])
                #expect(part.status == 206 && part.body == Array(SampleHub.weights.prefix(8)))
                #expect(try await client.ask(place.replacing(/Signature=.*/, with: "Signature=0")).status == 403)
                #expect(try await client.ask(place, ["Authorization": "Bearer hf_leaked"]).status == 200)
                #expect(hub.ledger.leakedTokens == 1)
                let pointer = try await client.ask("/ada/Fork/raw/main/model.safetensors").text
                #expect(pointer.hasPrefix("version https://git-lfs.github.com/spec/v1\noid sha256:\(tag.dropFirst().dropLast())\nsize "))
            }
        }
    }

    @Test func `what the client has already is not sent again until it changes`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                for target in ["/ada/Fork/resolve/main/README.md", "/api/models/ada/Fork", "/api/models?full=true"] {
                    let tag = try #require(try await client.ask(target)["etag"])
                    let again = try await client.ask(target, ["If-None-Match": tag])
                    #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag)
                }
                let tag = try #require(try await client.ask("/ada/Fork/resolve/main/README.md")["etag"])
                try await hub.apply(.write("ada/Fork", [RepositoryFile("README.md", "new")]))
                #expect(try await client.ask("/ada/Fork/resolve/main/README.md", ["If-None-Match": tag]).text == "new")
                #expect(hub.ledger.conditional == 4 && hub.ledger.notModified == 3)
            }
        }
    }

    @Test func `text comes in gzip where the client takes it, under a weak tag`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                let plain = try await client.ask("/ada/Fork/resolve/main/long.txt")
                let packed = try await client.ask("/ada/Fork/resolve/main/long.txt", ["Accept-Encoding": "gzip, deflate"])
                #expect(packed["content-encoding"] == "gzip" && packed["content-length"] == nil)
                #expect(try Gzip.unpacked(packed.body, limit: 1 << 20) == plain.body)
                #expect(packed["etag"] == plain["etag"].map { "W/\($0)" })
                let part = try await client.ask("/ada/Fork/resolve/main/long.txt", ["Accept-Encoding": "gzip", "Range": "bytes=0-3"])
                #expect(part.status == 206 && part.text == "long")
                let again = try await client.ask(
                    "/ada/Fork/resolve/main/long.txt", ["If-None-Match": packed["etag"] ?? "", "Accept-Encoding": "gzip"])
                #expect(again.status == 304)
            }
        }
    }

    @Test func `odd paths, legacy names and other cases are found`() async throws {
        try await FakeHub.serving(Self.repositories) { hub in
            try await WireClient.with(hub) { client in
                #expect(try await client.ask("/ada/Fork/resolve/main/a%20folder/%C3%A4%20file.txt").text == "odd")
                #expect(try await client.ask("/gpt/resolve/main/README.md").text == "# Legacy")
                #expect(try await client.ask("/api/models/gpt/revision/main").json["id"] == "gpt")
                #expect(try await client.ask("/api/models/gpt/tree/main").json.list?.count == 1)
                let moved = try await client.ask("/api/models/ADA/fork/tree/main?recursive=true")
                #expect(moved.status == 307 && moved["location"] == "/api/models/ada/Fork/tree/main?recursive=true")
                try await hub.apply(.rename("gpt", to: "open/gpt"))
                let renamed = try await client.ask("/gpt/resolve/main/README.md", method: "HEAD")
                #expect(renamed.status == 307 && renamed["location"] == "/open/gpt/resolve/main/README.md")
            }
        }
    }
}
