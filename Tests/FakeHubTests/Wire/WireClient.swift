import AsyncHTTPClient
import FakeHub
import NIOCore
import NIOHTTP1

/// HTTP as it is: no redirect is followed, nothing is unpacked, nothing is tried again.
struct WireClient {
    /// An answer.
    struct Reply {
        let status: Int
        private let headers: HTTPHeaders
        let body: [UInt8]

        init(status: Int, headers: HTTPHeaders, body: [UInt8]) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// A header; names in any case.
        subscript(name: String) -> String? { headers.first(name: name) }
        var json: JSONValue { get throws { try JSONValue(reading: body) } }
        var text: String { String(decoding: body, as: UTF8.self) }
        /// The path and query of the next page.
        var next: String? {
            self["link"].flatMap { $0.firstMatch(of: /<http:\/\/[^\/]+(\/[^>]+)>; rel="next"/) }.map { String($0.output.1) }
        }
    }

    private let endpoint: String
    private let client: HTTPClient

    /// Lends a client of a Hub.
    static func with<Value>(_ hub: FakeHub, _ body: (WireClient) async throws -> Value) async throws -> Value {
        try await with(endpoint: hub.endpoint, body)
    }

    /// Lends a client of the Hub at an address.
    static func with<Value>(endpoint: String, _ body: (WireClient) async throws -> Value) async throws -> Value {
        let configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let value = try await body(WireClient(endpoint: endpoint, client: client))
            try await client.shutdown()
            return value
        } catch {
            try? await client.shutdown()
            throw error
        }
    }

    /// Sends a request and reads the whole answer.
    func ask(_ target: String, _ headers: [String: String] = [:], method: String = "GET", body: String? = nil) async throws -> Reply {
        var request = HTTPClientRequest(url: target.hasPrefix("http") ? target : endpoint + target)
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let response = try await client.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 64 << 20)
        return Reply(status: Int(response.status.code), headers: response.headers, body: Array(bytes.readableBytesView))
    }

    /// The ids of all pages of a list.
    func ids(_ target: String) async throws -> [String] {
        var ids: [String] = []
        var next: String? = target
        while let target = next {
            let reply = try await ask(target)
            ids += try reply.json.list?.compactMap { $0["id"]?.text } ?? []
            next = reply.next
        }
        return ids
    }
}
