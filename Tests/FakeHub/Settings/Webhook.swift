/// Where the Hub tells its changes.
public struct Webhook: Sendable, Hashable {
    /// The URL that each change is POSTed to.
    public var url: String
    /// What `X-Webhook-Secret` says, verbatim; without it the header is not sent.
    public var secret: String?

    /// A webhook.
    public init(url: String, secret: String? = nil) {
        self.url = url
        self.secret = secret
    }
}
