import Foundation
import Registry

/// What a verification found, as text and JSON.
enum VerificationText {
    /// One line: how many models were looked at.
    static func progress(_ progress: VerificationProgress) -> String {
        "\(Written.count(progress.done)) of \(Written.number(progress.total, "model", "models"))"
    }

    /// Every rule with what breaks it.
    static func report(_ report: StoreReport) -> String {
        var table = TextTable(["RULE", "", "WHAT HOLDS"])
        for rule in StoreRule.allCases { table.add([rule.rawValue, standing(of: rule, in: report), rule.statement]) }
        var lines = [table.text, ""]
        for rule in StoreRule.allCases where report[rule].count > 0 {
            let findings = report[rule]
            lines.append("\(rule.rawValue): \(Written.number(findings.count, "finding", "findings"))")
            lines += findings.lines.map { "  \($0)" }
            let hidden = findings.count - findings.lines.count
            if hidden > 0 { lines.append("  … and \(Written.count(hidden)) more") }
            lines.append("")
        }
        lines.append((report.isSound ? "Sound: " : "NOT SOUND: ") + looked(report))
        return lines.joined(separator: "\n")
    }

    /// What was looked at, in one sentence.
    private static func looked(_ report: StoreReport) -> String {
        let counts = report.counts
        let other =
            report.otherDocuments == 0
            ? "" : "; \(Written.number(report.otherDocuments, "document", "documents")) of another reader's version were not read again"
        return "\(Written.number(counts.known, "model", "models")) known and \(Written.count(counts.mentioned)) mentioned, "
            + "\(Written.number(counts.documents, "live document", "live documents")), \(Written.number(counts.claims, "live claim", "live claims")), "
            + "\(Written.number(counts.edges, "edge", "edges"))\(other)."
    }

    private static func standing(of rule: StoreRule, in report: StoreReport) -> String {
        if report[rule].count > 0 { return "BROKEN" }
        return report.unchecked.contains(rule) ? "not checked" : "holds"
    }

    /// The report as JSON: `sound`, what was looked at, and `rules` with `rule`, `statement`, `checked`, `count` and the first `findings`.
    static func json(of report: StoreReport) throws -> String {
        let rules: [[String: Any]] = StoreRule.allCases.map { rule in
            [
                "rule": rule.rawValue, "statement": rule.statement, "checked": !report.unchecked.contains(rule), "count": report[rule].count,
                "findings": report[rule].lines,
            ]
        }
        let object: [String: Any] = [
            "sound": report.isSound, "known": report.counts.known, "mentioned": report.counts.mentioned, "documents": report.counts.documents,
            "claims": report.counts.claims, "edges": report.counts.edges, "documents_read_again": report.readDocuments,
            "documents_of_another_reader": report.otherDocuments, "rules": rules,
        ]
        return try Written.json(object)
    }
}
