internal import Lineage

/// Reads what a configuration of the PEFT library states about its adapter.
enum AdapterFactsReader {
    /// The facts; what has another type than it should is left out with a finding.
    static func facts(_ fields: ConfigurationFields, draft: inout DocumentDraft) -> AdapterFacts {
        var facts = AdapterFacts()
        facts.kind = fields.text("peft_type").map { boundedText($0, maximumByteCount: 60) }
        facts.task = fields.text("task_type").map { boundedText($0, maximumByteCount: 60) }
        facts.baseRevision = fields.text("revision").map { boundedText($0, maximumByteCount: 200) }
        facts.rank = whole(["r", "init_r"], fields, &draft)
        facts.alpha = number(["lora_alpha", "alpha"], in: 0...1e9, fields, &draft)
        facts.dropout = number(["lora_dropout", "rank_dropout", "module_dropout"], in: 0...1, fields, &draft)
        facts.targetModules = modules("target_modules", fields, &draft)
        facts.feedForwardModules = modules("feedforward_modules", fields, &draft)
        facts.savedModules = modules("modules_to_save", fields, &draft)
        facts.virtualTokenCount = whole(["num_virtual_tokens"], fields, &draft)
        facts.usesDoRA = fields.flag("use_dora")
        facts.usesRankStabilization = fields.flag("use_rslora")
        facts.rankPattern = pattern("rank_pattern", fields, &draft)
        return facts
    }

    private static func whole(_ names: [String], _ fields: ConfigurationFields, _ draft: inout DocumentDraft) -> Int64? {
        for name in names {
            switch fields.whole(name) {
            case .number(let number): return number
            case .absent: continue
            case .unreadable: note(name, "is no whole number", fields, &draft)
            }
        }
        return nil
    }

    private static func number(
        _ names: [String], in range: ClosedRange<Double>, _ fields: ConfigurationFields, _ draft: inout DocumentDraft
    ) -> Double? {
        for name in names where fields.states(name) {
            if let number = fields.number(name), range.contains(number) { return number }
            note(name, "is no number from \(range.lowerBound) to \(range.upperBound)", fields, &draft)
        }
        return nil
    }

    /// Names of modules: a list, or one text that is a name, a pattern or `all-linear`.
    private static func modules(_ name: String, _ fields: ConfigurationFields, _ draft: inout DocumentDraft) -> [String] {
        guard let value = fields.value(name) else { return [] }
        if let text = fields.text(name) { return [draft.cut(text, field: name, line: fields.tree.line(value))] }
        guard let elements = fields.list(name, limit: draft.limits.listCount + 1) else {
            note(name, "is neither a text nor a list", fields, &draft)
            return []
        }
        if elements.count > draft.limits.listCount {
            draft.note(.listCut, "\(name) has more than \(draft.limits.listCount) elements", line: fields.tree.line(value))
        }
        return elements.prefix(draft.limits.listCount).compactMap { element in
            guard let text = ConfigurationFields.text(element, in: fields.tree) else { return nil }
            return draft.cut(text, field: name, line: fields.tree.line(element))
        }
    }

    /// Ranks by the pattern of the modules that have them, at most 100.
    private static func pattern(_ name: String, _ fields: ConfigurationFields, _ draft: inout DocumentDraft) -> [String: Int64] {
        guard let part = fields.part(name) else { return [:] }
        let names = part.names.sorted()
        if names.count > 100 { draft.note(.listCut, "\(name) has more than 100 patterns", line: fields.tree.line(part.node)) }
        return names.prefix(100).reduce(into: [:]) { ranks, pattern in
            guard let rank = part.count(pattern) else { return }
            ranks[pattern.replacing("\u{0}", with: " ")] = rank
        }
    }

    private static func note(_ name: String, _ problem: String, _ fields: ConfigurationFields, _ draft: inout DocumentDraft) {
        draft.note(.unexpectedType, "\(name) \(problem)", line: fields.value(name).map { fields.tree.line($0) })
    }
}
