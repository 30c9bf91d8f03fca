import Foundation
import Lineage

/// Ranks the models that may be the parent of one whose parent nobody declared.
///
/// A conditional logit with an outside option (McFadden 1974, *Conditional logit analysis of qualitative choice behavior*): each candidate's
/// evidence adds up to a score, “none of these” has the score 0, and the probability of a candidate is its share of all exponentials. So a rival that
/// is as good halves the probability, and weak evidence leaves it with none. The probability is then corrected by how often
/// such answers were right on organisations that the weights had not seen.
public enum ParentInference {
    /// How far the children of a candidate are counted.
    public static let greatestChildCount = 200
    /// How many candidates an answer keeps.
    public static let rankedCount = 5

    /// The weights that decide: part of every inference, which is made anew when they change.
    public static var version: Int { InferenceCoefficients.embedded.version }

    /// Ranks candidates.
    ///
    /// - Parameters:
    ///   - child: The model.
    ///   - candidates: Models that may be its parent, without the child itself; in any order.
    /// - Returns: The same for any order of the same candidates.
    /// - Complexity: O(*n*) comparisons of names.
    public static func verdict(on child: InferredChild, among candidates: [ParentCandidate]) -> InferenceVerdict {
        let model = InferenceCoefficients.embedded
        let weights = model.ordered
        var scored = candidates.map { candidate -> Scored in
            let evidence = InferenceEvidence(child, candidate)
            return Scored(candidate: candidate, evidence: evidence, score: weights.reduce(model.bias) { $0 + $1.weight * evidence[$1.term] })
        }
        scored.sort { ($1.score, $0.candidate.id, $0.candidate.spelling) < ($0.score, $1.candidate.id, $1.candidate.spelling) }
        // A model that is found under several names counts by the likest of them.
        var nodes: Set<NodeID> = []
        scored = scored.filter { nodes.insert($0.candidate.node).inserted }
        let greatest = max(0, scored.first?.score ?? 0)
        let shares = scored.map { exp($0.score - greatest) }
        let sum = shares.reduce(exp(-greatest), +)
        var classes: [NodeID: Double] = [:]
        for (one, share) in zip(scored, shares) { classes[one.candidate.original, default: 0] += share / sum }
        var seen: Set<NodeID> = []
        let best = scored.filter { seen.insert($0.candidate.original).inserted }.prefix(rankedCount)
        let ranked = best.map { one in
            one.ranked(child, probability: model.calibrated(classes[one.candidate.original] ?? 0), weights: weights)
        }
        let abstention = abstention(of: child, ranked, least: model.least)
        return InferenceVerdict(ranked: ranked, answer: abstention == nil ? ranked.first : nil, abstention: abstention, version: model.version)
    }

    /// The best candidates by what their names and standing say, for which facts are worth looking up.
    public static func shortlist(for child: InferredChild, _ candidates: [ParentCandidate], limit: Int) -> [ParentCandidate] {
        guard candidates.count > limit else { return candidates }
        let model = InferenceCoefficients.embedded
        let weights = model.ordered
        let scored = candidates.map { candidate in
            let evidence = InferenceEvidence(child, candidate)
            return (candidate: candidate, score: weights.reduce(0) { $0 + $1.weight * evidence[$1.term] })
        }
        return scored.sorted { ($1.score, $0.candidate.id, $0.candidate.spelling) < ($0.score, $1.candidate.id, $1.candidate.spelling) }
            .prefix(limit).map(\.candidate)
    }

    /// The terms of one candidate by name, as the training reads them.
    public static func terms(of child: InferredChild, _ candidate: ParentCandidate) -> [String: Double] {
        let evidence = InferenceEvidence(child, candidate)
        return Dictionary(uniqueKeysWithValues: evidence.values.map { ($0.key.rawValue, $0.value) })
    }

    private static func abstention(of child: InferredChild, _ ranked: [InferenceVerdict.Ranked], least: Double) -> String? {
        guard let first = ranked.first else { return "no model of the registry has a name that this one may be made from" }
        guard first.probability < least else { return nil }
        let best = "\(first.candidate.id) is the likeliest with \(percent(first.probability)), and \(percent(least)) are needed"
        guard ranked.count > 1, ranked[1].probability > first.probability / 2 else { return best }
        return best + "; \(ranked[1].candidate.id) with \(percent(ranked[1].probability)) is nearly as likely"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down))) %" }
}

/// A candidate with its score.
private struct Scored {
    let candidate: ParentCandidate
    let evidence: InferenceEvidence
    let score: Double

    func ranked(_ child: InferredChild, probability: Double, weights: [(term: InferenceTerm, weight: Double)]) -> InferenceVerdict.Ranked {
        let words = ReasonWords(child: child, parent: candidate, evidence: evidence)
        let parts = weights.map { (term: $0.term, part: $0.weight * evidence[$0.term]) }
        func told(_ isTold: (Double) -> Bool) -> [String] {
            parts.filter { isTold($0.part) }.sorted { abs($0.part) > abs($1.part) }.prefix(8).map { words.words(for: $0.term) }
        }
        return InferenceVerdict.Ranked(
            candidate: candidate, probability: probability, reasons: told { $0 > 0.05 }, objections: told { $0 < -0.05 },
            isReupload: evidence.isSameName && evidence.difference.extraCount(.mark) == 0)
    }
}
