/// What becomes of a request.
enum HubAnswer: Sendable {
    /// This answer.
    case now(HubResponse)
    /// The answer of some work: a control that waits for its webhook.
    case later(@Sendable () async -> HubResponse)
}
