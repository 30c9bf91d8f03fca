internal import Lineage

/// What has been read of one document so far.
struct DocumentDraft {
    let path: String
    let kind: DocumentKind
    let limits: ReadingLimits
    var statements: [Statement] = []
    var facts = ModelFacts()
    var metadataJSON: String?
    /// What the header of a weight file lists.
    var weightFile: WeightFile?
    /// What the index of several weight files lists.
    var weightIndex: SafetensorsIndex?
    /// What the prose of a card says, with the bytes in which it stands, until it is decided.
    var prose: (findings: ProseFindings, bytes: [UInt8])?
    /// Paths on a disk that stand where names belong; their ends may be known names.
    private(set) var localNames: [(written: String, place: Source)] = []
    /// Whether a statement was left out for the bound of claims: then further names need not be read.
    private(set) var hasCutClaims = false
    private(set) var diagnostics: [Diagnostic] = []

    init(path: String, kind: DocumentKind, limits: ReadingLimits) {
        self.path = path
        self.kind = kind
        self.limits = limits
    }

    /// Keeps a finding, within the bound.
    mutating func note(_ code: DiagnosticCode, _ message: String, line: Int? = nil) {
        if diagnostics.count < limits.diagnosticCount {
            diagnostics.append(Diagnostic(code.rawValue, code.severity, message, document: path, line: line))
        } else if diagnostics.count == limits.diagnosticCount {
            let code = DiagnosticCode.diagnosticsCut
            diagnostics.append(Diagnostic(code.rawValue, code.severity, "more than \(limits.diagnosticCount) findings", document: path))
        }
    }

    /// Keeps why a text was not read.
    mutating func note(_ error: MetadataError, otherwise code: DiagnosticCode) {
        switch error {
        case .unusual(let line): note(code, "an unusual form", line: line)
        case .malformed(let problem, let line): note(code, problem, line: line)
        case .duplicateKey(let problem, let line): note(.duplicateKey, problem, line: line)
        case .beyond(let word, let message, let line): note(DiagnosticCode(rawValue: word) ?? code, message, line: line)
        }
    }

    /// Names the keys that stand twice, from one of them on.
    mutating func noteRepeatedKeys(in tree: MetadataTree, from first: Int = 0) {
        for key in tree.repeatedKeys[first...].prefix(limits.diagnosticCount + 1) {
            let name = tree.text(key, maximumByteCount: 60)
            note(.duplicateKey, "the key \(name) stands twice; the last one counts", line: tree.line(key))
        }
    }

    /// Where and how a name stands, for a statement about it.
    struct Source {
        let kind: EvidenceKind
        let extractor: String
        let field: String
        let line: Int?
        let text: String
        var role: MergeRole?
        var revision: Revision?
        var declared: (relation: Relation, detail: String)?
    }

    /// Reads a name and keeps the statement, or a finding about why it is none.
    mutating func state(_ written: String, _ source: Source) {
        switch WrittenName.reading(written) {
        case .model(let id, let revision): keep(id, revision: source.revision ?? revision, written: written, source)
        case .localPath(holding: let id?):
            note(.cachedPath, "a path in a cache, read as \(id.written)", line: source.line)
            keep(id, revision: source.revision, written: written, source)
        case .localPath(holding: nil):
            if localNames.count < limits.claimCount { localNames.append((written, source)) }
            note(.localPath, "\(source.field) is a path on a disk: \(boundedText(written, maximumByteCount: 120))", line: source.line)
        case .nothing(let reason): note(.notAName, "\(source.field): \(reason)", line: source.line)
        }
    }

    private mutating func keep(_ id: ModelID, revision: Revision?, written: String, _ source: Source) {
        if id.organisation == nil, !LegacyName.isPlausible(id.written) {
            guard source.kind != .mergeConfiguration else {
                note(.unpublishedName, "\(source.field) is a name without an organisation: \(id.written)", line: source.line)
                return
            }
            note(.singleName, "\(source.field) has no organisation: \(id.written)", line: source.line)
        }
        guard statements.count < limits.claimCount else {
            if !hasCutClaims { note(.claimsCut, "more than \(limits.claimCount) parents", line: source.line) }
            hasCutClaims = true
            return
        }
        let evidence = Evidence(
            kind: source.kind, document: path, field: source.field, line: source.line, text: source.text, extractor: source.extractor)
        statements.append(
            Statement(written: written, parent: id, revision: revision, role: source.role, declared: source.declared, evidence: evidence))
    }

    /// Keeps a parent that the prose names.
    mutating func keep(_ id: ModelID, written: String, wording: (relation: Relation, detail: String)?, _ source: Source) {
        guard statements.count < limits.claimCount else { return }
        let evidence = Evidence(
            kind: source.kind, document: path, field: source.field, line: source.line, text: source.text, extractor: source.extractor)
        statements.append(Statement(written: written, parent: id, revision: nil, role: nil, declared: nil, wording: wording, evidence: evidence))
    }

    /// A text within the bound of kept texts, without zero bytes, which PostgreSQL cannot keep.
    mutating func cut(_ written: String, field: String, line: Int?) -> String {
        let text = written.utf8.contains(0) ? written.replacing("\u{0}", with: " ") : written
        guard text.utf8.count > limits.textByteCount else { return text }
        note(.textCut, "\(field) has more than \(limits.textByteCount) bytes", line: line)
        return boundedText(text, maximumByteCount: limits.textByteCount)
    }
}
