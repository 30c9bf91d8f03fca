/// Combines the confidence of several claims into that of one edge.
public enum Confidence {
    /// No edge is more certain than this: measured samples are small, and sources copy each other.
    public static let cap = 0.99

    /// The probability that at least one of several kinds of evidence is right.
    ///
    /// Claims of one kind are copies of one statement and count once; different kinds are taken as independent:
    /// 1 − ∏(1 − pᵢ) (the noisy-or rule, Pearl 1988, *Probabilistic Reasoning in Intelligent Systems*, §4.3.2).
    ///
    /// - Parameters:
    ///   - kinds: The kinds of evidence of one candidate; not empty.
    ///   - inferred: The probability of what is inferred, which each inference has of its own.
    /// - Returns: 0–``cap``; the same for any order of the same kinds.
    public static func combined(_ kinds: Set<EvidenceKind>, inferred: Double? = nil) -> Double {
        let doubt = EvidenceKind.allCases.filter(kinds.contains).reduce(1.0) { doubt, kind in
            let own = kind == .inferred ? inferred : nil
            return doubt * (1 - (own ?? ConfidenceTable.confidence(of: kind)))
        }
        return min(cap, 1 - doubt)
    }
}
