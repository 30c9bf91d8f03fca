/// Takes all that a store has: first the models, then the edges and the other names.
package protocol LineageTaker: ~Copyable {
    /// The code by which it knows some words of a column.
    mutating func code(of words: [String], in column: WordColumn) -> UInt32

    /// The code by which it knows a place among the families.
    mutating func code(of family: IndexedFamily?) -> UInt32

    /// The code by which it knows a shape.
    mutating func code(of shape: ModelShape?) -> UInt32

    /// Facts as a row of its codes.
    mutating func row(of facts: IndexedFacts, status: ModelStatus) -> FactRow

    /// Takes a model, each number once.
    ///
    /// - Parameters:
    ///   - name: Its id as written, UTF-8.
    ///   - row: Its facts, words by the codes above.
    mutating func add(_ node: NodeID, version: Int64, name: ArraySlice<UInt8>, facts row: FactRow)

    /// Takes an edge, each pair once.
    mutating func addParent(_ parent: IndexedParent, of child: NodeID)

    /// Takes another name of a model, those of one model in order.
    mutating func addAlias(_ name: String, of node: NodeID)
}

extension LineageTaker where Self: ~Copyable {
    /// Takes a model with its parents and other names.
    package mutating func take(_ model: IndexedModel) {
        add(model.node, version: model.version, name: Array(model.name.utf8)[...], facts: row(of: model.facts, status: model.status))
        for parent in model.parents { addParent(parent, of: model.node) }
        for alias in model.aliases { addAlias(alias, of: model.node) }
    }
}
