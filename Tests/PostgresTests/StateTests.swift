import Postgres
import Testing

@Suite struct StateTests {
    /// As `#expect(value == expected)`, which cannot take a call that changes a state.
    private func same<Value: Equatable>(
        _ value: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(value == expected, sourceLocation: sourceLocation)
    }

    private func time(_ milliseconds: Int64) -> MonotonicTime { MonotonicTime(nanoseconds: milliseconds * 1_000_000) }

    @Test func `a link doubles its pause up to the longest and starts anew after a success`() {
        var link = LinkState(shortestBackoff: .milliseconds(100), longestBackoff: .milliseconds(300))
        same(link.needed(at: time(0)), true)
        same(link.needed(at: time(0)), false)
        for (attempt, pause) in [(0, 100), (1, 200), (2, 300), (3, 300)] as [(Int64, Int64)] {
            let now = time(attempt * 1000)
            link.connectFailed(at: now, jitter: 1)
            same(link.retryAt, time(attempt * 1000 + pause))
            same(link.needed(at: time(attempt * 1000 + pause - 1)), false)
            same(link.needed(at: time(attempt * 1000 + pause)), true)
        }
        same(link.connected(), true)
        link.lost(at: time(9000), inLease: false)
        same(link.needed(at: time(9000)), true)
        link.connectFailed(at: time(9000), jitter: 0)
        same(link.retryAt, time(9050))
    }

    @Test func `a link that is lost in a lease stays broken until the lease ends`() {
        var link = LinkState(shortestBackoff: .milliseconds(100), longestBackoff: .seconds(1))
        same(link.needed(at: time(0)), true)
        same(link.connected(), true)
        link.lost(at: time(1), inLease: true)
        same(link.stage, .broken)
        same(link.needed(at: time(100)), false)
        link.leaseEnded(at: time(200))
        same(link.needed(at: time(200)), true)
    }

    @Test func `a connection that comes after the end is dropped`() {
        var link = LinkState(shortestBackoff: .milliseconds(100), longestBackoff: .seconds(1))
        same(link.needed(at: time(0)), true)
        link.closed()
        same(link.connected(), false)
        same(link.needed(at: time(10_000)), false)
    }

    @Test func `the first answer to a waiter counts`() {
        var state = WaiterState<String, Int>()
        same(state.suspended("caller"), nil)
        same(state.sending(), true)
        same(state.wasSent, true)
        let answer1 = state.resolved(1)
        #expect(answer1.won == true)
        #expect(answer1.resume == "caller")
        let answer2 = state.resolved(2)
        #expect(answer2.won == false)
        #expect(answer2.resume == nil)
        same(state.isWaiting, false)
    }

    @Test func `an answer that comes before the wait is handed over at once`() {
        var state = WaiterState<String, Int>()
        let answer3 = state.resolved(1)
        #expect(answer3.won == true)
        #expect(answer3.resume == nil)
        same(state.sending(), false)
        same(state.suspended("caller"), 1)
        let answer4 = state.resolved(2)
        #expect(answer4.won == false)
        #expect(answer4.resume == nil)
    }

    private final class Applicant: Sendable {}

    private func grants<Waiter>(_ action: LeaseState<String, Waiter>.Action) -> String {
        switch action {
        case .grant(let connection): connection
        case .wait: "wait"
        case .refuse(let why): "refuse \(why)"
        }
    }

    @Test func `a pool serves those who wait in their order`() {
        let applicants = (0..<5).map { _ in Applicant() }
        var state = LeaseState<String, Int>(["a", "b"], waiterLimit: 2)
        func request(_ index: Int) -> String { grants(state.requested(by: index, id: ObjectIdentifier(applicants[index]))) }
        same(request(0), "a")
        same(request(1), "b")
        same(request(2), "wait")
        same(request(3), "wait")
        same(request(4), "refuse full")
        same(state.expired(id: ObjectIdentifier(applicants[2])), 2)
        same(state.expired(id: ObjectIdentifier(applicants[2])), nil)
        same(state.released("a"), 3)
        same(state.released("a"), nil)
        same(state.leasedCount, 1)
        same(request(4), "a")
        same(request(0), "wait")
        same(state.closed(), [0])
        same(request(1), "refuse closed")
    }

    @Test func `a listener is told first that it is connected and then of every new link`() {
        var state = ListenState<String>()
        let first = state.subscribed("first", to: "c")
        state.linked()
        same(state.listening(on: ["c"]).map { "\($0.subscriber) \($0.isFirst)" }, ["first true"])
        same(state.listening(on: ["c"]).isEmpty, true)
        _ = state.subscribed("second", to: "c")
        same(state.listening(on: ["c"]).map { "\($0.subscriber) \($0.isFirst)" }, ["second true"])
        state.linked()
        same(state.listening(on: ["c", "d"]).map { "\($0.subscriber) \($0.isFirst)" }, ["first false", "second false"])
        same(state.subscribers(of: "c"), ["first", "second"])
        same(state.unsubscribed(first, from: "c"), false)
        same(state.removeAll(), ["second"])
        same(state.isEmpty, true)
    }

    @Test func `a queue keeps its order through appends, prepends and pops`() {
        var random = SystemRandomNumberGenerator()
        var queue = FirstInFirstOut<Int>()
        var model: [Int] = []
        for step in 0..<20_000 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                queue.append(step)
                model.append(step)
            case 5:
                queue.prepend(contentsOf: [step, -step])
                model.insert(contentsOf: [step, -step], at: 0)
            default:
                let expected = model.isEmpty ? nil : model.removeFirst()
                let popped = queue.popFirst()
                same(popped, expected)
            }
            same(queue.count, model.count)
            same(queue.first, model.first)
        }
        same(queue.removeAll(), model)
    }

    @Test func `times far away do not overflow`() {
        let now = MonotonicTime(nanoseconds: .max - 5)
        same(now.advanced(by: .seconds(1)), .distantFuture)
        same(now.advanced(by: .seconds(Int64.max)), .distantFuture)
        same(MonotonicTime(nanoseconds: 5).duration(until: MonotonicTime(nanoseconds: 3)), .zero)
    }
}
