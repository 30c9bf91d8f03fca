import Foundation

/// Times of one question asked many times, as one JSON line.
struct Measurement: Encodable {
    let q: String
    let n: Int
    let median: Double
    let least: Double
    /// What was counted, where something was.
    var counts: [String: Int] = [:]

    private enum CodingKeys: String, CodingKey {
        case q, n, counts
        case median = "median_ms", least = "min_ms"
    }

    /// Asks a question again and again, and keeps how long each time took.
    static func of(_ name: String, times: Int, _ body: () -> Void) -> Measurement {
        let clock = ContinuousClock()
        let times = (0..<times).map { _ -> Double in
            let start = clock.now
            body()
            return (clock.now - start) / .milliseconds(1)
        }.sorted()
        return Measurement(q: name, n: times.count, median: times[times.count / 2], least: times[0])
    }

    /// Writes it to standard output.
    func write() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(self) else { return }
        FileHandle.standardOutput.write(data + [10])
    }
}
