import HashTreeCollections

/// What is new or changed since the layout was made.
///
/// A changed model's record stands for all of it. A moved one hangs on none of the layout's edges any more: its own edges are here, and its
/// place in the order is a gap in the trees above it. Copies share what they have in common, so a version costs what changed.
struct Overlay: Sendable {
    /// An edge to a child that moved or is new.
    struct Edge: Sendable, Comparable {
        let parent: Place
        let child: Place

        static func < (left: Edge, right: Edge) -> Bool { (left.parent, left.child) < (right.parent, right.child) }
    }

    /// The records by place; new models have the places behind the layout's.
    private var models: TreeDictionary<Place, ChangedModel> = [:]
    /// Places of the layout with a record, in order.
    private(set) var changed: [Place] = []
    /// Places, new ones too, that are or were in a family, in order.
    private(set) var placed: [Place] = []
    /// Those of ``changed`` that moved, in order.
    private(set) var moved: [Place] = []
    /// Edges to models that moved or are new, in order.
    private(set) var edges: [Edge] = []
    /// How what is below the largest models differs from the layout, by their order; nothing where it does not.
    private(set) var reaches: [Int: ReachChanges] = [:]
    /// Those of which that is not known: too much moved.
    private(set) var lostReaches: Set<Int> = []
    /// Places by folded name, where that is another than in the layout.
    private var names: TreeDictionary<String, Place> = [:]
    /// Places of new models by number.
    private var numbers: TreeDictionary<NodeID, Place> = [:]

    /// Whether nothing is new.
    var isEmpty: Bool { models.isEmpty }

    /// How many models are new or changed.
    var count: Int { models.count }

    /// How many models are new.
    var newCount: Int { numbers.count }

    /// The record of a place.
    func model(at place: Place) -> ChangedModel? { models[place] }

    /// The place of a new model.
    func place(of node: NodeID) -> Place? { numbers[node] }

    /// What a folded name means where that is another model than in the layout.
    func place(named folded: String) -> Place? { names[folded] }

    /// Files what is known of a model now.
    ///
    /// - Parameter isNew: Whether its place lies behind the layout's.
    mutating func put(_ model: ChangedModel, at place: Place, isNew: Bool) {
        let old = models.updateValue(model, forKey: place)
        if isNew {
            numbers[model.node] = place
        } else {
            if old == nil { Self.insert(place, into: &changed) }
            if model.isMoved, old?.isMoved != true { Self.insert(place, into: &moved) }
        }
        if model.facts.family != 0, old?.facts.family ?? 0 == 0, placed.orderedIndex(of: place) == nil { Self.insert(place, into: &placed) }
        let before = old.map { $0.isMoved || isNew ? $0.parents.map(\.place) : [] } ?? []
        let after = model.isMoved || isNew ? model.parents.map(\.place) : []
        guard before != after else { return }
        for parent in before where !after.contains(parent) { remove(Edge(parent: parent, child: place)) }
        for parent in after where !before.contains(parent) { Self.insert(Edge(parent: parent, child: place), into: &edges) }
    }

    /// Lets a folded name mean a place, or nothing that is here.
    mutating func setName(_ folded: String, place: Place?) {
        names[folded] = place
    }

    /// Files how a place stands below one of the largest models: see ``ReachChanges/put(_:isMoved:)``.
    mutating func put(_ entry: ReachChanges.Entry, isMoved: Bool, reach order: Int) {
        if !lostReaches.contains(order) { reaches[order, default: ReachChanges()].put(entry, isMoved: isMoved) }
    }

    /// Gives up knowing what is below one of the largest models.
    mutating func lose(_ order: Int) {
        lostReaches.insert(order)
        reaches[order] = nil
    }

    /// The edges whose parent lies in a range.
    func edges(from lower: Place, to upper: Place) -> ArraySlice<Edge> {
        let start = edges.firstIndex(notBelow: Edge(parent: lower, child: 0))
        let end = edges.firstIndex(notBelow: Edge(parent: upper, child: 0))
        return edges[start..<end]
    }

    /// The places of a sorted list that lie in a range.
    static func places(_ list: [Place], from lower: Place, to upper: Place) -> ArraySlice<Place> {
        list[list.firstIndex(notBelow: lower)..<list.firstIndex(notBelow: upper)]
    }

    private mutating func remove(_ edge: Edge) {
        if let index = edges.orderedIndex(of: edge) { edges.remove(at: index) }
    }

    private static func insert<Value: Comparable>(_ value: Value, into list: inout [Value]) {
        list.insert(value, at: list.firstIndex(notBelow: value))
    }
}
