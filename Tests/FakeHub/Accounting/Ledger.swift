/// What a Hub was asked and what it answered.
public struct Ledger: Sendable, Hashable {
    /// Requests, by what they asked for.
    public internal(set) var requests: [RouteKind: Int] = [:]
    /// Answers, by status. An answer that never came is not among them.
    public internal(set) var statuses: [Int: Int] = [:]
    /// What went wrong on purpose.
    public internal(set) var faults: [FaultKind: Int] = [:]
    /// Requests with `If-None-Match`.
    public internal(set) var conditional = 0
    /// Requests with `Range` that were answered with a part.
    public internal(set) var partial = 0
    /// Answers in gzip.
    public internal(set) var compressed = 0
    /// The bytes of all bodies, as they were to be sent.
    public internal(set) var bodyBytes = 0
    /// Tokens that came to the port of large files, where none must be sent.
    public internal(set) var leakedTokens = 0
    /// Changes that a webhook took (answered with 2xx), and those that it did not.
    public internal(set) var webhooksTaken = 0
    /// Changes that a webhook did not take.
    public internal(set) var webhooksFailed = 0
    /// How the limits were used.
    public internal(set) var windows: [WindowUse] = []

    /// All requests except those to `/_control/`.
    public var requestCount: Int { requests.reduce(0) { $0 + ($1.key == .control ? 0 : $1.value) } }
    /// Requests that came when the limit was used up. A polite client makes none.
    public var requestsOverLimit: Int { windows.reduce(0) { $0 + $1.refused } }
    /// Conditional requests that were answered with 304.
    public var notModified: Int { statuses[304] ?? 0 }
}

extension Ledger {
    /// As `/_control/ledger` answers it.
    public var json: JSONValue {
        func counts(_ pairs: [(String, Int)]) -> JSONValue {
            .object(pairs.sorted { $0.0 < $1.0 }.map { JSONValue.Field($0.0, .integer($0.1)) })
        }
        return [
            "requestCount": .integer(requestCount), "requestsOverLimit": .integer(requestsOverLimit),
            "requests": counts(requests.map { ($0.key.rawValue, $0.value) }), "statuses": counts(statuses.map { ("\($0.key)", $0.value) }),
            "faults": counts(faults.map { ($0.key.rawValue, $0.value) }), "conditional": .integer(conditional),
            "notModified": .integer(notModified), "partial": .integer(partial), "compressed": .integer(compressed),
            "bodyBytes": .integer(bodyBytes), "leakedTokens": .integer(leakedTokens),
            "webhooks": ["taken": .integer(webhooksTaken), "failed": .integer(webhooksFailed)],
            "windows": .list(
                windows.map { use in
                    [
                        "family": .text(use.family), "user": use.user.map { .text($0) } ?? .null, "limit": .integer(use.limit),
                        "greatest": .integer(use.greatest), "refused": .integer(use.refused),
                    ]
                }),
        ]
    }
}
