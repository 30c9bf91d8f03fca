import Lineage
import ModelCards

/// What holds for everything that a reader makes of a document.
enum ReadingRules {
    private static let limits = ReadingLimits()
    private static let codes = Set(DiagnosticCode.allCases.map(\.rawValue))

    /// Reads twice and compares, then looks at the bounds.
    ///
    /// Only one input of four is read twice, chosen by its bytes: that costs half as much again instead of twice.
    static func violation(_ bytes: [UInt8], _ read: () -> [DocumentReading]) -> String? {
        let readings = read()
        if bytes.count % 4 == 0, let difference = difference(readings, read()) { return "the same bytes were read differently: \(difference)" }
        return readings.lazy.compactMap { violation(in: $0, byteCount: bytes.count) }.first
    }

    private static func difference(_ one: [DocumentReading], _ other: [DocumentReading]) -> String? {
        guard one != other else { return nil }
        for (one, other) in zip(one, other) where one != other {
            if one.diagnostics != other.diagnostics { return "\(one.diagnostics) and \(other.diagnostics)" }
            if one.claims != other.claims { return "\(one.claims) and \(other.claims)" }
            return "\(one.facts), \(one.metadataJSON ?? "") and \(other.facts), \(other.metadataJSON ?? "")"
        }
        return "\(one.count) and \(other.count) documents"
    }

    private static func violation(in reading: DocumentReading, byteCount: Int) -> String? {
        guard reading.claims.count <= limits.claimCount else { return "\(reading.claims.count) claims" }
        // Findings about several documents together come after the bound of one; there are at most two a claim.
        guard reading.diagnostics.count <= limits.diagnosticCount + 1 + 2 * limits.claimCount else { return "\(reading.diagnostics.count) findings" }
        for claim in reading.claims {
            if let wrong = violation(in: claim) { return wrong }
            if let line = claim.evidence.line, !(1...byteCount + 1).contains(line) { return "a claim on line \(line)" }
        }
        for finding in reading.diagnostics {
            guard codes.contains(finding.code) else { return "\(finding.code) is no code" }
            guard isKept(finding.message, 300) else { return "message: \(finding.message.debugDescription)" }
            if let line = finding.line, !(1...byteCount + 1).contains(line) { return "\(finding.code) on line \(line)" }
        }
        return violation(in: reading.facts) ?? reading.metadataJSON.flatMap(violation(inJSON:))
    }

    private static func violation(in claim: Claim) -> String? {
        guard isKept(claim.parentWritten, 300) else { return "parent: \(claim.parentWritten.debugDescription)" }
        guard isKept(claim.evidence.text, Evidence.maximumTextByteCount) else { return "evidence: \(claim.evidence.text.debugDescription)" }
        guard isKept(claim.evidence.field, 200) else { return "field: \(claim.evidence.field.debugDescription)" }
        guard isKept(claim.reason.detail, 300) else { return "reason: \(claim.reason)" }
        guard (try? ModelID(claim.parent.written)) == claim.parent else { return "\(claim.parent) is no id" }
        return nil
    }

    private static func violation(in facts: ModelFacts) -> String? {
        let texts = [
            facts.license, facts.licenseName, facts.licenseLink, facts.library, facts.task, facts.quantization, facts.architecture,
            facts.modelType, facts.newVersion, facts.creator, facts.quantizedBy, facts.weightType, facts.adapter?.kind, facts.adapter?.task,
            facts.adapter?.baseRevision, facts.tokenizer?.className, facts.tokenizer?.model, facts.tokenizer?.chatTemplateSHA256,
            facts.quantizationDetail?.method, facts.quantizationDetail?.type, facts.weights?.format, facts.weights?.fileType,
        ]
        for text in texts.compactMap(\.self) where !isKept(text, limits.textByteCount) { return "fact: \(text.debugDescription)" }
        let adapter = facts.adapter ?? AdapterFacts()
        let keyed = [adapter.rankPattern.keys, facts.weights?.weightCounts.keys].compactMap { $0.map(Array.init) }
        let modules = [adapter.targetModules, adapter.feedForwardModules, adapter.savedModules]
        for list in [facts.languages, facts.datasets, facts.tags, facts.formats] + modules + keyed {
            guard list.count <= limits.listCount else { return "a list of \(list.count)" }
            for text in list where !isKept(text, limits.textByteCount) { return "fact: \(text.debugDescription)" }
        }
        for result in facts.evaluations {
            guard [result.task ?? "", result.dataset, result.metric].allSatisfy({ isKept($0, limits.textByteCount) }) else { return "\(result)" }
            guard result.value.isFinite else { return "a result of \(result.value)" }
        }
        guard facts.evaluations.count <= limits.resultCount else { return "\(facts.evaluations.count) results" }
        let numbers =
            [adapter.alpha, adapter.dropout, facts.quantizationDetail?.averageBits] + (facts.generation.map { Array($0.numbers.values) } ?? [])
        guard numbers.allSatisfy({ $0?.isFinite ?? true }) else { return "a number that is none: \(numbers)" }
        guard facts.weights?.variants.count ?? 0 <= WeightFacts.greatestVariantCount else { return "\(facts.weights?.variants.count ?? 0) variants" }
        guard facts.dimensions.keys.allSatisfy({ isKept($0, limits.textByteCount) }) else { return "dimensions: \(facts.dimensions)" }
        return nil
    }

    /// Metadata is kept as jsonb: valid JSON without U+0000, which PostgreSQL refuses.
    private static func violation(inJSON json: String) -> String? {
        guard json.utf8.count <= limits.metadataByteCount else { return "\(json.utf8.count) bytes of metadata" }
        var deeper = limits
        deeper.depth = 2 * limits.depth
        guard let outline = MetadataOutline.json(Array(json.utf8), limits: deeper) else { return "no JSON: \(json.prefix(200))" }
        return holdsZero(outline) ? "U+0000 in the metadata" : nil
    }

    private static func holdsZero(_ outline: MetadataOutline) -> Bool {
        switch outline {
        case .nothing: false
        case .scalar(let text, isPlain: _, line: _): text.utf8.contains(0)
        case .sequence(let elements), .mapping(let elements): elements.contains(where: holdsZero)
        }
    }

    /// Whether a text can be kept: within its bound and without zero bytes, which PostgreSQL refuses.
    static func isKept(_ text: String, _ maximumByteCount: Int) -> Bool {
        text.utf8.count <= maximumByteCount && !text.utf8.contains(0)
    }
}
