import Foundation

/// Times of one question asked many times, as one JSON line.
struct Measurement: Encodable {
    let q: String
    let n: Int
    let median: Double
    let p99: Double
    let least: Double
    let answer: Int

    private enum CodingKeys: String, CodingKey {
        case q, n, answer
        case median = "median_us", p99 = "p99_us", least = "min_us"
    }

    /// Asks a question again and again, and keeps how long each time took.
    ///
    /// - Parameter body: Asks the question with a number and gives its answer.
    static func of(_ name: String, times: Int, counted: Int, _ body: (Int) -> Int) -> Measurement {
        of(name, times: times, counted: counted, prepare: { $0 }, body)
    }

    /// The same with something that is made ready before the clock runs.
    static func of<Asked>(_ name: String, times: Int, counted: Int, prepare: (Int) -> Asked, _ body: (Asked) -> Int) -> Measurement {
        var seconds: [Double] = []
        seconds.reserveCapacity(times)
        var answer = 0
        let clock = ContinuousClock()
        for turn in 0..<times {
            let asked = prepare(turn)
            let start = clock.now
            let found = body(asked)
            seconds.append((clock.now - start) / .microseconds(1))
            if turn < counted { answer += found }
        }
        seconds.sort()
        return Measurement(
            q: name, n: times, median: seconds[times / 2], p99: seconds[Int(Double(times) * 0.99)], least: seconds[0], answer: answer)
    }

    /// Writes it to standard output.
    func write() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(self) else { return }
        FileHandle.standardOutput.write(data + [10])
    }
}
