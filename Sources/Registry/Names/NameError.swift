public import Lineage

/// Why a name cannot mean a model.
public enum NameError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No model has the name.
    case unknown(ModelID)
    /// Another model has the name.
    case taken(ModelID, by: ModelID)
    /// Both names are one.
    case sameName(ModelID)

    /// One sentence that a user can act on.
    public var description: String {
        switch self {
        case .unknown(let id): "no model is named '\(id)'"
        case .taken(let id, let by): "the name '\(id)' means the model '\(by)'"
        case .sameName(let id): "'\(id)' is the model's name already"
        }
    }
}
