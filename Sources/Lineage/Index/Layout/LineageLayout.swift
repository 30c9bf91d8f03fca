/// An unchanging order of models in which most descendants of each are neighbours, with their edges and facts.
///
/// A class, since versions of the index share it.
final class LineageLayout: Sendable {
    /// A place's tree and edges, side by side, since walks need both.
    struct Node: Sendable {
        /// The place behind its tree.
        let end: Place
        /// Where its edges begin in ``extras``; they end where those of the next place begin.
        let extraStart: UInt32
    }

    /// A child that does not stand in its parent's tree.
    struct Extra: Sendable {
        /// The place, and in the highest bit whether nothing is below it: most merges have no children, and are told so without a look.
        private let bits: UInt32

        init(_ place: Place, isLeaf: Bool) {
            precondition(place < 1 << 31, "fewer than 2 billion models")
            bits = place | (isLeaf ? 1 << 31 : 0)
        }

        var place: Place { bits & (1 << 31 - 1) }
        var isLeaf: Bool { bits >> 31 == 1 }
    }

    /// The slot at each place.
    let slots: [UInt32]
    /// The place of each slot.
    let places: [Place]
    /// Trees and edges by place; one more at the end.
    let nodes: [Node]
    /// The children of each place that do not stand in its tree: other parents of merges.
    let extras: [Extra]
    /// The parents of each place, ordered by slot.
    let parents: Adjacency
    /// The relation of each of those edges.
    let relations: [Relation]
    /// Its confidence, as a code of ``IndexWords``.
    let confidences: [UInt32]
    /// How each place entered.
    let entries: [EntryMark]
    /// Facts by place.
    let facts: FactColumns
    /// Where the name of each place stands among all, as far as its first eight bytes tell: most comparisons of names need no more.
    let nameStarts: [UInt64]
    /// The places of models that are in a family, in order.
    let placed: [Place]
    /// How many models are mentioned only.
    let mentionedCount: Int
    /// What stands in each block of places.
    let blocks: BlockSummaries
    /// What is below the largest trees.
    let largeReaches: LargeReaches

    /// How many places there are.
    var count: Int { slots.count }

    /// Puts what is known of models into an order.
    ///
    /// - Parameters:
    ///   - edges: The order.
    ///   - models: Who the models are.
    ///   - facts: Facts in that order.
    /// - Complexity: O(*models* + *edges*).
    init(_ edges: LayoutEdges, of models: LineageSlots, facts: consuming FactColumns) {
        slots = edges.slots
        places = edges.places
        nodes = edges.nodes
        extras = edges.extras
        parents = edges.parents
        relations = edges.relations
        confidences = edges.confidences
        self.facts = facts
        nameStarts = edges.slots.map { models.arena.foldedStart(at: models.records[Int($0)].name) }
        entries = Self.entries(parents: parents, relations: relations, status: self.facts.status)
        mentionedCount = self.facts.status.count { $0 == .mentioned }
        placed = Self.placed(self.facts.family)
        blocks = BlockSummaries(entries: entries, facts: self.facts, nameStarts: nameStarts)
        largeReaches = LargeReaches(
            nodes: nodes, extras: extras, parents: parents, relations: relations, entries: entries, facts: self.facts, nameStarts: nameStarts,
            blocks: blocks)
    }

    private static func entries(parents: Adjacency, relations: [Relation], status: [ModelStatus]) -> [EntryMark] {
        status.indices.map { place in
            EntryMark(relations: relations[parents.range(of: Place(place))], isMentioned: status[place] == .mentioned)
        }
    }

    private static func placed(_ families: [UInt32]) -> [Place] {
        families.indices.filter { families[$0] != 0 }.map { Place($0) }
    }

    /// The place behind the tree of a place.
    func end(of place: Place) -> Place { nodes[Int(place)].end }

    /// Where the edges of a place stand in ``extras``.
    func extras(of place: Place) -> Range<Int> { Int(nodes[Int(place)].extraStart)..<Int(nodes[Int(place) + 1].extraStart) }

    /// Bytes in use.
    var byteCount: Int {
        slots.count * (4 + 4 + 8 + 8 + 1) + extras.count * 4 + parents.byteCount + relations.count * 5 + facts.byteCount + blocks.byteCount + placed
            .count
            * 4 + largeReaches.byteCount
    }
}
