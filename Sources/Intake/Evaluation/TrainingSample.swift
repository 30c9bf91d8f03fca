/// One child as the training of the weights reads it.
public struct TrainingSample: Codable, Sendable {
    /// A possible parent.
    public struct Candidate: Codable, Sendable {
        /// Its id.
        public let id: String
        /// What tells re-uploads of the same weights.
        public let weights: Int64
        /// Whether it is the truth.
        public let right: Bool
        /// The evidence by the names of ``Inference/InferenceTerm``.
        public let terms: [String: Double]
    }

    /// The child.
    public let child: String
    /// Whether it came with documents.
    public let files: Bool
    /// Whether it has a parent at all.
    public let parents: Bool
    /// Its possible parents.
    public let candidates: [Candidate]
}
