internal import Lineage

/// Turns the statements of all documents into claims, each with its relation.
struct ClaimMaker {
    private let signs: RepositorySigns
    private let child: ModelID?
    /// The parents that anything but a merge configuration or a loader's trace names.
    private let parents: Set<ModelID>
    private let parentCount: Int
    private let decision: RelationDecision
    /// Relations that a tag names for one parent.
    private let typed: [ModelID: (relation: Relation, detail: String)]
    private let adapterParents: Set<ModelID>

    init(signs: RepositorySigns, child: ModelID?, drafts: [DocumentDraft]) {
        var byKind: [EvidenceKind: Set<ModelID>] = [:]
        var typed: [ModelID: (relation: Relation, detail: String)] = [:]
        let statements = drafts.flatMap(\.statements)
        // What is read out of sentences decides nothing where a field or a file names a parent, and the traces of a loader never do.
        let isStated = statements.contains { !$0.evidence.kind.isReadFromText }
        let decisive = statements.lazy.filter { statement in
            let kind = statement.evidence.kind
            return ![.mergeConfiguration, .modelConfiguration].contains(kind) && !(isStated && kind.isReadFromText)
        }
        for statement in decisive {
            byKind[statement.evidence.kind, default: []].insert(statement.parent)
            if let declared = statement.declared, typed[statement.parent] == nil { typed[statement.parent] = declared }
        }
        self.signs = signs
        self.child = child
        self.typed = typed
        parents = byKind.values.reduce(into: []) { $0.formUnion($1) }
        parentCount = isStated ? byKind.values.map(\.count).max() ?? 0 : min(1, byKind.count)
        adapterParents = byKind[.adapterConfiguration] ?? []
        decision = RelationDecision(signs: signs, child: child, parents: parents, parentCount: parentCount)
    }

    /// What a document says, with its claims.
    func reading(of draft: DocumentDraft) -> DocumentReading {
        var draft = draft
        var claims: [Claim] = []
        claims.reserveCapacity(draft.statements.count)
        let isParents = describesParent(draft)
        if isParents { noteMergeOfParent(&draft) }
        for statement in draft.statements where !(isParents && statement.evidence.kind == .mergeConfiguration) && !isOwnTrace(statement) {
            let (relation, reason) = relation(of: statement)
            claims.append(
                Claim(
                    parentWritten: statement.written, parent: statement.parent, parentRevision: statement.revision, relation: relation,
                    reason: reason,
                    role: statement.role, evidence: statement.evidence))
            noteOddities(of: statement, in: &draft)
        }
        if draft.kind == .card { noteContradictions(&draft) }
        if draft.kind == .card { FormatFacts.add(to: &draft.facts, signs: signs, child: child, isQuantized: decision.relation == .quantized) }
        return DocumentReading(path: draft.path, claims: claims, facts: draft.facts, diagnostics: draft.diagnostics, metadataJSON: draft.metadataJSON)
    }

    private func relation(of statement: Statement) -> (Relation, RelationReason) {
        if let declared = statement.declared { return (declared.relation, RelationReason(.declared, detail: declared.detail)) }
        if statement.evidence.kind == .mergeConfiguration { return (.merge, RelationReason(.mergeMarks, detail: "merge configuration")) }
        if statement.evidence.kind == .ggufHeader, statement.role != nil {
            return (.merge, RelationReason(.mergeMarks, detail: "several general.base_model"))
        }
        if signs.declared == nil, let declared = typed[statement.parent] {
            return (declared.relation, RelationReason(.declared, detail: declared.detail))
        }
        if let wording = statement.wording, yields(to: wording.relation) {
            return (wording.relation, RelationReason(.wording, detail: wording.detail))
        }
        return (decision.relation, decision.reason)
    }

    /// Whether what files and names show leaves the relation to the words of a sentence.
    private func yields(to wording: Relation) -> Bool {
        switch decision.reason.ground {
        case .declared: false
        case .adapterFiles: !decision.isFirm && wording != .finetune && wording != .continuation
        case .quantizationMarks where wording == .merge: decision.reason.detail.hasPrefix("tag")
        case .quantizationMarks, .conversionMarks: !decision.isFirm
        case .mergeMarks, .wording, .assumed: true
        }
    }

    /// Whether the merge configuration in a card's prose says how the parent was made.
    ///
    /// Forks in another format keep their parent's prose: their own parents are not those of the merge.
    private func describesParent(_ draft: DocumentDraft) -> Bool {
        guard draft.kind == .card, signs.hasMergeConfiguration, decision.relation != .merge else { return false }
        return decision.isFirm || (!parents.isEmpty && signs.merged.isDisjoint(with: parents))
    }

    /// Whether a configuration names the model itself, with its organisation or without: it was loaded from there and saved again.
    private func isOwnTrace(_ statement: Statement) -> Bool {
        guard statement.evidence.kind == .modelConfiguration, let child else { return false }
        return statement.parent == child || (statement.parent.organisation == nil && foldedName(child.name) == statement.parent.folded)
    }

    private func noteMergeOfParent(_ draft: inout DocumentDraft) {
        guard let statement = draft.statements.first(where: { $0.evidence.kind == .mergeConfiguration }) else { return }
        draft.note(.mergeOfParent, "the merge configuration tells how the parent was made", line: statement.evidence.line)
    }

    private func noteOddities(of statement: Statement, in draft: inout DocumentDraft) {
        if statement.parent == child {
            draft.note(.selfParent, "\(statement.evidence.field) names the model itself", line: statement.evidence.line)
        }
        let isFrontMatter = statement.evidence.kind == .frontMatter
        if isFrontMatter, !adapterParents.isEmpty, !adapterParents.contains(statement.parent) {
            draft.note(
                .parentContradiction, "the adapter's configuration names \(adapterParents.map(\.written).sorted().joined(separator: ", "))",
                line: statement.evidence.line)
        }
    }

    private func noteContradictions(_ draft: inout DocumentDraft) {
        guard let declared = signs.declared, !parents.isEmpty else { return }
        var undeclared = signs
        undeclared.declared = nil
        let evident = RelationDecision(signs: undeclared, child: child, parents: parents, parentCount: parentCount)
        guard evident.isFirm, evident.relation != declared.relation else { return }
        draft.note(.relationContradiction, "\(declared.detail) is declared, but \(evident.reason.detail) shows \(evident.relation.word)")
    }
}
