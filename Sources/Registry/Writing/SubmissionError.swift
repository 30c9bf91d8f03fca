public import Lineage

/// Why the store refused a submission; nothing of it was stored.
public enum SubmissionError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A registered parent is the model itself.
    case selfParent(ModelID)
    /// A registered parent descends from the model: the path from that parent up to the model, both included.
    case closesCycle(path: [ModelID])
    /// Live documents changed between reading and writing; read again and try again.
    case basisChanged
    /// The model changed too often while it was written; nothing is wrong with the submission.
    case contended

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .selfParent(let id): "'\(id)' cannot be its own parent"
        case .closesCycle(let path): "the parent would close a cycle: \(path.map(\.written).joined(separator: " → "))"
        case .basisChanged: "the model's documents changed while they were read"
        case .contended: "the model is being changed by many at once; try again"
        }
    }
}
