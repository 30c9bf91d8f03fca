import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP/1.1 client that sends exactly what a test says: the address is not normalised, and any field can be set.
struct WireClient: Sendable {
    /// Why there is no answer.
    enum Failure: Error { case noAnswer }

    /// Where the server listens on the loopback address.
    let port: Int
    /// Done before something is asked with ``get(_:)`` or ``head(_:)``.
    var beforeAsking: @Sendable () async -> Void = {}

    /// Asks, on a connection of its own.
    ///
    /// - Parameters:
    ///   - address: The path and query as they go over the wire.
    ///   - fields: Header fields; `host` replaces the loopback address.
    func send(_ method: HTTPMethod, _ address: String, fields: [String: String] = [:], body: [UInt8]? = nil) async throws -> WireAnswer {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(host: "127.0.0.1", port: port) { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHTTPClientHandlers()
                return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(wrappingChannelSynchronously: channel)
            }
        }
        var headers = HTTPHeaders([("host", "127.0.0.1:\(port)"), ("connection", "close")])
        if let body { headers.add(name: "content-length", value: String(body.count)) }
        for (name, value) in fields { headers.replaceOrAdd(name: name, value: value) }
        let head = HTTPRequestHead(version: .http1_1, method: method, uri: address, headers: headers)
        return try await channel.executeThenClose { inbound, outbound in
            async let sent: Void = Self.write(head, body: body, to: outbound)
            let answer = try await Self.read(inbound)
            try? await sent
            return answer
        }
    }

    func get(_ address: String) async throws -> WireAnswer {
        await beforeAsking()
        return try await send(.GET, address)
    }

    func head(_ address: String) async throws -> WireAnswer {
        await beforeAsking()
        return try await send(.HEAD, address)
    }

    func delete(_ address: String) async throws -> WireAnswer { try await send(.DELETE, address) }

    /// Sends JSON.
    func post(_ address: String, _ json: String, fields: [String: String] = [:]) async throws -> WireAnswer {
        try await send(.POST, address, fields: ["content-type": "application/json"].merging(fields) { $1 }, body: Array(json.utf8))
    }

    /// A server may answer before it read everything and close; then there is no more to send.
    private static func write(
        _ head: HTTPRequestHead, body: [UInt8]?, to outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>
    ) async throws {
        try await outbound.write(.head(head))
        if let body { try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: body)))) }
        try await outbound.write(.end(nil))
    }

    private static func read(_ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>) async throws -> WireAnswer {
        var head: HTTPResponseHead?
        var body = Data()
        for try await part in inbound {
            switch part {
            case .head(let received): head = received
            case .body(let piece): body.append(contentsOf: piece.readableBytesView)
            case .end:
                guard let head else { throw Failure.noAnswer }
                return WireAnswer(status: Int(head.status.code), headers: head.headers, body: body)
            }
        }
        throw Failure.noAnswer
    }
}
