/// A call that has the connection for itself, outside of pipeline mode: simple queries, COPY, and settling.
///
/// A class, since the caller, the connection and cancellation share it.
final class ExclusiveCall: Sendable {
    enum Kind: Sendable {
        /// Any number of commands as text.
        case simple(String)
        case copyIn(String)
        case copyOut(String)
        /// A chunk of COPY IN; answered when the socket has taken it.
        case copyChunk([UInt8])
        /// The end of COPY IN; with a reason, the server fails it.
        case copyEnd(failing: String?)
        /// The next chunk of COPY OUT.
        case copyNext
        /// Gives up COPY OUT.
        case copyStop
        /// Waits until everything before it is answered.
        case settle
    }

    enum Answer: Sendable {
        case done([ResultSet])
        case copyStarted(isBinary: Bool)
        case chunk([UInt8])
        case settled(isIdle: Bool)
    }

    let kind: Kind
    let deadline: MonotonicTime
    let waiter = Waiter<Answer>()
    /// Called on the connection's thread when the call ended, for callers that do not wait; true for success.
    let ended: (@Sendable (Bool) -> Void)?

    init(_ kind: Kind, deadline: MonotonicTime, ended: (@Sendable (Bool) -> Void)? = nil) {
        self.kind = kind
        self.deadline = deadline
        self.ended = ended
    }

    /// Whether it belongs to a COPY that runs already.
    var continuesCopy: Bool {
        switch kind {
        case .copyChunk, .copyEnd, .copyNext, .copyStop: true
        case .simple, .copyIn, .copyOut, .settle: false
        }
    }

    func resolve(_ outcome: Result<Answer, PostgresError>) {
        waiter.resolve(outcome)
        if let ended {
            if case .success = outcome { ended(true) } else { ended(false) }
        }
    }

    @discardableResult
    func fail(_ code: PostgresError.Code, reason: String? = nil) -> Bool {
        let won = waiter.resolve { wasSent in
            .failure(PostgresError(code, mayHaveHappened: wasSent, reason: reason))
        }
        if won { ended?(false) }
        return won
    }
}
