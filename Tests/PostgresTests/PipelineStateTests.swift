import Postgres
import Testing

@Suite struct PipelineStateTests {
    typealias State = PipelineState<Int, String, String>

    /// An action as words, for tables.
    private func words(_ action: State.Action) -> String {
        switch action {
        case .nothing: "nothing"
        case .succeed(let element, let payload): "succeed \(element) \(payload)"
        case .fail(let element, let failure): "fail \(element) \(failure)"
        case .finish(let element, .done(let payloads)): "finish \(element) \(payloads.joined(separator: "+"))"
        case .finish(let element, .failed(let failure)): "finish \(element) failed \(failure)"
        case .resend(let elements): "resend \(elements)"
        case .violation: "violation"
        }
    }

    private func reads(_ elements: Int...) -> State {
        var state = State()
        for element in elements { state.sentRead(element) }
        state.synced()
        return state
    }

    private func check(_ state: inout State, _ table: [(State.Answer, String)]) {
        for (answer, expected) in table { #expect(words(state.received(answer)) == expected) }
    }

    @Test func `reads that share a Sync are answered as their results come`() {
        var state = reads(1, 2, 3)
        #expect(state.count == 3)
        check(
            &state,
            [
                (.result("a"), "succeed 1 a"), (.result("b"), "succeed 2 b"), (.result("c"), "succeed 3 c"), (.sync, "nothing"),
            ])
        #expect(state.isIdle)
        #expect(state.count == 0)
    }

    @Test func `the neighbours after a failed read are sent again at the Sync`() {
        var state = reads(1, 2, 3, 4)
        check(
            &state,
            [
                (.result("a"), "succeed 1 a"), (.failure("no"), "fail 2 no"), (.aborted, "nothing"), (.aborted, "nothing"),
                (.sync, "resend [3, 4]"),
            ])
        #expect(state.isIdle)
    }

    @Test func `a write is answered only at its Sync`() {
        var state = State()
        state.sentAlone(7, commands: 1)
        #expect(state.needsSync)
        state.synced()
        check(&state, [(.result("done"), "nothing"), (.sync, "finish 7 done")])
        #expect(state.isIdle)
    }

    @Test func `a batch gathers its results and its first failure`() {
        var state = State()
        state.sentAlone(1, commands: 3)
        state.synced()
        state.sentAlone(2, commands: 3)
        state.synced()
        check(
            &state,
            [
                (.result("a"), "nothing"), (.result("b"), "nothing"), (.result("c"), "nothing"), (.sync, "finish 1 a+b+c"),
                (.result("a"), "nothing"), (.failure("no"), "nothing"), (.aborted, "nothing"), (.sync, "finish 2 failed no"),
            ])
    }

    @Test func `a failure of one Sync leaves the next alone`() {
        var state = reads(1)
        state.sentRead(2)
        state.synced()
        check(
            &state,
            [
                (.failure("no"), "fail 1 no"), (.sync, "nothing"), (.result("b"), "succeed 2 b"), (.sync, "nothing"),
            ])
    }

    @Test func `answers that fit nothing are violations`() {
        var empty = State()
        check(&empty, [(.result("a"), "violation"), (.sync, "violation")])
        var early = reads(1)
        check(&early, [(.sync, "violation")])
        var late = reads(1)
        check(&late, [(.result("a"), "succeed 1 a"), (.result("b"), "violation")])
        var short = State()
        short.sentAlone(1, commands: 2)
        short.synced()
        check(&short, [(.result("a"), "nothing"), (.sync, "violation")])
        var long = State()
        long.sentAlone(1, commands: 1)
        long.synced()
        check(&long, [(.result("a"), "nothing"), (.result("b"), "violation")])
    }

    @Test func `a lost connection gives back everything without an answer`() {
        var state = reads(1, 2, 3)
        state.sentAlone(4, commands: 1)
        state.synced()
        check(&state, [(.failure("no"), "fail 1 no"), (.aborted, "nothing")])
        #expect(state.connectionLost() == [2, 3, 4])
        #expect(state.isIdle)
        #expect(state.count == 0)
        check(&state, [(.result("a"), "violation")])
    }

    @Test func `random pipelines answer each element exactly once`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var state = State()
            var outcomes: [Int: Int] = [:]
            // The server: per Sync a list of commands; a failure aborts the rest of its Sync.
            var groups: [(elements: [Int], commands: Int)] = []
            var next = 0
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                if Bool.random(using: &random) {
                    let count = Int.random(in: 1...5, using: &random)
                    for element in next..<next + count { state.sentRead(element) }
                    groups.append((Array(next..<next + count), count))
                    next += count
                } else {
                    let commands = Int.random(in: 1...4, using: &random)
                    state.sentAlone(next, commands: commands)
                    groups.append(([next], commands))
                    next += 1
                }
                state.synced()
            }
            for group in groups {
                var failed = false
                for _ in 0..<group.commands {
                    let answer: State.Answer = failed ? .aborted : Int.random(in: 0..<4, using: &random) == 0 ? .failure("no") : .result("a")
                    if case .failure = answer { failed = true }
                    count(state.received(answer), &outcomes)
                }
                count(state.received(.sync), &outcomes)
            }
            #expect(state.isIdle)
            #expect(outcomes == Dictionary(uniqueKeysWithValues: (0..<next).map { ($0, 1) }))
        }
    }

    private func count(_ action: State.Action, _ outcomes: inout [Int: Int]) {
        switch action {
        case .nothing: break
        case .succeed(let element, _), .fail(let element, _), .finish(let element, _): outcomes[element, default: 0] += 1
        case .resend(let elements): for element in elements { outcomes[element, default: 0] += 1 }
        case .violation: Issue.record("a violation")
        }
    }
}
