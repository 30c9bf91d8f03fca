import Synchronization

/// Where one call waits for its one answer. Connection, deadline and cancellation race; the first one counts.
///
/// Not copyable and without allocation: it lives inside of the call. The continuation is the unsafe one, since there is
/// one for every statement; ``WaiterState`` sees to it that it is resumed once.
@safe struct Waiter<Value: Sendable>: ~Copyable, Sendable {
    typealias Outcome = Result<Value, PostgresError>
    typealias State = WaiterState<Resumption, Outcome>

    /// The unsafe continuation, made safe by ``WaiterState``, which gives it out once.
    @safe struct Resumption: Sendable {
        private let continuation: UnsafeContinuation<Outcome, Never>

        init(_ continuation: UnsafeContinuation<Outcome, Never>) {
            unsafe self.continuation = unsafe continuation
        }

        func resume(_ outcome: Outcome) { unsafe continuation.resume(returning: outcome) }
    }

    private let state = Mutex(State())

    /// Waits; `submit` hands the call over and is left out when the answer is already here.
    func wait(_ submit: () -> Void) async -> Outcome {
        await unsafe withUnsafeContinuation { (continuation: UnsafeContinuation<Outcome, Never>) in
            let resumption = unsafe Resumption(continuation)
            if let early = state.withLock({ $0.suspended(resumption) }) {
                resumption.resume(early)
            } else {
                submit()
            }
        }
    }

    var isWaiting: Bool { state.withLock { $0.isWaiting } }

    /// The call is about to go to the server. False when nobody waits any more.
    func sending() -> Bool { state.withLock { $0.sending() } }

    /// Nothing of the call is left at the server, and it will be sent again.
    func unsent() { state.withLock { $0.unsent() } }

    /// Says whether this answer was the first.
    @discardableResult
    func resolve(_ outcome: Outcome) -> Bool { resolve { _ in outcome } }

    /// - Parameter outcome: makes the answer, knowing whether the call was sent.
    @discardableResult
    func resolve(_ outcome: (_ wasSent: Bool) -> Outcome) -> Bool {
        let (won, resume, answer) = state.withLock { state in
            let answer = outcome(state.wasSent)
            let (won, resume) = state.resolved(answer)
            return (won, resume, answer)
        }
        resume?.resume(answer)
        return won
    }
}
