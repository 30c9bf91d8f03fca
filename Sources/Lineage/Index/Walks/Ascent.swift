/// Everything above a model, nearest first, with the edges between.
struct Ascent {
    /// An edge by the order of its ends.
    struct Edge {
        let child: Int
        let parent: Int
        let relation: Relation
        let confidence: UInt32
    }

    private var table = PlaceTable()
    /// The least distance of each place, in order.
    private(set) var distances: [Int] = [0]
    /// The edges below each place that was gone through, child after child.
    private(set) var edges: [Edge] = []

    /// Walks up.
    ///
    /// - Parameters:
    ///   - place: Where it begins; it comes first, at distance 0.
    ///   - end: Where it may end: places as far as this one or farther are not gone through.
    ///   - isCertain: Which confidences count, by code; nil: all.
    /// - Complexity: O(*v* + *e*).
    init(from place: Place, to end: Place? = nil, isCertain: [Bool]? = nil, index: LineageIndex) {
        _ = table.insert(place)
        var next = 0
        var limit = Int.max
        while next < table.places.count, distances[next] < limit {
            let distance = distances[next] + 1
            index.forEachParent(of: table.places[next]) { parent, relation, confidence in
                if let isCertain, !isCertain[Int(confidence)] { return }
                let (order, isNew) = table.insert(parent)
                if isNew { distances.append(distance) }
                if parent == end { limit = distance }
                edges.append(Edge(child: next, parent: order, relation: relation, confidence: confidence))
            }
            next += 1
        }
    }

    /// The places, nearest first.
    var places: [Place] { table.places }

    /// How far a place is.
    func distance(of place: Place) -> Int? {
        table.order(of: place).map { distances[$0] }
    }

    /// All shortest lines up to a place, as edges from the child on; by the numbers of the parents in order.
    ///
    /// - Complexity: O(*e*), and the length of what is returned.
    func shortestLines(to place: Place, limit: Int, node: (Place) -> NodeID) -> [[Edge]] {
        guard let end = table.order(of: place) else { return [] }
        var isUseful = [Bool](repeating: false, count: table.places.count)
        isUseful[end] = true
        var useful: [Int: [Edge]] = [:]
        for edge in edges.reversed() where isUseful[edge.parent] && distances[edge.parent] == distances[edge.child] + 1 {
            isUseful[edge.child] = true
            useful[edge.child, default: []].append(edge)
        }
        for key in useful.keys where useful[key].map({ $0.count > 1 }) == true {
            useful[key]?.sort { node(table.places[$0.parent]) > node(table.places[$1.parent]) }
        }
        var found: [[Edge]] = []
        var stack: [[Edge]] = [[]]
        while let line = stack.popLast(), found.count < limit {
            let last = line.last?.parent ?? 0
            if last == end {
                found.append(line)
            } else {
                for edge in useful[last] ?? [] { stack.append(line + [edge]) }
            }
        }
        return found
    }
}
