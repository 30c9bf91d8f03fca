import Lineage

/// The order in which documents are believed about facts.
///
/// What the publisher registers comes first, then the card, then configurations, then what a Hub states, then catalogues. Numbers of weights are another matter: what is
/// counted is believed before what is rounded, see ``merged(_:)``.
enum FactSource {
    /// The place of a document among those of its model: smaller is believed first.
    static func rank(ofPath path: String) -> Int {
        if DocumentPath.isRegistration(path) { return 0 }
        if path == DocumentPath.hub { return 4 }
        if DocumentPath.isCatalogue(path) { return 5 }
        switch path {
        case "README.md": return 1
        case configuration: return 2
        default: return 3
        }
    }

    /// Merges the facts of a model's live documents.
    ///
    /// - Parameter documents: Path and facts of each; the order does not matter.
    /// - Returns: For each fact the first that is stated, by rank and then by path; formats are joined. The number of weights is what was
    ///   registered, else what the headers of unquantized weight files count, else what the configuration gives exactly, else the first that is
    ///   stated: cards and catalogues round.
    static func merged(_ documents: [(path: String, facts: ModelFacts)]) -> ModelFacts {
        let ordered = documents.sorted { (rank(ofPath: $0.path), $0.path) < (rank(ofPath: $1.path), $1.path) }
        var facts = ordered.reduce(into: ModelFacts()) { $0.complete(with: $1.facts) }
        guard !ordered.contains(where: { DocumentPath.isRegistration($0.path) && $0.facts.parameters != nil }) else { return facts }
        let counted = ordered.first { $0.path == configuration }?.facts
        facts.parameters = headerCount(facts, least: counted?.parameters ?? 0) ?? counted?.parameters ?? facts.parameters
        facts.activeParameters = counted?.activeParameters ?? facts.activeParameters
        return facts
    }

    private static let configuration = "config.json"

    /// The weights that headers count. Those of quantized safetensors are packed several to a number, those of an adapter are not the model's, and
    /// where there are fewer than the configuration gives, files are missing.
    private static func headerCount(_ facts: ModelFacts, least: Int64) -> Int64? {
        guard let weights = facts.weights, weights.format == "safetensors", weights.weightCount >= max(1, least), facts.adapter == nil else {
            return nil
        }
        let isFull = weights.weightCounts.keys.allSatisfy { ["F64", "F32", "F16", "BF16"].contains($0) }
        return isFull && facts.quantization == nil && facts.quantizationDetail == nil ? weights.weightCount : nil
    }
}
