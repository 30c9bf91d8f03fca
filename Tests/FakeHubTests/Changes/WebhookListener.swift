import FakeHub
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that takes what a webhook sends. A class because its connections and the test share it.
final class WebhookListener: Sendable {
    /// A request.
    struct Message: Sendable {
        let secret: String?
        let body: [UInt8]
    }

    private let taken = Mutex<[Message]>([])

    /// What came so far.
    var messages: [Message] { taken.withLock { $0 } }

    /// Listens on a port of loopback until the body ends, and answers every request with a status.
    static func listening<Value>(status: Int = 200, _ body: (WebhookListener, String) async throws -> Value) async throws -> Value {
        let listener = WebhookListener()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Connection(listener, HTTPResponseStatus(statusCode: status)))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let value = try await body(listener, "http://127.0.0.1:\(channel.localAddress?.port ?? 0)/hook")
            try await channel.close()
            return value
        } catch {
            try? await channel.close()
            throw error
        }
    }

    private final class Connection: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let listener: WebhookListener
        private let status: HTTPResponseStatus
        private var secret: String?
        private var body: [UInt8] = []

        init(_ listener: WebhookListener, _ status: HTTPResponseStatus) {
            self.listener = listener
            self.status = status
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                secret = head.headers.first(name: "x-webhook-secret")
                body = []
            case .body(let buffer): body += buffer.readableBytesView
            case .end:
                listener.taken.withLock { $0.append(Message(secret: secret, body: body)) }
                let head = HTTPResponseHead(version: .http1_1, status: status, headers: ["Content-Length": "0"])
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
    }
}
