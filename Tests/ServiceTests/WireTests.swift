import Testing

/// HTTP itself.
@Suite struct WireTests {
    @Test func `HEAD has the fields of GET and no body`() async throws {
        try await ServedRegistry.with { registry in
            for address in [
                "/", "/healthz", "/readyz", "/v1/models/aurora/Aurora-7B", "/v1/descendants?of=aurora/Aurora-7B&limit=1", "/v1/models/none",
            ] {
                let get = try await registry.client.get(address)
                let head = try await registry.client.head(address)
                #expect(head.status == get.status && head.body.isEmpty, "\(address)")
                #expect(head.mediaType == get.mediaType && head.field("link") == get.field("link"), "\(address)")
            }
        }
    }

    @Test func `every answer is JSON that a browser does not take for something else`() async throws {
        try await ServedRegistry.with { registry in
            for address in ["/", "/healthz", "/v1/search?q=%3Cscript%3E", "/v1/nothing", "/v1/search"] {
                let answer = try await registry.client.get(address)
                #expect(answer.mediaType?.hasPrefix("application/") == true && answer.field("x-content-type-options") == "nosniff", "\(address)")
            }
        }
    }

    @Test func `writes come in at every loopback name, with or without a port`() async throws {
        try await ServedRegistry.with { registry in
            for host in ["localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]", "[::1]:8080"] {
                let answer = try await registry.client.post("/v1/models", #"{"id": "ada/Fork"}"#, fields: ["host": host])
                #expect([200, 201].contains(answer.status), "\(host): \(answer.json)")
            }
            for host in ["[::1", "[::2]", "localhost.evil.example", "", "127.0.0.1@evil.example"] {
                let answer = try await registry.client.post("/v1/models", #"{"id": "ada/Fork"}"#, fields: ["host": host])
                #expect([400, 403].contains(answer.status), "\(host): \(answer.json)")
            }
        }
    }

    @Test func `the media type of a write may have parameters`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.post(
                "/v1/models", #"{"id": "ada/Fork"}"#, fields: ["content-type": "Application/JSON; charset=utf-8"])
            #expect(answer.status == 201)
        }
    }

    @Test func `the index names questions that answer`() async throws {
        try await ServedRegistry.with(example: false) { registry in
            try await registry.addLlamas()
            let index = try await registry.client.get("/")
            for address in index.json["questions"].texts + index.json["operations"].texts where !address.contains("…") && !address.contains("{") {
                let answer = try await registry.client.get(address)
                #expect(answer.status == 200, "\(address)")
            }
        }
    }
}
