extension FamilyStanding {
    /// Whether it is a quantized copy or an adapter, which is not the model, whoever publishes it.
    var isCopyOrAdapter: Bool { parents.contains { $0.relation == .quantized || $0.relation == .adapter } }

    /// Whether it is known, and has no parent of another organisation than this.
    func isAmong(_ organisation: Substring) -> Bool {
        isKnown && parents.allSatisfy { $0.id.organisation.map(foldedName) == foldedName(organisation) }
    }

    /// Whether a model of a line in the table, which is no copy or adapter, still belongs to it, seeing what it was made from.
    ///
    /// A parent of another publisher makes it a descendant, except in lines that are made that way.
    func admits(to line: FamilyLine) -> Bool {
        parents.allSatisfy { line.isDerived || line.isHome($0.id.organisation) }
    }

    /// Whether a model whose parents are all of its own organisation begins or joins a line of it: it has no parents, or only official ones of that line.
    func admits(toLine key: FamilyKey) -> Bool {
        parents.allSatisfy { $0.line == key }
    }
}
