import Lineage

/// A model as the reference knows it.
struct ReferenceModel {
    /// Its folded name at the end.
    let name: String
    /// Whether a document of its own ever came.
    let isKnown: Bool
    /// The facts of its card.
    let facts: ModelFacts

    /// What lists are sorted by; nil comes last in both orders.
    func value(of key: String, depth: Int) -> Int64? {
        switch key {
        case "downloads": facts.downloads
        case "likes": facts.likes
        case "created": facts.created?.microseconds
        case "parameters": facts.parameters
        case "depth": Int64(depth)
        default: 0
        }
    }
}
