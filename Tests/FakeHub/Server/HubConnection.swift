import NIOCore
import NIOHTTP1

/// One connection of a client: reads requests, has them answered and sends the answers. Requests on a connection are answered one by one
/// (the pipeline's assistant holds the next one back).
final class HubConnection: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// More of a request's body is not taken.
    private static let bodyLimit = 8 << 20

    private let isForLargeFiles: Bool
    private let answer: @Sendable (HubRequest) -> HubAnswer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(isForLargeFiles: Bool, answer: @escaping @Sendable (HubRequest) -> HubAnswer) {
        self.isForLargeFiles = isForLargeFiles
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let buffer):
            guard body.count + buffer.readableBytes <= Self.bodyLimit else { return context.close(promise: nil) }
            body.append(contentsOf: buffer.readableBytesView)
        case .end:
            guard let head else { return }
            self.head = nil
            let request = HubRequest(head: head, body: body, isForLargeFiles: isForLargeFiles)
            let sender = ResponseSender(context: context, head: head)
            switch answer(request) {
            case .now(let response): sender.send(response)
            case .later(let work):
                let promise = context.eventLoop.makePromise(of: HubResponse.self)
                promise.completeWithTask { await work() }
                promise.futureResult.assumeIsolated().whenSuccess { sender.send($0) }
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
