/// What inference makes of a model whose parent nobody declared.
public struct InferenceVerdict: Sendable {
    /// One candidate with what speaks for and against it.
    public struct Ranked: Sendable {
        /// The candidate.
        public let candidate: ParentCandidate
        /// The calibrated probability that it, or a re-upload of the same weights, is the parent; 0–1.
        public let probability: Double
        /// What speaks for it, the weightiest first.
        public let reasons: [String]
        /// What speaks against it, the weightiest first.
        public let objections: [String]
        /// Whether the child has its name and no mark of a format: the same weights under another name.
        public let isReupload: Bool
    }

    /// The likeliest candidates, the best first; of re-uploads of the same weights only one.
    public let ranked: [Ranked]
    /// The parent, or nil where none is certain enough.
    public let answer: Ranked?
    /// Why there is no answer, or nil where there is one.
    public let abstention: String?
    /// Which weights decided.
    public let version: Int
}
