import Foundation
import Lineage

/// One measure that the cards of both models state.
public struct ResultPair: Hashable, Sendable {
    /// The data set.
    public var dataset: String
    /// The metric.
    public var metric: String
    /// Of the model that is left.
    public var before: Double
    /// Of the model that is moved to.
    public var after: Double

    /// At most so many are shown.
    static let most = 20

    /// The measures of both, in order of the data sets; the first value of several counts.
    static func pairs(_ before: [EvaluationResult], _ after: [EvaluationResult]) -> [ResultPair] {
        let known = Dictionary(after.map { (key($0), $0.value) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<[String]> = []
        let pairs = before.compactMap { result -> ResultPair? in
            guard let other = known[key(result)], seen.insert(key(result)).inserted else { return nil }
            return ResultPair(dataset: result.dataset, metric: result.metric, before: result.value, after: other)
        }
        return Array(pairs.sorted { ($0.dataset, $0.metric) < ($1.dataset, $1.metric) }.prefix(most))
    }

    private static func key(_ result: EvaluationResult) -> [String] { [foldedName(result.dataset), foldedName(result.metric)] }

    /// The pair as a sentence; results of two cards are not always measured alike.
    var text: String {
        "\(dataset), \(metric): " + String(format: "%.4g before, %.4g after", before, after) + " (as each card states it)"
    }
}
