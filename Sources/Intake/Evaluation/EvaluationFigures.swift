/// Counts over some children.
public struct EvaluationFigures: Sendable {
    /// How many equally wide bins of confidence the calibration error has.
    public static let binCount = 10

    /// One bin of confidence.
    public struct Bin: Sendable {
        /// Answers with a confidence in it.
        public fileprivate(set) var count = 0
        /// Those that were right.
        public fileprivate(set) var right = 0
        /// Their confidences, added up.
        public fileprivate(set) var confidence = 0.0
    }

    /// Children.
    public private(set) var children = 0
    /// Children that were answered.
    public private(set) var answered = 0
    /// Children without a parent.
    public private(set) var parentless = 0
    /// Answers: several for a merge.
    public private(set) var answers = 0
    /// Answers that were right.
    public private(set) var right = 0
    /// True parents.
    public private(set) var wanted = 0
    /// True parents that were answered.
    public private(set) var found = 0
    /// The answers by confidence.
    public private(set) var bins = [Bin](repeating: Bin(), count: binCount)

    /// Counts.
    public init(_ children: some Sequence<EvaluatedChild>) {
        for child in children { add(child) }
    }

    private mutating func add(_ child: EvaluatedChild) {
        children += 1
        parentless += child.truth.isEmpty ? 1 : 0
        answered += child.answers.isEmpty ? 0 : 1
        wanted += child.truth.count
        found += child.foundCount
        for answer in child.answers {
            answers += 1
            right += answer.isRight ? 1 : 0
            let bin = min(Self.binCount - 1, max(0, Int(answer.confidence * Double(Self.binCount))))
            bins[bin].count += 1
            bins[bin].right += answer.isRight ? 1 : 0
            bins[bin].confidence += answer.confidence
        }
    }

    /// The share of answers that are right; 1 without answers.
    public var precision: Double { answers == 0 ? 1 : Double(right) / Double(answers) }
    /// The share of true parents that are answered; 1 without any.
    public var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }
    /// The expected calibration error (Naeini, Cooper and Hauskrecht 2015): over the bins, the distance between mean confidence and share of right
    /// answers, weighted by how many there are; 0 without answers.
    public var calibrationError: Double {
        guard answers > 0 else { return 0 }
        return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(answers)
    }
}
