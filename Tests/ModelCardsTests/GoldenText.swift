import Foundation
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
            ("architecture", facts.architecture), ("model type", facts.modelType), ("weight type", facts.weightType),
            ("parameters", facts.parameters.map { "\($0)" }),
            ("active parameters", facts.activeParameters.map { "\($0)" }),
            ("new version", facts.newVersion), ("creator", facts.creator),
            ("quantized by", facts.quantizedBy),
        ]
        let lists = [("languages", facts.languages), ("datasets", facts.datasets), ("tags", facts.tags), ("formats", facts.formats)]
        var lines = texts.compactMap { name, value in value.map { "\(name): \($0)" } }
        lines += lists.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: " | "))" }
        lines += facts.dimensions.sorted { $0.key < $1.key }.map { "dimension \($0.key): \($0.value)" }
        lines += configurations(facts)
        return lines + facts.evaluations.map { "result \($0.task ?? "-") \($0.dataset) \($0.metric): \($0.value)" }
    }

    /// The facts of configurations as JSON with sorted keys, empty ones left out.
    private static func configurations(_ facts: ModelFacts) -> [String] {
        let parts: [(String, (any Encodable)?)] = [
            ("quantization detail", facts.quantizationDetail), ("adapter", facts.adapter), ("tokenizer", facts.tokenizer),
            ("generation", facts.generation),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return parts.compactMap { name, value in
            value.flatMap { try? encoder.encode($0) }.map { "\(name): \(String(decoding: $0, as: UTF8.self))" }
        }
    }
}
