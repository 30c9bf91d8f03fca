/// Everything above a model, nearest first, with the edges of shortest lines between.
struct Ascent {
    private var table = PlaceTable()
    /// The edges that lead one step farther, child after child: the numbers of child and parent.
    private var edges: [(child: UInt32, parent: UInt32)] = []
    private let keepsEdges: Bool

    /// Walks up.
    ///
    /// - Parameters:
    ///   - place: Where it begins; it comes first, at distance 0.
    ///   - end: Where it may end: places as far as this one or farther are not gone through.
    ///   - isCertain: Which confidences count, by code; nil: all.
    ///   - keepsEdges: Whether lines will be asked for.
    /// - Complexity: O(*v* + *e*).
    init(from place: Place, to end: Place? = nil, isCertain: [Bool]? = nil, keepsEdges: Bool = false, index: borrowing LineageIndex) {
        self.keepsEdges = keepsEdges
        if keepsEdges { edges.reserveCapacity(64) }
        _ = table.insert(place, distance: 0)
        if isCertain == nil, index.overlay.isEmpty {
            walk(index.layout, end: end)
        } else {
            walk(index, end: end, isCertain: isCertain)
        }
    }

    /// How many places there are.
    var count: Int { table.count }

    /// The place with a number.
    func place(_ order: Int) -> Place { table.place(order) }

    /// How far the place with a number is.
    func distance(_ order: Int) -> Int { table.distance(order) }

    /// How far a place is.
    func distance(of place: Place) -> Int? {
        table.order(of: place).map { table.distance($0) }
    }

    /// Walks where every edge counts and none changed.
    private mutating func walk(_ layout: LineageLayout, end: Place?) {
        let (startArray, parentArray) = (layout.parents.starts, layout.parents.values)
        let starts = startArray.span
        let parents = parentArray.span
        var next = 0
        var limit = Int.max
        while next < table.count {
            let place = Int(table.place(next))
            let distance = table.distance(next) + 1
            if distance > limit { return }
            for edge in Int(starts[place])..<Int(starts[place + 1]) {
                let order = table.insert(parents[edge], distance: distance)
                if parents[edge] == end { limit = distance }
                if keepsEdges, table.distance(order) == distance { edges.append((UInt32(next), UInt32(order))) }
            }
            next += 1
        }
    }

    private mutating func walk(_ index: borrowing LineageIndex, end: Place?, isCertain: [Bool]?) {
        var next = 0
        var limit = Int.max
        while next < table.count {
            let distance = table.distance(next) + 1
            if distance > limit { return }
            index.forEachParent(of: table.place(next)) { parent, _, confidence in
                if let isCertain, !isCertain[Int(confidence)] { return }
                let order = table.insert(parent, distance: distance)
                if parent == end { limit = distance }
                if keepsEdges, table.distance(order) == distance { edges.append((UInt32(next), UInt32(order))) }
            }
            next += 1
        }
    }

    /// All shortest lines up to a place, as places from the first one on, ordered by the numbers of their models.
    ///
    /// - Complexity: O(*e*), and the length of what is returned.
    func shortestLines(to place: Place, limit: Int, node: (Place) -> NodeID) -> [[Place]] {
        guard let end = table.order(of: place) else { return [] }
        var isUseful = [Bool](repeating: false, count: table.count)
        isUseful[end] = true
        var useful: [(child: UInt32, parent: UInt32)] = []
        for edge in edges.reversed() where isUseful[Int(edge.parent)] {
            isUseful[Int(edge.child)] = true
            useful.append(edge)
        }
        guard limit > 1 else { return limit == 1 ? [firstLine(useful, to: end, node: node)] : [] }
        var lines: [[Place]] = []
        var stack: [(line: [Place], last: Int)] = [([table.place(0)], 0)]
        while let (line, last) = stack.popLast(), lines.count < limit {
            guard last != end else {
                lines.append(line)
                continue
            }
            var above = useful.filter { Int($0.child) == last }.map { (place: table.place(Int($0.parent)), order: Int($0.parent)) }
            if above.count > 1 { above.sort { node($0.place) > node($1.place) } }
            for next in above { stack.append((line + [next.place], next.order)) }
        }
        return lines
    }

    /// The first of the lines.
    private func firstLine(_ useful: [(child: UInt32, parent: UInt32)], to end: Int, node: (Place) -> NodeID) -> [Place] {
        var line = [table.place(0)]
        var last: UInt32 = 0
        // Farther children come first.
        var index = useful.count - 1
        while Int(last) != end {
            var best: UInt32?
            while index >= 0, useful[index].child <= last {
                if useful[index].child == last {
                    let parent = useful[index].parent
                    if best.map({ node(table.place(Int(parent))) < node(table.place(Int($0))) }) ?? true { best = parent }
                }
                index -= 1
            }
            guard let best else { return line }
            last = best
            line.append(table.place(Int(best)))
        }
        return line
    }
}
