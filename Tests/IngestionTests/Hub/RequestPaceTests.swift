import Ingestion
import TestSupport
import Testing

/// When requests may go, with the time given.
@Suite struct RequestPaceTests {
    private let start = ContinuousClock.now

    private func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

    /// A pace that has heard of a limit.
    private func told(_ limit: StatedLimit, at seconds: Double = 0) -> RequestPace {
        var pace = RequestPace()
        pace.sent(at: at(seconds))
        pace.answered(limit, sentAt: at(seconds), at: at(seconds))
        return pace
    }

    @Test func `the first request goes alone, since nobody knows the limit yet`() {
        var pace = RequestPace()
        #expect(pace.turn(at: at(0)) == .now)
        pace.sent(at: at(0))
        #expect(pace.turn(at: at(0)) == .afterAnswer)
        pace.answered(nil, sentAt: at(0), at: at(1))
        #expect(pace.turn(at: at(1)) == .now)
    }

    @Test func `a server that states no limit is asked without waiting`() {
        var pace = RequestPace()
        pace.sent(at: at(0))
        pace.answered(nil, sentAt: at(0), at: at(0))
        for _ in 0..<10_000 {
            #expect(pace.turn(at: at(0)) == .now)
            pace.sent(at: at(0))
        }
    }

    @Test func `half of a window goes at once, the rest is spread over what is left of it`() {
        var pace = told(StatedLimit(remaining: 99, reset: .seconds(100), quota: 100, window: .seconds(100)))
        var sent = 0
        while pace.turn(at: at(0)) == .now {
            pace.sent(at: at(0))
            sent += 1
        }
        #expect(sent == 49)
        guard case .at(let next) = pace.turn(at: at(0)) else { Issue.record("it must wait"); return }
        #expect(next > at(1.9) && next < at(2.2))
    }

    @Test func `with nothing left the next window is waited for, and then there is room`() {
        var pace = told(StatedLimit(remaining: 0, reset: .seconds(30), quota: 10, window: .seconds(60)))
        guard case .at(let next) = pace.turn(at: at(1)) else { Issue.record("it must wait"); return }
        #expect(next >= at(30) && next <= at(32))
        #expect(pace.turn(at: next) == .now)
    }

    @Test func `a pause that the server demands is kept whatever is left`() {
        var pace = told(StatedLimit(remaining: 50, reset: .seconds(30), quota: 100, window: .seconds(60)))
        pace.close(until: at(7))
        #expect(pace.turn(at: at(1)) == .at(at(7)))
        #expect(pace.turn(at: at(7)) == .now)
    }

    @Test func `an answer of the window before does not close the new one`() {
        var pace = told(StatedLimit(remaining: 0, reset: .seconds(1), quota: 10, window: .seconds(10)))
        #expect(pace.turn(at: at(2.5)) == .now)
        pace.sent(at: at(2.5))
        var late = pace
        late.answered(StatedLimit(remaining: 0, reset: .zero, quota: 10, window: .seconds(10)), sentAt: at(0.5), at: at(2.6))
        #expect(late.turn(at: at(2.6)) == .now)
    }

    /// A request on its way.
    private struct Sent {
        let sentAt: Double
        let arrives: Double
        let back: Double
        var limit: StatedLimit?
    }

    /// A server with fixed windows, and clients that share it; requests arrive and return after random times.
    @Test(arguments: 0..<40) func `no request is one too many, however late answers come`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let quota = Int.random(in: 1...60, using: &random)
        let window = Double(Int.random(in: 2...40, using: &random))
        let offset = Double.random(in: 0..<window, using: &random)
        let slowest = Double.random(in: 0.01...window, using: &random)
        let hands = Int.random(in: 1...40, using: &random)
        var pace = RequestPace()
        var under: [Sent] = []
        var counted: [Int: Int] = [:]
        var (answered, now) = (0, 0.0)
        func windowNumber(_ time: Double) -> Int { Int(((time + offset) / window).rounded(.down)) }
        while now < window * 12 {
            // What arrived by now is counted in the order of arrival; what is back by now is heard.
            let events = under.indices.flatMap { index -> [(time: Double, index: Int, isBack: Bool)] in
                (under[index].limit == nil ? [(under[index].arrives, index, false)] : []) + [(under[index].back, index, true)]
            }
            if let event = events.filter({ $0.time <= now }).min(by: { ($0.time, $0.isBack ? 1 : 0) < ($1.time, $1.isBack ? 1 : 0) }) {
                let request = under[event.index]
                if event.isBack {
                    under.remove(at: event.index)
                    answered += 1
                    pace.answered(request.limit, sentAt: at(request.sentAt), at: at(request.back))
                } else {
                    let number = windowNumber(request.arrives)
                    counted[number, default: 0] += 1
                    let left = Double(number + 1) * window - offset - request.arrives
                    under[event.index].limit = StatedLimit(
                        remaining: quota - (counted[number] ?? 0), reset: .seconds(left.rounded(.down)), quota: quota, window: .seconds(window))
                }
                continue
            }
            var wake = events.map(\.time).filter { $0 > now }.min() ?? .infinity
            if under.count < hands {
                switch pace.turn(at: at(now)) {
                case .now:
                    pace.sent(at: at(now))
                    let way = Double.random(in: 0...slowest, using: &random) / 2
                    under.append(Sent(sentAt: now, arrives: now + way, back: now + way + Double.random(in: 0...slowest, using: &random) / 2))
                    continue
                case .at(let instant): wake = min(wake, max(now + 0.001, start.duration(to: instant) / .seconds(1)))
                case .afterAnswer: break
                }
            }
            now = wake
        }
        let most = counted.values.max() ?? 0
        #expect(most <= quota, "\(most) of \(quota)")
        // It is polite, not idle: as much as its hands and the limit allow, by half.
        let possible = min(Double(quota) * 12, Double(hands) * 12 * window / slowest)
        #expect(Double(answered) >= possible / 4, "\(answered) of \(possible)")
    }
}
