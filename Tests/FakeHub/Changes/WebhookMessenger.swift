import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Sends the webhook's requests.
struct WebhookMessenger: Sendable {
    private let webhook: Webhook
    private let client = HTTPClient(eventLoopGroupProvider: .singleton)

    init(_ webhook: Webhook) {
        self.webhook = webhook
    }

    /// POSTs an event, once, as the real Hub does.
    ///
    /// - Returns: The status of the answer; `nil` where none came within ten seconds.
    func tell(_ event: ChangeEvent, endpoint: String) async -> UInt? {
        var request = HTTPClientRequest(url: webhook.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        if let secret = webhook.secret { request.headers.add(name: "X-Webhook-Secret", value: secret) }
        request.body = .bytes(ByteBuffer(bytes: event.payload(endpoint: endpoint, webhook: webhook).bytes))
        let response = try? await client.execute(request, timeout: .seconds(10))
        return response?.status.code
    }

    func close() async {
        try? await client.shutdown()
    }
}
