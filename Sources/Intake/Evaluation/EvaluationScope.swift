/// How much of a child's documents a measurement reads.
public enum EvaluationScope: String, CaseIterable, Sendable {
    /// The documents as they are given.
    case given
    /// Without what declares parents: their fields and tags in front matter, and configurations of adapters and merges.
    case undeclared
    /// Without anything that states a parent: the name, and facts of the documents such as dimensions, alone.
    case unstated
}
