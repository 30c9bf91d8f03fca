package import Inference
package import Lineage
package import Registry

/// Why parents of a model are believed or not, as JSON.
public struct ExplanationBody: Encodable, Sendable {
    /// What is explained.
    package enum Kind: String, Sendable {
        /// Everything that is stated about the parents of the model.
        case parents
        /// One parent that is believed.
        case parent
        /// One parent that is stated and not believed.
        case notBelieved = "not_believed"
        /// A model further up, by the line to it.
        case ancestor
        /// A model that is neither stated as a parent nor above.
        case unrelated
    }

    /// A model with what is stated about its parents.
    package struct Step: Sendable {
        package let child: ModelID
        package let verdicts: [ParentVerdict]
        /// Those of the verdicts that are shown.
        package let shown: [ParentVerdict]

        package init(child: ModelID, verdicts: [ParentVerdict], shown: Set<NodeID>? = nil) {
            self.child = child
            self.verdicts = verdicts
            self.shown = shown.map { nodes in verdicts.filter { nodes.contains($0.node) } } ?? verdicts
        }
    }

    package let child: ModelID
    package let parent: ModelID?
    package let kind: Kind
    package let steps: [Step]
    package let detail: ModelDetail
    package let version: String
    /// The believed line that a skipped parent's edge would close; empty for others.
    package var barring: [ModelID] = []
    /// What was compared where nothing is stated; nil where nothing was.
    package var inference: InferenceText?
    /// The rejected candidates that are shown: all, or the one that is asked about.
    package var rejected: [InferenceText.Candidate] {
        guard let parent else { return inference?.rejected ?? [] }
        return (inference?.rejected ?? []).filter { $0.id == parent.written }
    }

    /// The answer in one sentence.
    package var summary: String {
        let verdicts = steps.first?.verdicts ?? []
        let believed = verdicts.filter(\.isBelieved)
        switch kind {
        case .parents:
            guard !verdicts.isEmpty else {
                return detail.record.status == .mentioned
                    ? "Nothing of \(child) has been read: it is known only because other models name it."
                    : "Nothing that was read of \(child) names a parent." + (inference?.abstained.map { " None is inferred: \($0)." } ?? "")
            }
            let names = believed.isEmpty ? "no parent is believed" : believed.map { "\($0.parent) (\($0.relation.word))" }.joined(separator: ", ")
            let others = verdicts.count - believed.count
            return "\(child): \(names)" + (others == 0 ? "." : "; \(others) stated and not believed.")
        case .parent:
            let verdict = steps.first?.shown.first
            return "\(child) was made from \(parent?.written ?? "") (\(verdict?.relation.word ?? ""))."
        case .notBelieved: return "\(parent?.written ?? "") is stated as a parent of \(child) and not believed."
        case .ancestor: return "\(parent?.written ?? "") is an ancestor of \(child), \(steps.count) steps up."
        case .unrelated where !rejected.isEmpty:
            return "\(parent?.written ?? "") was compared with \(child) and rejected" + (inference?.abstained.map { ": \($0)." } ?? ".")
        case .unrelated: return "No live claim names \(parent?.written ?? "") as a parent of \(child), and it is no ancestor."
        }
    }

    /// Writes `of`, `parent`, `kind`, `summary`, the steps with their parents as in the model's own JSON, and `version`.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(child.written, forKey: .child)
        try values.encode(parent?.written, forKey: .parent)
        try values.encode(kind.rawValue, forKey: .kind)
        try values.encode(summary, forKey: .summary)
        if !barring.isEmpty { try values.encode(barring.map(\.written), forKey: .cycle) }
        var list = values.nestedUnkeyedContainer(forKey: .steps)
        for step in steps {
            var object = list.nestedContainer(keyedBy: CodingKeys.self)
            try object.encode(step.child.written, forKey: .child)
            try object.encode(step.shown.map { ParentBody(verdict: $0, among: step.verdicts) }, forKey: .parents)
        }
        if let inference {
            var object = values.nestedContainer(keyedBy: CodingKeys.self, forKey: .inference)
            try object.encodeIfPresent(inference.abstained, forKey: .abstained)
            try object.encode(rejected, forKey: .rejected)
        }
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case child = "of", parent, kind, summary, cycle, steps, parents, version, inference, abstained, rejected
    }
}
