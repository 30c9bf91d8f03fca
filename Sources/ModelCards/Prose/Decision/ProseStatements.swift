internal import Lineage

/// Turns the findings in a card's prose into statements, once all files of the repository are read.
enum ProseStatements {
    static let extractor = "prose/1"

    /// Adds the statements to the card's draft.
    static func add(
        _ findings: ProseFindings, bytes: [UInt8], child: ModelID?, signs: RepositorySigns, structured: Set<ModelID>, to draft: inout DocumentDraft
    ) {
        guard var decision = ProseDecision(bytes: bytes, findings: findings, child: child, signs: signs, structured: structured) else { return }
        var seen: Set<[String]> = []
        for finding in decision.decide() {
            let phrase = finding.phrase
            let field = "body.\(phrase.place.rawValue)"
            let written = phrase.mention.written.isEmpty ? finding.parent.written : text(bytes, phrase.mention.written)
            guard seen.insert([foldedName(written), field]).inserted else { continue }
            let kind: EvidenceKind = phrase.place == .command ? .trainingCommand : phrase.mention.isExplicit ? .prose : .proseName
            let source = DocumentDraft.Source(
                kind: kind, extractor: extractor, field: field, line: phrase.line,
                text: phrase.text.isEmpty ? finding.parent.written : text(bytes, whole(bytes, phrase.text)))
            let wording = phrase.relation.map { (relation: $0, detail: text(bytes, phrase.cue.prefix(150))) }
            draft.keep(finding.parent, written: written, wording: wording, source)
        }
        for phrase in decision.nameless.prefix(3) {
            draft.note(.proseWithoutID, "the prose names \(text(bytes, phrase.mention.written.prefix(100))), which is no id", line: phrase.line)
        }
    }

    /// The words with the marks around them, so that a quoted link is whole; at most 600 bytes.
    private static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 40, bytes[start - 1] > Byte.space { start -= 1 }
        var end = min(range.upperBound, start + 600)
        while end < bytes.count, end - start < 600, bytes[end] > Byte.space { end += 1 }
        return start..<end
    }

    /// The text of some bytes, white space as single spaces.
    private static func text(_ bytes: [UInt8], _ range: some Collection<Int>) -> String {
        guard let first = range.first else { return "" }
        var kept: [UInt8] = []
        kept.reserveCapacity(range.count)
        for byte in bytes[first..<(first + range.count)] {
            if byte > Byte.space { kept.append(byte) } else if let last = kept.last, last != Byte.space { kept.append(Byte.space) }
        }
        if kept.last == Byte.space { kept.removeLast() }
        return String(decoding: kept, as: UTF8.self)
    }
}
