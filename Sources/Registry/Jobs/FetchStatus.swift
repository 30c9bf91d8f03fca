/// What a process asked servers for, by kind of request.
public struct FetchStatus: Sendable, Hashable {
    /// Requests by kind and what came of them: `answered`, `denied` (4xx), `refused` (429), `failed` (5xx, or no answer).
    public var requests: [String: [String: Int]] = [:]
    /// How often requests had to wait for a limit for a time worth telling.
    public var waits: [String: Int] = [:]
    /// How long requests waited for their turn, together.
    public var waited: [String: Duration] = [:]
    /// How often a server refused a request because of its limit.
    public var refusals: [String: Int] = [:]

    /// Nothing yet.
    public init() {}
}
