public import Lineage

/// What was answered for one child, beside the truth.
public struct EvaluatedChild: Sendable {
    /// One parent that was answered.
    public struct Answer: Sendable {
        /// The parent.
        public let parent: ModelID
        /// How certain the registry is, 0–1.
        public let confidence: Double
        /// Whether it is a true parent, another name of one, or a re-upload of the same weights.
        public let isRight: Bool
        /// Whether no document of the child states it.
        public let isInferred: Bool
        /// How it says the child was made.
        public let relation: Relation?

        /// Keeps an answer.
        package init(parent: ModelID, confidence: Double, isRight: Bool, isInferred: Bool, relation: Relation?) {
            self.parent = parent
            self.confidence = confidence
            self.isRight = isRight
            self.isInferred = isInferred
            self.relation = relation
        }
    }

    /// The child.
    public let child: ModelID
    /// Whether it came with documents.
    public let hasFiles: Bool
    /// How it was made, where the rows say so.
    public let relation: Relation?
    /// Its true parents; empty where it has none.
    public let truth: [ModelID]
    /// How many of them were answered.
    public let foundCount: Int
    /// What was answered; empty for an abstention.
    public let answers: [Answer]
    /// The candidates with their terms, for training; only where nothing is stated.
    public let sample: TrainingSample?

    /// Keeps what was answered.
    package init(
        child: ModelID, hasFiles: Bool, relation: Relation?, truth: [ModelID], foundCount: Int, answers: [Answer], sample: TrainingSample?
    ) {
        self.child = child
        self.hasFiles = hasFiles
        self.relation = relation
        self.truth = truth
        self.foundCount = foundCount
        self.answers = answers
        self.sample = sample
    }
}
