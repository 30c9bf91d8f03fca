internal import Lineage

/// Decides which of a card's phrases state a parent of this repository.
struct ProseDecision {
    /// A phrase with the model it names.
    struct Finding {
        var phrase: OriginPhrase
        let parent: ModelID
    }

    private let bytes: [UInt8]
    private let findings: ProseFindings
    private let own: OwnNames
    private let signs: RepositorySigns
    /// Parents that fields and configurations name.
    private let structured: Set<ModelID>
    private let marks: NameMarks
    private let ids: CardIDs
    private let naming: ProseNaming
    /// Names that state an origin but mean no known model.
    private(set) var nameless: [OriginPhrase] = []

    /// Prepares the decision; nil where there is nothing to decide, as in most cards.
    init?(bytes: [UInt8], findings: ProseFindings, child: ModelID?, signs: RepositorySigns, structured: Set<ModelID>) {
        guard !findings.phrases.isEmpty || structured.isEmpty else { return nil }
        self.bytes = bytes
        self.findings = findings
        self.signs = signs
        self.structured = structured
        marks = NameMarks(child.map { [String($0.name)] } ?? findings.titles)
        let isFork = !marks.formats.isEmpty || !marks.conversions.isEmpty || !marks.hints.isEmpty || signs.quantizer != nil
        guard !findings.phrases.isEmpty || isFork else { return nil }
        own = OwnNames(child: child, titles: findings.titles)
        let needsIDs = (isFork && structured.isEmpty) || findings.phrases.contains { $0.mention.needsCard && $0.subject != .aside }
        ids = needsIDs ? CardIDs(bytes, from: findings.start, line: findings.line) : CardIDs()
        naming = ProseNaming(bytes: bytes, own: own, ids: ids, tags: signs.tags)
    }

    /// The findings that count.
    mutating func decide() -> [Finding] {
        guard !findings.phrases.isEmpty || !ids.list.isEmpty else { return [] }
        let meant = findings.phrases.filter { isMeant($0) }
        var resolved: [Finding] = []
        for phrase in outermost(meant) {
            if let parent = naming.parent(of: phrase) {
                if isPossible(parent, phrase) { resolved.append(Finding(phrase: phrase, parent: parent)) }
            } else if phrase.grade == .clear, phrase.mention.kind != .path {
                nameless.append(phrase)
            }
        }
        let kept = isFork(resolved) ? forms(resolved) : makings(resolved)
        let added = structured.isEmpty ? kept : kept.filter { adds($0) }
        if !kept.isEmpty || !structured.isEmpty { nameless = [] }
        return added
    }

    // MARK: Each phrase

    private func isMeant(_ phrase: OriginPhrase) -> Bool {
        if phrase.needsMerge, !isMerge { return false }
        switch phrase.subject {
        case .aside: return false
        case .named(let range) where phrase.place != .label:
            guard isOwn(range) else { return false }
        default: break
        }
        switch phrase.topic {
        case .own: return true
        case .offTopic: return phrase.place == .command || (phrase.grade == .clear && phrase.subject == .own)
        case .foreign, .copied: return phrase.place == .command
        }
    }

    /// Whether a name before a phrase is this model's.
    private func isOwn(_ range: Range<Int>) -> Bool {
        let name = String(decoding: bytes[range], as: UTF8.self)
        if HubLink(bytes, range) == .model, case .model(let id, _) = WrittenName.reading(name) {
            return own.kinship(of: id.written) == .own || isSelf(id)
        }
        return own.kinship(of: name) == .own || own.isShortened(name)
    }

    private var isMerge: Bool {
        findings.saysMerge || signs.hasMergeConfiguration || signs.tags.contains { $0.contains("merge") || $0 == "mix" }
    }

    private func isSelf(_ id: ModelID) -> Bool { own.child == nil && own.kinship(of: id.name) == .own }

    /// One phrase a place: the outermost, *GGUF quants of the fine-tuned X* being quants.
    private func outermost(_ phrases: [OriginPhrase]) -> [OriginPhrase] {
        var best: [Int: OriginPhrase] = [:]
        for phrase in phrases {
            let key = phrase.mention.written.lowerBound
            guard let old = best[key] else {
                best[key] = phrase
                continue
            }
            if rank(phrase) > rank(old) { best[key] = phrase }
        }
        return best.keys.sorted().compactMap { best[$0] }
    }

    private func rank(_ phrase: OriginPhrase) -> (Int, Int, Int) {
        (phrase.place == .label ? 1 : 0, phrase.relation == nil ? 0 : 1, -phrase.cue.lowerBound)
    }

    /// Whether a model can be a parent at all: not this one, not one made from it, not a data set.
    private func isPossible(_ parent: ModelID, _ phrase: OriginPhrase) -> Bool {
        guard parent != own.child, !isSelf(parent) || phrase.relation == .quantized || phrase.relation == .conversion else { return false }
        guard !signs.datasets.contains(parent.folded) else { return false }
        guard let child = own.child else { return true }
        let letters = ModelWords.letters(child.name)
        let isMadeFromThis = ModelWords.letters(parent.name).hasPrefix(letters) && ModelWords.letters(parent.name) != letters
        let parentMarks = NameMarks([String(parent.name)])
        return
            !(isMadeFromThis
            && (!parentMarks.formats.subtracting(marks.formats).isEmpty || !parentMarks.conversions.subtracting(marks.conversions).isEmpty))
    }

    // MARK: Forks in another form

    private func isForm(_ phrase: OriginPhrase) -> Bool {
        phrase.isOriginal || phrase.relation == .quantized || phrase.relation == .conversion || phrase.relation == .reupload
    }

    /// Whether the repository holds another model in another form, so that the rest of the prose is that model's.
    private func isFork(_ found: [Finding]) -> Bool {
        if found.contains(where: { isForm($0.phrase) && $0.phrase.grade >= .fair && $0.phrase.place != .command }) { return true }
        if !marks.formats.isEmpty || !marks.conversions.isEmpty || signs.quantizer != nil { return true }
        return !marks.hints.isEmpty && !stemLink().isEmpty
    }

    private func forms(_ found: [Finding]) -> [Finding] {
        var forms = found.filter { isForm($0.phrase) }
        if forms.isEmpty { forms = found.filter { own.kinship(of: $0.parent.written) == .stem || isStem($0.parent) } }
        if forms.isEmpty { forms = stemLink() }
        let stems = forms.filter { own.kinship(of: $0.parent.name) == .stem || isStem($0.parent) }
        let group = stems.isEmpty ? forms : stems
        guard let best = group.max(by: { isWeaker($0, $1) }) else { return [] }
        // *Original model* names it, and another line says that it was quantized.
        let isQuantized = group.contains { $0.parent == best.parent && $0.phrase.relation == .quantized }
        return group.filter { $0.parent == best.parent }.map { finding in
            var finding = finding
            if isQuantized { finding.phrase.relation = .quantized }
            if finding.phrase.relation == nil, finding.phrase.isOriginal { finding.phrase.relation = .conversion }
            return finding
        }
    }

    private func isStem(_ id: ModelID) -> Bool {
        own.kinship(of: "x/\(id.name)") == .stem
    }

    /// An id of the card that is the own name without its format: what a fork was made from, though no sentence says so.
    private func stemLink() -> [Finding] {
        let found = ids.list.filter { isStem($0) && $0 != own.child }
        guard let id = found.first, found.allSatisfy({ $0 == id }) else { return [] }
        let mention = ProseMention(kind: .link, tokens: 0..<0, written: 0..<0, given: id)
        var phrase = OriginPhrase(mention: mention, relation: nil, grade: .fair, cue: 0..<0)
        phrase.place = .link
        phrase.line = ids.lines[id] ?? 0
        return [Finding(phrase: phrase, parent: id)]
    }

    // MARK: Models that were made

    private func makings(_ found: [Finding]) -> [Finding] {
        let merged = found.filter { $0.phrase.relation == .merge }
        let teachers = best(of: found.filter { $0.phrase.relation == .distillation })
        if merged.contains(where: \.phrase.needsSeveral), !isMerge, Set(merged.map(\.parent)).count == 1 {
            return makings(found.filter { !$0.phrase.needsSeveral })
        }
        if Set(merged.map(\.parent)).count > 1 { return merged + teachers }
        // A merge is based on a base model too; only its parts are its parents.
        let others = found.filter { $0.phrase.relation != .distillation && $0.phrase.place != .command && !(isMerge && $0.phrase.grade == .faint) }
        let main = best(of: others)
        let commands = best(of: found.filter { $0.phrase.place == .command && $0.phrase.relation != .distillation })
        if signs.adapterPath != nil, commands.contains(where: { $0.phrase.relation == .adapter }) { return commands }
        if let parent = main.first?.parent { return main + teachers + commands.filter { $0.parent == parent } }
        return teachers.isEmpty ? commands : teachers
    }

    /// The findings that name the best parent.
    private func best(of found: [Finding]) -> [Finding] {
        guard let best = found.max(by: { isWeaker($0, $1) }) else { return [] }
        return found.filter { $0.parent == best.parent }
    }

    private func isWeaker(_ first: Finding, _ second: Finding) -> Bool { strength(first.phrase) < strength(second.phrase) }

    private func strength(_ phrase: OriginPhrase) -> (Int, Int, Int, Int) {
        (phrase.grade.rawValue, phrase.mention.isExplicit ? 1 : 0, phrase.place == .label ? 1 : 0, -phrase.line)
    }

    // MARK: Beside fields

    /// Whether a finding adds to what fields state: the same parent, another part of a merge, a teacher, or a clear contradiction.
    private func adds(_ finding: Finding) -> Bool {
        if structured.contains(finding.parent) { return true }
        let phrase = finding.phrase
        if signs.hasMergeConfiguration, phrase.relation == nil { return false }
        if phrase.place == .label, bytes[phrase.cue].contains(UInt8(ascii: "_")) { return false }
        guard phrase.mention.isExplicit, phrase.place != .command, phrase.place != .link else { return false }
        if phrase.relation == .merge { return signs.hasMergeConfiguration || signs.isTaggedMerge }
        return phrase.grade == .clear && phrase.topic == .own && (phrase.subject == .own || phrase.place == .label)
    }
}
