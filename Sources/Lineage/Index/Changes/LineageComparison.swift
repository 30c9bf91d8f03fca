/// Compares all that a store has with an index: finds what an index must take that missed changes, without making another one beside it.
package struct LineageComparison: ~Copyable, LineageTaker {
    /// What is known of a place so far.
    private struct Standing {
        /// Whether its model came.
        var isThere = false
        /// Whether the model differs from what the index has.
        var differs = false
        /// How many of its edges in the index came.
        var parentCount: UInt16 = 0
    }

    private let index: LineageIndex
    private var words: IndexWords
    private var standings: [Standing]
    private var unknown: Set<NodeID> = []
    private var aliases: [NodeID: [String]] = [:]
    private var differenceCount = 0

    /// Compares with an index.
    package init(with index: LineageIndex) {
        self.index = index
        words = index.words
        standings = [Standing](repeating: Standing(), count: index.placeCount)
    }

    /// How many models were found to differ so far: at least so many do.
    package var leastDifferenceCount: Int { unknown.count + differenceCount }

    package mutating func code(of words: [String], in column: WordColumn) -> UInt32 { self.words.code(of: words, in: column) }

    package mutating func code(of family: IndexedFamily?) -> UInt32 { words.families.code(of: family) }

    package mutating func code(of shape: ModelShape?) -> UInt32 { words.shapes.code(of: shape) }

    package mutating func row(of facts: IndexedFacts, status: ModelStatus) -> FactRow { words.row(of: facts, status: status) }

    package mutating func add(_ node: NodeID, version: Int64, name: ArraySlice<UInt8>, facts row: FactRow) {
        guard let place = index.place(of: node) else {
            unknown.insert(node)
            return
        }
        standings[Int(place)].isThere = true
        var isSame = version == index.version(at: place) && row == index.facts(at: place)
        index.withName(at: place) { known in
            let given = name.span
            isSame = isSame && given.count == known.count
            guard isSame else { return }
            for index in given.indices where given[index] != known[index] { isSame = false }
        }
        if !isSame { note(place) }
    }

    package mutating func addParent(_ parent: IndexedParent, of child: NodeID) {
        guard let place = index.place(of: child) else { return }
        guard let above = index.place(of: parent.node) else { return note(place) }
        let confidence = words.code(of: parent)
        var isThere = false
        index.forEachParent(of: place) { other, relation, code in
            if other == above, relation == parent.relation, code == confidence { isThere = true }
        }
        // One of more edges than are counted is read again, which is right, only slower.
        if isThere, standings[Int(place)].parentCount < .max { standings[Int(place)].parentCount += 1 } else { note(place) }
    }

    package mutating func addAlias(_ name: String, of node: NodeID) {
        aliases[node, default: []].append(name)
    }

    private mutating func note(_ place: Place) {
        if !standings[Int(place)].differs { differenceCount += 1 }
        standings[Int(place)].differs = true
    }

    /// The models that are to be read and put in again, and those that the index has and the store has not.
    ///
    /// - Complexity: O(*v* + *e*).
    package consuming func finish() -> (different: [NodeID], gone: [NodeID]) {
        let given = aliases
        for (node, names) in given where index.aliases.names(of: node) != names { noteAlias(node) }
        for (node, _) in index.aliases.all where given[node] == nil { noteAlias(node) }
        var different = unknown.sorted()
        var gone: [NodeID] = []
        for place in 0..<Place(index.placeCount) {
            let standing = standings[Int(place)]
            guard standing.isThere else {
                if !index.isNameless(place) { gone.append(index.node(at: place)) }
                continue
            }
            var parentCount = 0
            index.forEachParent(of: place) { _, _, _ in parentCount += 1 }
            if standing.differs || parentCount != Int(standing.parentCount) { different.append(index.node(at: place)) }
        }
        return (different, gone)
    }

    private mutating func noteAlias(_ node: NodeID) {
        if let place = index.place(of: node), standings[Int(place)].isThere { note(place) }
    }
}

extension LineageIndex {
    /// Whether another model took over the name of the model at a place.
    func isNameless(_ place: Place) -> Bool {
        var isNameless = false
        withName(at: place) { isNameless = $0.isEmpty }
        return isNameless
    }
}
