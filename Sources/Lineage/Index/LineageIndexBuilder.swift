/// Takes all models, then all edges, and makes an index of them.
///
/// Not to be copied: what a copy shares could not be let go while the index is made, which would then take twice the room.
public struct LineageIndexBuilder: Sendable, ~Copyable, LineageTaker {
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
    public mutating func add(_ model: IndexedModel) { take(model) }

    package mutating func add(_ node: NodeID, version: Int64, name: ArraySlice<UInt8>, facts row: FactRow) {
        records.append(SlotRecord(number: node.number, version: version, name: arena.append(name)))
        facts.append(row)
    }

    package mutating func code(of words: [String], in column: WordColumn) -> UInt32 {
        self.words.code(of: words, in: column)
    }

    package mutating func code(of family: IndexedFamily?) -> UInt32 {
        words.families.code(of: family)
    }

    package mutating func code(of shape: ModelShape?) -> UInt32 { words.shapes.code(of: shape) }

    package mutating func row(of facts: IndexedFacts, status: ModelStatus) -> FactRow { words.row(of: facts, status: status) }

    /// Takes another name of a model, in any order.
    public mutating func addAlias(_ name: String, of node: NodeID) {
        aliases.add(name, to: node)
    }

    /// Takes an edge, each pair once; its models may come later.
    public mutating func addParent(_ parent: IndexedParent, of child: NodeID) {
        children.append(child.number)
        parents.append(parent.node.number)
        relations.append(parent.relation)
        confidences.append(words.code(of: parent))
    }

    /// Makes the index; edges of models that did not come are left out.
    ///
    /// - Complexity: O(*v* + *e*).
    public consuming func finish() -> LineageIndex {
        // Each part is let go as soon as it is used.
        let slots = LineageSlots(records: exchange(&records, with: []), arena: exchange(&arena, with: NameArena()))
        var edges = SlotEdges()
        edges.reserveCapacity(children.count)
        for index in children.indices {
            guard let child = slots.slot(of: NodeID(children[index])), let parent = slots.slot(of: NodeID(parents[index])), child != parent else {
                continue
            }
            edges.append(child: child, parent: parent, relation: relations[index], confidence: confidences[index])
        }
        (children, parents, relations, confidences) = ([], [], [], [])
        let order = LayoutEdges(count: slots.count, edges: edges)
        facts.arrange(by: order.slots)
        let layout = LineageLayout(order, of: slots, facts: exchange(&facts, with: FactColumns()))
        return LineageIndex(slots: slots, layout: layout, words: words, aliases: aliases)
    }
}
