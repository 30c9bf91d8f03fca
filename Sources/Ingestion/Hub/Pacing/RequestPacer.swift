import Foundation
import NIOHTTP1
import Registry
import Synchronization

/// Lets all requests of this process to one server wait for their turn. A class, since they share what is known of its limits.
final class RequestPacer: Sendable {
    /// Shorter waits are not worth a word.
    private static let notableWait = Duration.seconds(3)

    private struct State {
        var paces: [String: RequestPace] = [:]
        /// Who waits until any request was answered or failed.
        var waiting: [AsyncStream<Void>.Continuation] = []
        /// Until when waiting was told, by kind.
        var told: [String: ContinuousClock.Instant] = [:]
        var status = FetchStatus()

        mutating func takeWaiting() -> [AsyncStream<Void>.Continuation] {
            defer { waiting = [] }
            return waiting
        }
    }

    private let state = Mutex(State())
    private let announce: @Sendable (String) -> Void

    /// - Parameter announce: Told once when requests have to wait for a limit.
    init(announce: @escaping @Sendable (String) -> Void) {
        self.announce = announce
    }

    /// What was asked for and waited for.
    var status: FetchStatus { state.withLock(\.status) }

    /// Waits until a request of a kind may go.
    ///
    /// - Throws: `CancellationError`.
    func turn(_ kind: String) async throws {
        let clock = ContinuousClock()
        let begun = clock.now
        while true {
            try Task.checkCancellation()
            let (turn, nextAnswer, words) = take(kind, at: clock.now)
            if let words { announce(words) }
            switch turn {
            case .now:
                let waited = begun.duration(to: clock.now)
                if waited > .milliseconds(1) { state.withLock { $0.status.waited[kind, default: .zero] += waited } }
                return
            case .at(let instant): try await clock.sleep(until: instant)
            case .afterAnswer: for await _ in nextAnswer {}
            }
        }
    }

    /// The head of an answer came.
    func answered(_ kind: String, status code: Int, headers: HTTPHeaders, sentAt: ContinuousClock.Instant) {
        let now = ContinuousClock.now
        let limit = StatedLimit(headers, kind: kind)
        let waiting = state.withLock { state in
            var pace = state.paces[kind] ?? RequestPace()
            pace.answered(limit, sentAt: sentAt, at: now)
            if code == 429 || code == 503, let pause = RetryAfter.pause(headers, now: Date()) ?? (limit?.remaining == 0 ? limit?.reset : nil) {
                pace.close(until: now + pause)
            }
            state.paces[kind] = pace
            state.status.requests[kind, default: [:]][Self.outcome(code), default: 0] += 1
            if code == 429 { state.status.refusals[kind, default: 0] += 1 }
            return state.takeWaiting()
        }
        for continuation in waiting { continuation.finish() }
    }

    /// No answer came.
    func failed(_ kind: String) {
        let now = ContinuousClock.now
        let waiting = state.withLock { state in
            state.paces[kind]?.failed(at: now)
            state.status.requests[kind, default: [:]]["failed", default: 0] += 1
            return state.takeWaiting()
        }
        for continuation in waiting { continuation.finish() }
    }

    private static func outcome(_ code: Int) -> String {
        switch code {
        case 200..<400: "answered"
        case 429: "refused"
        case 400..<500: "denied"
        default: "failed"
        }
    }

    /// Takes the turn where it is now, else says when to ask again, with words where they are worth it.
    private func take(
        _ kind: String, at now: ContinuousClock.Instant
    ) -> (turn: RequestPace.Turn, nextAnswer: AsyncStream<Void>, words: String?) {
        let (nextAnswer, continuation) = AsyncStream.makeStream(of: Void.self)
        return state.withLock { state in
            var pace = state.paces[kind] ?? RequestPace()
            let turn = pace.turn(at: now)
            if turn == .now { pace.sent(at: now) }
            if turn == .afterAnswer { state.waiting.append(continuation) }
            state.paces[kind] = pace
            guard case .at(let instant) = turn, now.duration(to: instant) >= Self.notableWait, state.told[kind].map({ now >= $0 }) ?? true else {
                return (turn, nextAnswer, nil)
            }
            state.told[kind] = instant
            state.status.waits[kind, default: 0] += 1
            let seconds = now.duration(to: instant).components.seconds + 1
            return (turn, nextAnswer, "The server's limit for requests (\(kind)) is reached; going on in \(seconds) s.")
        }
    }
}
