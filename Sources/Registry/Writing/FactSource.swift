import Lineage

/// The order in which documents are believed about facts.
///
/// What the publisher registers comes first, then the card, then configurations, then catalogues.
enum FactSource {
    /// The place of a document among those of its model: smaller is believed first.
    static func rank(ofPath path: String) -> Int {
        if DocumentPath.isRegistration(path) { return 0 }
        if DocumentPath.isCatalogue(path) { return 4 }
        switch path {
        case "README.md": return 1
        case "config.json": return 2
        default: return 3
        }
    }

    /// Merges the facts of a model's live documents.
    ///
    /// - Parameter documents: Path and facts of each; the order does not matter.
    /// - Returns: For each fact the first that is stated, by rank and then by path; formats are joined.
    static func merged(_ documents: [(path: String, facts: ModelFacts)]) -> ModelFacts {
        let ordered = documents.sorted { (rank(ofPath: $0.path), $0.path) < (rank(ofPath: $1.path), $1.path) }
        return ordered.reduce(into: ModelFacts()) { $0.complete(with: $1.facts) }
    }
}
