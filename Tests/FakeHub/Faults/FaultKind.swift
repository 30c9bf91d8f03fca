/// What can go wrong with an answer.
public enum FaultKind: String, Sendable, Hashable, CaseIterable {
    /// 429 although the limit is not reached, with `Retry-After` or without.
    case tooManyRequests
    /// 500, 502 or 503; a 503 with `Retry-After` or without.
    case serverError
    /// The body comes in small pieces.
    case slowBody
    /// The body ends early and the connection is closed.
    case truncatedBody
    /// The connection is reset before the head.
    case reset
    /// The body says that it is gzip and is damaged.
    case brokenGzip
    /// A 200 whose JSON stops in the middle.
    case invalidJSON
    /// The head begins and does not end.
    case unfinishedHead
    /// No byte of an answer.
    case silence
    /// A redirect that leads to itself.
    case redirectLoop
    /// The next page of a list is the same page.
    case repeatedCursor

    /// Whether it can happen to an answer of this kind of route.
    func applies(to route: RouteKind, method: String) -> Bool {
        switch self {
        case .repeatedCursor: route == .list
        case .invalidJSON, .brokenGzip: route.family == .api && method != "HEAD"
        case .slowBody, .truncatedBody: method != "HEAD"
        case .tooManyRequests, .serverError, .reset, .unfinishedHead, .silence, .redirectLoop: true
        }
    }
}
