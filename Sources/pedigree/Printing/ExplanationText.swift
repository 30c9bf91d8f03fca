import Inference
import Lineage
import Service

/// Why parents are believed or not, as text.
enum ExplanationText {
    /// The widest line of words.
    private static let width = 110

    static func text(_ body: ExplanationBody) -> String {
        var lines = [body.summary]
        if !body.barring.isEmpty { lines.append("The cycle: " + (body.barring + body.barring.prefix(1)).map(\.written).joined(separator: " < ")) }
        for step in body.steps where !step.shown.isEmpty {
            lines.append("")
            if body.steps.count > 1 { lines.append("\(step.child) was made from") }
            for verdict in step.shown { lines += parent(verdict, among: step.verdicts) }
        }
        if !body.rejected.isEmpty { lines += ["", "Compared and rejected:"] + body.rejected.flatMap(rejected) }
        return lines.joined(separator: "\n")
    }

    private static func rejected(_ candidate: InferenceText.Candidate) -> [String] {
        var words: [String] = []
        if !candidate.reasons.isEmpty { words.append("For it: \(candidate.reasons.joined(separator: "; ")).") }
        if !candidate.objections.isEmpty { words.append("Against it: \(candidate.objections.joined(separator: "; ")).") }
        let percent = Int((candidate.probability * 100).rounded(.down))
        return ["- \(candidate.id)  \(percent) %"] + words.flatMap { $0.wrapped(to: width) }.map { "    " + $0 }
    }

    private static func parent(_ verdict: ParentVerdict, among verdicts: [ParentVerdict]) -> [String] {
        let words = VerdictWords(of: verdict, among: verdicts)
        let mark = verdict.isBelieved ? "+" : "-"
        let head =
            "\(mark) \(verdict.parent)  \(verdict.isBelieved ? verdict.relation.word : "not believed (\(verdict.standing.word))")\(verdict.isInferred ? "  [inferred]" : "")"
        let reasons = [words.standing, words.certainty, words.relation].compactMap(\.self).flatMap { $0.wrapped(to: width) }
        return [head] + reasons.map { "    " + $0 } + verdict.claims.map { "    | " + ModelText.evidence($0) }
    }
}

extension String {
    /// The words in lines of at most a width, where no single word is longer.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
