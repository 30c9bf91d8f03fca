import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Sends one answer on a connection, as its delivery says. It belongs to the connection's event loop. A class because it goes on after the
/// call that began it.
final class ResponseSender {
    /// A body is sent in pieces of this size, each when the one before is written.
    private static let pieceSize = 64 << 10

    private let context: ChannelHandlerContext
    private let method: HTTPMethod
    private let version: HTTPVersion
    private let isKeptAlive: Bool

    init(context: ChannelHandlerContext, head: HTTPRequestHead) {
        self.context = context
        method = head.method
        version = head.version
        isKeptAlive = head.isKeepAlive
    }

    /// Begins to send.
    func send(_ response: HubResponse) {
        switch response.delivery {
        case .whole: sendHead(response) { self.sendBody(response, upTo: response.body.byteCount, piece: Self.pieceSize, pause: nil) }
        case .dripping(let pieces, let milliseconds):
            let piece = max(1, (response.body.byteCount + pieces - 1) / pieces)
            sendHead(response) {
                self.sendBody(
                    response, upTo: response.body.byteCount, piece: piece, pause: .milliseconds(Int64(max(1, milliseconds / pieces))))
            }
        case .cut(let share):
            let end = min(Int(Double(response.body.byteCount) * share), response.body.byteCount - 1)
            sendHead(response) { self.sendBody(response, upTo: max(0, end), piece: Self.pieceSize, pause: nil) }
        case .reset: reset()
        case .unfinishedHead(let milliseconds):
            sendUnfinishedHead()
            close(after: milliseconds)
        case .silence(let milliseconds): close(after: milliseconds)
        }
    }

    private func sendHead(_ response: HubResponse, then sendBody: () -> Void) {
        var headers = response.headers
        if response.status.mayHaveResponseBody, response.tellsLength {
            headers.replaceOrAdd(name: "Content-Length", value: "\(response.body.byteCount)")
        }
        if !isKeptAlive { headers.replaceOrAdd(name: "Connection", value: "close") }
        let head = HTTPResponseHead(version: version, status: response.status, headers: headers)
        context.write(wrap(.head(head)), promise: nil)
        guard method != .HEAD, response.body.byteCount > 0 else { return end() }
        sendBody()
    }

    /// Sends the body up to a place; where that is not the end of the body, the connection is closed there.
    private func sendBody(_ response: HubResponse, from start: Int = 0, upTo end: Int, piece: Int, pause: TimeAmount?) {
        let next = min(start + piece, end)
        guard let bytes = try? response.body.bytes(in: start..<next) else { return context.close(promise: nil) }
        let isLast = next == response.body.byteCount
        guard isLast || next < end else {
            // The closing must not overtake what is written.
            return context.writeAndFlush(wrap(.body(.byteBuffer(ByteBuffer(bytes: bytes))))).assumeIsolated().whenComplete { _ in
                self.context.close(promise: nil)
            }
        }
        guard !isLast else {
            context.write(wrap(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
            return self.end()
        }
        context.writeAndFlush(wrap(.body(.byteBuffer(ByteBuffer(bytes: bytes))))).assumeIsolated().whenSuccess {
            let sendOn = { self.sendBody(response, from: next, upTo: end, piece: piece, pause: pause) }
            guard let pause else { return sendOn() }
            self.context.eventLoop.assumeIsolated().scheduleTask(in: pause) { sendOn() }
        }
    }

    private func end() {
        let isKeptAlive = isKeptAlive
        context.writeAndFlush(wrap(.end(nil))).assumeIsolated().whenComplete { _ in
            if !isKeptAlive { self.context.close(promise: nil) }
        }
    }

    /// A reset, as when a machine restarts: closing with nothing to linger for discards what was not sent and says so.
    private func reset() {
        guard let options = context.channel as? any SocketOptionProvider else { return context.close(promise: nil) }
        options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).assumeIsolated().whenComplete { _ in self.context.close(promise: nil) }
    }

    /// Writes past the encoder, which sends whole heads only.
    private func sendUnfinishedHead() {
        guard let encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self) else { return }
        let bytes = ByteBuffer(string: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: Root=1-")
        encoder.writeAndFlush(NIOAny(IOData.byteBuffer(bytes)), promise: nil)
    }

    private func close(after milliseconds: Int) {
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(milliseconds))) { self.context.close(promise: nil) }
    }

    private func wrap(_ part: HTTPServerResponsePart) -> NIOAny { NIOAny(part) }
}

extension HubResponse.Body {
    /// A part of it.
    fileprivate func bytes(in range: Range<Int>) throws -> [UInt8] {
        switch self {
        case .none: []
        case .bytes(let bytes): range == bytes.indices ? bytes : [UInt8](bytes[range])
        case .file(let content, let whole): try content.bytes(in: whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
        }
    }
}
