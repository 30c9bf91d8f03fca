import Lineage

/// The figures of a measurement, over all and by kinds of rows, with intervals.
public struct EvaluationReport: Sendable {
    /// How many times the children are drawn anew for an interval.
    public static let drawCount = 1_000
    /// What the draws begin with, so that the same results give the same intervals.
    public static let seed: UInt64 = 20_261_127

    /// A figure's interval that holds 95 of 100 draws.
    public struct Interval: Sendable {
        /// Its lower end.
        public let low: Double
        /// Its upper end.
        public let high: Double
    }

    /// The figures of one kind of rows.
    public struct Stratum: Sendable {
        /// What they have in common.
        public let name: String
        /// The figures.
        public let figures: EvaluationFigures
        /// Where the precision lies.
        public let precision: Interval
        /// Where the recall lies.
        public let recall: Interval
        /// Where the calibration error lies.
        public let calibrationError: Interval
    }

    /// All rows first, then those with documents, by name only, stated and inferred answers' children, and by relation; empty ones are left out.
    public let strata: [Stratum]
    /// What was answered wrongly, and what was missed though it could be found.
    public let children: [EvaluatedChild]

    /// Sums up results.
    public init(_ children: [EvaluatedChild]) {
        self.children = children
        var groups: [(String, [EvaluatedChild])] = [
            ("all", children), ("with documents", children.filter(\.hasFiles)), ("name only", children.filter { !$0.hasFiles }),
            ("inferred", children.filter { $0.answers.allSatisfy(\.isInferred) }),
            ("stated", children.filter { $0.answers.contains { !$0.isInferred } }),
            ("no parent", children.filter(\.truth.isEmpty)),
        ]
        for (word, own) in Dictionary(grouping: children.filter { $0.relation != nil }, by: { $0.relation?.word ?? "" }).sorted(by: {
            $0.key < $1.key
        }) {
            groups.append((word, own))
        }
        strata = groups.filter { !$0.1.isEmpty }.map { Self.stratum($0.0, $0.1) }
    }

    private static func stratum(_ name: String, _ children: [EvaluatedChild]) -> Stratum {
        var random = SplitMix(state: seed)
        var precisions: [Double] = []
        var recalls: [Double] = []
        var errors: [Double] = []
        for _ in 0..<drawCount {
            let drawn = EvaluationFigures((0..<children.count).lazy.map { _ in children[random.below(children.count)] })
            precisions.append(drawn.precision)
            recalls.append(drawn.recall)
            errors.append(drawn.calibrationError)
        }
        return Stratum(
            name: name, figures: EvaluationFigures(children), precision: interval(precisions), recall: interval(recalls),
            calibrationError: interval(errors))
    }

    private static func interval(_ values: [Double]) -> Interval {
        let sorted = values.sorted()
        return Interval(low: sorted[sorted.count / 40], high: sorted[sorted.count - 1 - sorted.count / 40])
    }
}

/// A small random generator whose numbers are the same everywhere (Steele, Lea and Flood 2014, *Fast splittable pseudorandom number generators*).
private struct SplitMix {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(count))
    }
}
