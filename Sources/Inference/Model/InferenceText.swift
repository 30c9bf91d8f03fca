import Foundation
import Lineage

/// An inference as the document that the registry keeps: what was compared, and what came of it.
///
/// Canonical JSON, so that the same inference has the same bytes: `inference` (the version of the weights), `parent` with `id`, `probability`, `reasons` and,
/// where the names show it, `relation`; or `abstained` with the reason; and `rejected`, the other candidates.
public struct InferenceText: Codable, Sendable, Equatable {
    /// One candidate.
    public struct Candidate: Codable, Sendable, Equatable {
        /// Its id.
        public let id: String
        /// The calibrated probability, 0–1, in hundredths, rounded down.
        public let probability: Double
        /// How the child was made from it, where the names tell.
        public let relation: String?
        /// What speaks for it.
        public let reasons: [String]
        /// What speaks against it.
        public let objections: [String]
    }

    /// The version of the weights.
    public let inference: Int
    /// The parent.
    public let parent: Candidate?
    /// Why there is none.
    public let abstained: String?
    /// The other candidates, the likeliest first.
    public let rejected: [Candidate]

    /// An abstention whose likeliest candidate is less probable than this is not worth keeping: most models have some that is a little like them.
    static let leastAbstention = 0.1

    /// What a verdict says, or nil where there is nothing worth keeping: no candidate at all that may be it.
    public init?(_ verdict: InferenceVerdict, of child: InferredChild) {
        guard let first = verdict.ranked.first, verdict.answer != nil || first.probability >= Self.leastAbstention else { return nil }
        inference = verdict.version
        parent = verdict.answer.map { Self.candidate($0, of: child) }
        abstained = verdict.abstention
        rejected = (verdict.answer == nil ? verdict.ranked[...] : verdict.ranked.dropFirst()).map { Self.candidate($0, of: child) }
    }

    /// Reads kept bytes; nil for what is no inference.
    public init?(bytes: [UInt8]) {
        guard let text = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
        self = text
    }

    /// The bytes that are kept.
    public var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        guard let data = try? encoder.encode(self) else { preconditionFailure("an inference has finite numbers") }
        return Array(data) + [UInt8(ascii: "\n")]
    }

    private static func candidate(_ ranked: InferenceVerdict.Ranked, of child: InferredChild) -> Candidate {
        let isReupload = ranked.isReupload && child.facts.adapter == nil
        return Candidate(
            id: ranked.candidate.id.written, probability: (ranked.probability * 100).rounded(.down) / 100,
            relation: isReupload ? Relation.reupload.word : nil, reasons: ranked.reasons, objections: ranked.objections)
    }
}
