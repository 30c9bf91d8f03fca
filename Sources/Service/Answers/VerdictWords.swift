import Lineage
import Registry

/// Says why a parent is believed or not, and why it has its relation.
package struct VerdictWords {
    private let verdict: ParentVerdict
    private let others: [ParentVerdict]

    /// Speaks of one parent among all that are stated of the same model.
    package init(of verdict: ParentVerdict, among verdicts: [ParentVerdict]) {
        self.verdict = verdict
        others = verdicts.filter { $0.node != verdict.node }
    }

    /// Everything: standing, certainty and relation.
    package var all: String {
        [standing, certainty, relation].compactMap(\.self).joined(separator: " ")
    }

    /// Why it is believed or not.
    package var standing: String {
        switch verdict.standing {
        case .admitted: return believed
        case .skipped:
            return
                "\(verdict.parent) is stated by \(places(of: verdict)), but it descends from this model by stronger evidence; the edge would close "
                + "a cycle, so it is not believed."
        case .selfParent: return "\(places(of: verdict)) names the model itself, which cannot be its own parent."
        case .contradicted where verdict.isInferred:
            return "\(verdict.parent) is inferred; \(winners)"
        case .contradicted:
            return "\(verdict.parent) is stated by \(places(of: verdict)), but \(winners) A model that is neither a merge nor distilled has one "
                + "parent, and the stronger kind of evidence names it."
        }
    }

    /// How the confidence comes about; nil for what is not believed.
    package var certainty: String? {
        guard let confidence = verdict.confidence else { return nil }
        let parts = verdict.kinds.filter { $0 != .inferred || verdict.isInferred }.map {
            "\($0.word) \(Self.hundredths(ConfidenceTable.confidence(of: $0)))"
        }
        if verdict.isInferred {
            return "Confidence \(Self.hundredths(confidence)): how often such inferences were right where the truth is known."
        }
        guard parts.count > 1 else { return "Confidence \(Self.hundredths(confidence)), as measured for \(verdict.kinds.first?.word ?? "it")." }
        return "Confidence \(Self.hundredths(confidence)) from \(parts.joined(separator: " and ")), taken as independent."
    }

    /// Why it is that relation.
    package var relation: String? {
        let claims = verdict.claims.map { LiveClaim(parent: $0.parent, relation: $0.relation, ground: $0.ground, kind: $0.kind) }
        guard let best = Resolver.bestReasoned(claims),
            let deciding = verdict.claims.first(where: { $0.relation == best.relation && $0.ground == best.ground && $0.kind == best.kind })
        else { return nil }
        let reason = "Relation \(best.relation.word): \(Self.words(for: deciding.ground, detail: deciding.detail))"
        let other = Set(verdict.claims.map(\.relation)).subtracting([best.relation]).map(\.word).sorted()
        return reason + (other.isEmpty ? "." : "; a firmer ground than that of claims which say \(other.joined(separator: ", ")).")
    }

    private var believed: String {
        let losers = others.filter { $0.standing == .contradicted }
        guard !verdict.isInferred else {
            let reasons = verdict.claims.first.map { $0.text.isEmpty ? "" : ": \($0.text)" } ?? ""
            return "No document names a parent. \(verdict.parent) is inferred\(reasons)."
        }
        let stated = "\(verdict.parent) is stated by \(places(of: verdict))."
        guard !losers.isEmpty else { return stated }
        let names = losers.prefix(3).map { "\($0.parent) (\(Self.kindWords($0.kinds)))" }.joined(separator: ", ")
        return stated + " It is preferred to \(names)\(losers.count > 3 ? " and \(losers.count - 3) more" : ""): the evidence is stronger."
    }

    /// Who contradicts it.
    private var winners: String {
        let winners = others.filter { $0.isBelieved || $0.standing == .skipped }
        guard let first = winners.max(by: { Self.strength(of: $0) < Self.strength(of: $1) }) else { return "stronger evidence names others." }
        let more = winners.count > 1 ? " and \(winners.count - 1) more" : ""
        return "\(places(of: first)) names \(first.parent)\(more): \(first.kinds.first?.word ?? "") is stronger evidence than "
            + "\(verdict.kinds.first?.word ?? "")."
    }

    private static func strength(of verdict: ParentVerdict) -> Int { verdict.kinds.first?.strength ?? 0 }

    private static func kindWords(_ kinds: [EvidenceKind]) -> String { kinds.map(\.word).joined(separator: ", ") }

    /// The first places where it stands: `front_matter in README.md:4`.
    private func places(of verdict: ParentVerdict) -> String {
        var seen: Set<EvidenceKind> = []
        let first = verdict.claims.filter { seen.insert($0.kind).inserted }
        return first.prefix(4).map { claim in
            "\(claim.kind.word) in \(claim.document)" + (claim.line.map { ":\($0)" } ?? "")
        }.joined(separator: " and ")
    }

    private static func words(for ground: RelationReason.Ground, detail: String) -> String {
        let mark = detail.isEmpty ? "" : " (\(detail))"
        switch ground {
        case .declared: return "declared\(mark)"
        case .adapterFiles: return "an adapter's files or marks\(mark)"
        case .quantizationMarks: return "marks of quantization\(mark)"
        case .mergeMarks: return "marks of a merge\(mark)"
        case .conversionMarks: return "marks of a conversion\(mark)"
        case .wording: return "the wording\(mark)"
        case .assumed: return "nothing says otherwise"
        }
    }

    /// Two decimals, rounded down, so that nothing looks surer than it is.
    private static func hundredths(_ value: Double) -> String {
        let count = Int((value * 100).rounded(.down))
        return "\(count / 100)." + (count % 100 < 10 ? "0" : "") + "\(count % 100)"
    }
}
