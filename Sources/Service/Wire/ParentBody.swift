import Lineage
import Registry

/// A parent that is stated, with the claims that state it, what became of them and why, as JSON.
struct ParentBody: Encodable {
    let verdict: ParentVerdict
    let words: VerdictWords

    init(verdict: ParentVerdict, among verdicts: [ParentVerdict]) {
        self.verdict = verdict
        words = VerdictWords(of: verdict, among: verdicts)
    }

    /// Confidence and `inferred` stand with parents that are believed only.
    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(verdict.parent.written, forKey: .id)
        try values.encode(verdict.status.rawValue, forKey: .status)
        try values.encode(verdict.standing.word, forKey: .standing)
        try values.encode(verdict.relation.word, forKey: .relation)
        if case .admitted(_, let confidence) = verdict.standing {
            try values.encode(confidence, forKey: .confidence)
            try values.encode(verdict.isInferred, forKey: .inferred)
        }
        try values.encode(words.all, forKey: .reason)
        try values.encodeIfPresent(verdict.claims.lazy.compactMap(\.role).first, forKey: .role)
        try values.encodeIfPresent(verdict.claims.lazy.compactMap(\.weight).first, forKey: .weight)
        try values.encode(verdict.claims.map { EvidenceBody(claim: $0) }, forKey: .evidence)
    }

    private enum CodingKeys: String, CodingKey {
        case id, status, standing, relation, confidence, inferred, reason, role, weight, evidence
    }
}
