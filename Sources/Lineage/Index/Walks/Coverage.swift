/// What was reached from some places.
protocol Reached {
    /// Whether a place was reached, or is a root.
    func contains(_ place: Place) -> Bool

    /// Whether a place is one of those that the walk began at.
    func isRoot(_ place: Place) -> Bool

    /// The least number of edges from the roots to a place below them, where that was measured before.
    func knownDepth(of place: Place) -> Int?
}

extension Reached {
    func knownDepth(of place: Place) -> Int? { nil }
}

/// Which places a walk reached: a bit each, and the runs of places that it reached at once.
struct Coverage: Sendable, Reached {
    /// Places that were reached, from the first to before the last, roots left out.
    struct Run: Sendable {
        let lower: Place
        let upper: Place
    }

    private var bits: [UInt64] = []
    /// What was reached; no place is in two runs.
    private(set) var runs: [Run] = []
    /// The places that the walk began at, in order.
    private(set) var roots: [Place] = []
    /// What is still to be taken.
    var pending: [Place] = []

    /// Makes room for places.
    mutating func reserve(_ placeCount: Int) {
        let wordCount = placeCount / 64 + 1
        if bits.count < wordCount { bits += [UInt64](repeating: 0, count: wordCount + wordCount / 16 - bits.count) }
    }

    /// Forgets everything.
    mutating func clear() {
        for run in runs {
            for word in Int(run.lower >> 6)...Int((run.upper - 1) >> 6) { bits[word] = 0 }
        }
        for root in roots { bits[Int(root >> 6)] = 0 }
        runs.removeAll(keepingCapacity: true)
        roots.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
    }

    /// Begins at some places.
    mutating func begin(at places: [Place]) {
        roots = places.sorted()
        pending += places
    }

    /// Whether a place was reached, or is a root.
    @inline(__always) func contains(_ place: Place) -> Bool {
        bits[Int(place >> 6)] >> UInt64(place & 63) & 1 == 1
    }

    /// How many places were reached, roots left out.
    var count: Int { runs.reduce(0) { $0 + Int($1.upper - $1.lower) } }

    /// Whether a place is a root.
    func isRoot(_ place: Place) -> Bool {
        roots.count == 1 ? roots[0] == place : roots.contains(place)
    }

    /// Reaches everything below the one place that it began at, where nothing lies over the layout.
    mutating func coverTrees(_ nodeArray: [LineageLayout.Node], extras extraArray: [LineageLayout.Extra]) {
        let nodes = nodeArray.span
        let extras = extraArray.span
        while let place = pending.popLast() {
            if contains(place) { continue }
            let node = nodes[Int(place)]
            fill(from: place, to: node.end)
            let edges = Int(node.extraStart)..<Int(nodes[Int(node.end)].extraStart)
            if !edges.isEmpty { follow(edges, extras) }
        }
    }

    /// Reaches the leaves at the ends of some edges, and leaves the rest for later.
    private mutating func follow(_ edges: Range<Int>, _ extras: Span<LineageLayout.Extra>) {
        for edge in edges {
            let child = extras[edge]
            let place = child.place
            if contains(place) { continue }
            if child.isLeaf {
                bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
                runs.append(Run(lower: place, upper: place + 1))
            } else {
                pending.append(place)
            }
        }
    }

    /// Reaches all places of a range.
    mutating func fill(from lower: Place, to upper: Place) {
        var start: Place?
        var word = Int(lower >> 6)
        let last = Int((upper - 1) >> 6)
        while word <= last {
            let first = Place(word) << 6
            var mask = UInt64.max
            if first < lower { mask &= UInt64.max << UInt64(lower - first) }
            if upper - first < 64 { mask &= (1 << UInt64(upper - first)) - 1 }
            let new = mask & ~bits[word]
            bits[word] |= mask
            if new == .max {
                if start == nil { start = first }
            } else {
                take(new, first: first, start: &start)
            }
            word += 1
        }
        if let start { close(start, upper) }
    }

    /// Goes through the new bits of one word.
    private mutating func take(_ new: UInt64, first: Place, start: inout Place?) {
        var bit: Place = 0
        while bit < 64 {
            let rest = new >> UInt64(bit)
            if start == nil {
                guard rest != 0 else { return }
                bit += Place(rest.trailingZeroBitCount)
                start = first + bit
            } else {
                let length = Place((~rest).trailingZeroBitCount)
                guard length < 64 - bit else { return }
                bit += length
                if let begun = start { close(begun, first + bit) }
                start = nil
            }
        }
    }

    /// Ends a run, roots left out.
    private mutating func close(_ lower: Place, _ upper: Place) {
        var lower = lower
        if roots.count == 1 {
            let root = roots[0]
            if root < lower || root >= upper { runs.append(Run(lower: lower, upper: upper)); return }
        }
        for root in roots where root >= lower && root < upper {
            if root > lower { runs.append(Run(lower: lower, upper: root)) }
            lower = root + 1
        }
        if lower < upper { runs.append(Run(lower: lower, upper: upper)) }
    }
}
