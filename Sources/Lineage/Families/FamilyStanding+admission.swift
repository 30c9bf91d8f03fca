extension FamilyStanding {
    /// Whether a model of a line in the table still belongs to it, seeing what it was made from.
    ///
    /// A quantized copy or an adapter is not the model, whoever publishes it. A parent of
    /// another publisher makes it a descendant, except in lines that are made that way.
    func admits(to line: FamilyLine) -> Bool {
        parents.allSatisfy { parent in
            switch parent.relation {
            case .quantized, .adapter: false
            case .finetune, .merge, .distillation, .conversion, .pruning, .continuation, .reupload:
                line.isDerived || line.isHome(parent.id.organisation)
            }
        }
    }

    /// Whether a model begins or joins a line of its own organisation: it has no parents, or only official ones of that line.
    func admits(toLine key: FamilyKey, of organisation: Substring) -> Bool {
        guard isKnown else { return false }
        return parents.allSatisfy { parent in
            switch parent.relation {
            case .quantized, .adapter: return false
            case .finetune, .merge, .distillation, .conversion, .pruning, .continuation, .reupload:
                guard let home = parent.id.organisation else { return false }
                return foldedName(home) == foldedName(organisation) && parent.line == key
            }
        }
    }
}
