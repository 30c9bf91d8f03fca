/// What one call that waits for an answer has come to. Whoever answers first wins: the connection, the deadline or cancellation.
///
/// Generic in the continuation, so that it is tested without one.
package struct WaiterState<Continuation, Outcome> {
    private enum Stage {
        /// Nobody waits yet. Can transition to: waiting, resolved.
        case created
        /// Somebody waits. Can transition to: resolved.
        case waiting(Continuation)
        /// The answer came before the wait. Can transition to: taken.
        case resolved(Outcome)
        /// The answer was handed over. The end.
        case taken
    }

    private var stage = Stage.created
    /// Whether any byte of it may be on its way to the server.
    package private(set) var wasSent = false

    package init() {}

    /// The caller begins to wait. A value means: resume it at once with this.
    package mutating func suspended(_ continuation: Continuation) -> Outcome? {
        switch stage {
        case .created:
            stage = .waiting(continuation)
            return nil
        case .resolved(let outcome):
            stage = .taken
            return outcome
        case .waiting, .taken: preconditionFailure("A call is waited for once.")
        }
    }

    /// The connection is about to send it. False means: nobody waits any more, leave it.
    package mutating func sending() -> Bool {
        switch stage {
        case .created, .waiting:
            wasSent = true
            return true
        case .resolved, .taken: return false
        }
    }

    /// It is queued again after a neighbour's failure or a new preparation, and nothing of it remains on the server.
    package mutating func unsent() { wasSent = false }

    /// An answer. A continuation means: resume it with this answer. False in `won` means that another was first.
    package mutating func resolved(_ outcome: Outcome) -> (won: Bool, resume: Continuation?) {
        switch stage {
        case .created:
            stage = .resolved(outcome)
            return (true, nil)
        case .waiting(let continuation):
            stage = .taken
            return (true, continuation)
        case .resolved, .taken: return (false, nil)
        }
    }

    package var isWaiting: Bool {
        switch stage {
        case .created, .waiting: true
        case .resolved, .taken: false
        }
    }
}
