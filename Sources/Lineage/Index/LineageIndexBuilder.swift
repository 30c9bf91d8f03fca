/// Takes all models, then all edges, and makes an index of them.
public struct LineageIndexBuilder: Sendable {
    private var records: [SlotRecord] = []
    private var arena = NameArena()
    private var facts = FactColumns()
    private var words = IndexWords()
    private var children: [Int64] = []
    private var parents: [Int64] = []
    private var relations: [Relation] = []
    private var confidences: [UInt32] = []
    private var aliases = AliasTable()

    /// Begins without models.
    public init() {}

    /// Makes room for a number of models and edges, where it is known.
    public mutating func reserveCapacity(models: Int, edges: Int) {
        records.reserveCapacity(models)
        facts.reserveCapacity(models)
        children.reserveCapacity(edges)
        parents.reserveCapacity(edges)
        relations.reserveCapacity(edges)
        confidences.reserveCapacity(edges)
    }

    /// Takes a model, each number once; its parents come too where it has them.
    public mutating func add(_ model: IndexedModel) {
        records.append(SlotRecord(number: model.node.number, version: model.version, name: arena.append(model.name.utf8)))
        facts.append(words.row(of: model.facts, status: model.status))
        for parent in model.parents { addParent(parent, of: model.node) }
        for alias in model.aliases { addAlias(alias, of: model.node) }
    }

    /// Takes a model whose words are codes already, each number once.
    ///
    /// - Parameter name: Its id as written, UTF-8.
    package mutating func add(_ node: NodeID, version: Int64, name: some Collection<UInt8>, facts row: FactRow) {
        records.append(SlotRecord(number: node.number, version: version, name: arena.append(name)))
        facts.append(row)
    }

    /// The code by which this builder knows some words of a column.
    package mutating func code(of words: [String], in column: WordColumn) -> UInt32 {
        self.words.code(of: words, in: column)
    }

    /// The code by which this builder knows a place among the families.
    package mutating func code(of family: IndexedFamily?) -> UInt32 {
        words.families.code(of: family)
    }

    /// Takes another name of a model, in any order.
    public mutating func addAlias(_ name: String, of node: NodeID) {
        aliases.add(name, to: node)
    }

    /// Takes an edge, each pair once; its models may come later.
    public mutating func addParent(_ parent: IndexedParent, of child: NodeID) {
        children.append(child.number)
        parents.append(parent.node.number)
        relations.append(parent.relation)
        confidences.append(words.code(of: parent.confidence))
    }

    /// Makes the index; edges of models that did not come are left out.
    ///
    /// - Complexity: O(*v* + *e*).
    public consuming func finish() -> LineageIndex {
        let slots = LineageSlots(records: records, arena: arena)
        var edges = SlotEdges()
        for index in children.indices {
            guard let child = slots.slot(of: NodeID(children[index])), let parent = slots.slot(of: NodeID(parents[index])), child != parent else {
                continue
            }
            edges.append(child: child, parent: parent, relation: relations[index], confidence: confidences[index])
        }
        let layout = LineageLayout(of: slots, facts: facts, edges: edges)
        return LineageIndex(slots: slots, layout: layout, words: words, aliases: aliases)
    }
}
