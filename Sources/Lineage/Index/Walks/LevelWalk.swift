/// A walk level by level: for questions in which the depth or the confidence of edges matters, and for ancestors, of which there are few.
struct LevelWalk {
    /// Which way.
    enum Direction: Sendable {
        case descendants, ancestors
    }

    /// What was reached, nearest first; what was asked about comes first.
    private(set) var places: [Place]
    /// The least distance of each.
    private(set) var depths: [Int]
    /// The relations of the edges of each inside what was reached, a bit each.
    private(set) var relations: [UInt16] = []

    /// Walks.
    ///
    /// - Complexity: O(*v* + *e*).
    init(_ direction: Direction, of roots: [Place], question: LineageQuestion, index: LineageIndex, coverage: inout Coverage) {
        let isCertain = index.words.confidences.map { $0 >= question.minimumConfidence }
        places = roots
        depths = roots.map { _ in 0 }
        coverage.begin(at: roots)
        for root in roots { coverage.fill(from: root, to: root + 1) }
        walk(direction, greatestDepth: question.depth ?? .max, index: index, isCertain: isCertain, coverage: &coverage)
        collectRelations(direction, index: index, isCertain: isCertain, coverage: coverage)
    }

    private mutating func walk(_ direction: Direction, greatestDepth: Int, index: LineageIndex, isCertain: [Bool], coverage: inout Coverage) {
        var next = 0
        var found: [Place] = []
        while next < places.count, depths[next] < greatestDepth {
            found.removeAll(keepingCapacity: true)
            switch direction {
            case .ancestors:
                index.forEachParent(of: places[next]) { parent, _, confidence in
                    if isCertain[Int(confidence)], !coverage.contains(parent) { found.append(parent) }
                }
            case .descendants:
                index.forEachChild(of: places[next]) { child in
                    if !coverage.contains(child) { found.append(child) }
                }
                found.removeAll { child in !index.isCertain(child, of: places[next], isCertain) }
            }
            for place in found where !coverage.contains(place) {
                coverage.fill(from: place, to: place + 1)
                places.append(place)
                depths.append(depths[next] + 1)
            }
            next += 1
        }
    }

    private mutating func collectRelations(_ direction: Direction, index: LineageIndex, isCertain: [Bool], coverage: Coverage) {
        relations = [UInt16](repeating: 0, count: places.count)
        var orders: [Place: Int] = [:]
        if direction == .ancestors { for (order, place) in places.enumerated() { orders[place] = order } }
        for (order, place) in places.enumerated() {
            index.forEachParent(of: place) { parent, relation, confidence in
                guard isCertain[Int(confidence)], coverage.contains(parent) else { return }
                let bit: UInt16 = 1 << UInt16(relation.rawValue)
                switch direction {
                case .descendants: relations[order] |= bit
                case .ancestors: if let above = orders[parent] { relations[above] |= bit }
                }
            }
        }
    }
}

extension LineageIndex {
    /// Whether an edge is among the certain ones.
    func isCertain(_ child: Place, of parent: Place, _ isCertain: [Bool]) -> Bool {
        var answer = false
        forEachParent(of: child) { above, _, confidence in
            if above == parent, isCertain[Int(confidence)] { answer = true }
        }
        return answer
    }
}
