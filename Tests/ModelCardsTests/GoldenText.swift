import Lineage

/// Writes a reading as lines that a person can check.
enum GoldenText {
    static func text(_ reading: DocumentReading) -> String {
        var lines = ["== \(reading.path)"]
        for claim in reading.claims { lines.append(contentsOf: text(claim)) }
        lines += facts(reading.facts).map { "fact \($0)" }
        for note in reading.diagnostics {
            lines.append("\(note.severity.rawValue) \(note.code)\(note.line.map { " line \($0)" } ?? ""): \(note.message)")
        }
        if let json = reading.metadataJSON { lines.append("metadata \(json)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ claim: Claim) -> [String] {
        let revision = claim.parentRevision.map { " at \($0.written)" } ?? ""
        let role = claim.role.map { role in " as \(role.word)\(role.weight.map { " \($0)" } ?? "")" } ?? ""
        let evidence = claim.evidence
        let written = claim.parentWritten == claim.parent.written ? "" : " written \(claim.parentWritten)"
        return [
            "claim \(claim.parent.written)\(revision) \(claim.relation.word)\(role)\(written)",
            "  because \(claim.reason.ground.rawValue) \(claim.reason.detail)",
            "  \(evidence.kind.word) \(evidence.field) line \(evidence.line ?? 0) \(evidence.extractor): \(evidence.text)",
        ]
    }

    private static func facts(_ facts: ModelFacts) -> [String] {
        let texts: [(String, String?)] = [
            ("license", facts.license), ("license name", facts.licenseName), ("license link", facts.licenseLink), ("library", facts.library),
            ("task", facts.task), ("quantization", facts.quantization), ("context", facts.contextLength.map { "\($0)" }),
            ("architecture", facts.architecture), ("model type", facts.modelType), ("new version", facts.newVersion), ("creator", facts.creator),
            ("quantized by", facts.quantizedBy),
        ]
        let lists = [("languages", facts.languages), ("datasets", facts.datasets), ("tags", facts.tags), ("formats", facts.formats)]
        var lines = texts.compactMap { name, value in value.map { "\(name): \($0)" } }
        lines += lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: " | "))" }
        lines += facts.dimensions.sorted { $0.key < $1.key }.map { "dimension \($0.key): \($0.value)" }
        return lines + facts.evaluations.map { "result \($0.task ?? "-") \($0.dataset) \($0.metric): \($0.value)" }
    }
}
