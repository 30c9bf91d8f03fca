import Lineage
import Registry
import Service

/// One model as text.
enum ModelText {
    /// Facts, parents with evidence, counts and diagnostics.
    static func model(_ body: ModelBody) -> String {
        let record = body.detail.record
        var lines = [record.id.written + (record.status == .known ? "" : " [\(record.status.rawValue)]")]
        func add(_ label: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append(label.padded(to: 14) + value)
        }
        add("Also named", record.aliases.joined(separator: ", "))
        add("Identical to", record.identical.joined(separator: ", "))
        add("Family", record.familyNames.joined(separator: " > "))
        add("License", [record.facts.license, record.facts.licenseName].compactMap(\.self).joined(separator: ", "))
        add("Weights", ConfigurationText.weights(record.facts))
        add("Quantization", ConfigurationText.quantization(record.facts))
        add("Files", WeightText.line(record.facts.weights))
        lines += WeightText.variants(record.facts.weights)
        add("Adapter", record.facts.adapter.map(ConfigurationText.adapter))
        add("Architecture", ConfigurationText.architecture(record.facts))
        add("Task", record.facts.task)
        add("Formats", record.facts.formats.joined(separator: ", "))
        add("Context", record.facts.contextLength.map { Written.count(Int($0)) + " tokens" })
        add("Tokenizer", record.facts.tokenizer.map(ConfigurationText.tokenizer))
        add("Generation", record.facts.generation.map(ConfigurationText.generation))
        add("Created", Written.date(record.created))
        lines.append("")
        lines += parents(body)
        lines.append("")
        add("Children", Written.total(body.children))
        add("Descendants", Written.total(body.descendants))
        let findings = body.detail.diagnostics + body.resolverFindings
        if !findings.isEmpty { lines += ["", "Odd:"] + findings.map(finding) }
        return lines.joined(separator: "\n")
    }

    private static func parents(_ body: ModelBody) -> [String] {
        let parents = body.believedParents
        guard !parents.isEmpty else {
            let isKnown = body.detail.record.status != .mentioned
            return [
                isKnown
                    ? "Made from: nothing that its documents name" : "Made from: unknown; other models name this one, and nobody has registered it"
            ]
        }
        return ["Made from:"]
            + parents.flatMap { parent in
                let mark = parent.status == .known ? "" : " [\(parent.status.rawValue)]"
                let percent = Int(((parent.confidence ?? 0) * 100).rounded(.down))
                let inferred = parent.isInferred ? " [inferred]" : ""
                return ["  \(parent.parent)\(mark)\(inferred)  \(parent.relation.word), \(percent) % certain"]
                    + parent.claims.map { "    " + evidence($0) }
            }
    }

    static func evidence(_ claim: StatedParent) -> String {
        let line = claim.line.map { ":\($0)" } ?? ""
        let role = claim.role.map { ", \($0)" + (claim.weight.map { " \($0)" } ?? "") } ?? ""
        return "\(claim.document)\(line)  \(claim.field)\(role): \(claim.text.trimmingPrefix { $0 == " " })"
    }

    private static func finding(_ diagnostic: Diagnostic) -> String {
        let line = diagnostic.line.map { ":\($0)" } ?? ""
        return "  \(diagnostic.severity.rawValue)  \(diagnostic.document)\(line)  \(diagnostic.code): \(diagnostic.message)"
    }
}

extension String {
    /// The text with spaces behind it, up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
