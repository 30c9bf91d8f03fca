import Ingestion
import Testing

/// Work that is begun before its results are asked for.
@Suite(.timeLimit(.minutes(30))) struct ReadAheadTests {
    @Test func `what takes long keeps nobody waiting, and a barrier comes behind what was begun before it`() async throws {
        let gate = Gate()
        let ahead = ReadAhead<Int>()
        ahead.begin {
            await gate.pass()
            return 1
        }
        ahead.begin { 2 }
        ahead.addBarrier(3)
        ahead.begin { 4 }
        #expect(ahead.count == 4)
        #expect(try await ahead.next() == 2)
        await gate.open()
        #expect(try await ahead.next() == 1)
        #expect(try await ahead.next() == 3)
        #expect(try await ahead.next() == 4)
        #expect(try await ahead.next() == nil)
    }

    @Test func `every result comes once, whatever order they end in`() async throws {
        let ahead = ReadAhead<Int>()
        var results: [Int] = []
        for number in 0..<200 {
            if number % 50 == 49 {
                ahead.addBarrier(number)
            } else {
                ahead.begin {
                    for _ in 0..<(number * 7 % 13) { await Task.yield() }
                    return number
                }
            }
            if ahead.count == 24, let result = try await ahead.next() { results.append(result) }
        }
        while let result = try await ahead.next() { results.append(result) }
        #expect(results.sorted() == Array(0..<200))
        for barrier in [49, 99, 149, 199] {
            let place = try #require(results.firstIndex(of: barrier))
            #expect(results[..<place].allSatisfy { $0 < barrier } && results[place...].allSatisfy { $0 >= barrier })
        }
    }

    @Test func `an error is that of its work alone, and cancelled it ends all of it`() async throws {
        struct Broken: Error {}
        let ahead = ReadAhead<Int>()
        ahead.begin { throw Broken() }
        ahead.addBarrier(1)
        await #expect(throws: Broken.self) { try await ahead.next() }
        #expect(try await ahead.next() == 1)
        ahead.begin {
            try await Task.sleep(for: .seconds(3_600))
            return 2
        }
        let waiting = Task { try await ahead.next() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }
}
