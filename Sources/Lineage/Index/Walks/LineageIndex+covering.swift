extension LineageIndex {
    /// Reaches everything below some places: their trees at once, then the trees of what hangs on those by other edges.
    ///
    /// - Complexity: O(*trees* + *e* beside the trees), and a 64th of *v* to mark them.
    func cover(below places: [Place], in coverage: inout Coverage) {
        coverage.begin(at: places)
        if overlay.isEmpty, places.count == 1 { return coverage.coverTrees(layout.nodes, extras: layout.extras) }
        while let place = coverage.pending.popLast() {
            guard !coverage.contains(place) else { continue }
            if Int(place) >= layout.count {
                take(place, place + 1, in: &coverage)
            } else {
                takeTree(of: place, in: &coverage)
            }
        }
    }

    /// Takes the tree of a place without the trees of what moved away.
    private func takeTree(of place: Place, in coverage: inout Coverage) {
        let end = layout.end(of: place)
        var lower = place
        if !overlay.moved.isEmpty {
            for gap in Overlay.places(overlay.moved, from: place + 1, to: end) where gap >= lower {
                if gap > lower { take(lower, gap, in: &coverage) }
                lower = layout.end(of: gap)
            }
        }
        if lower < end { take(lower, end, in: &coverage) }
    }

    private func take(_ lower: Place, _ upper: Place, in coverage: inout Coverage) {
        coverage.fill(from: lower, to: upper)
        if Int(lower) < layout.count {
            for edge in Int(layout.nodes[Int(lower)].extraStart)..<Int(layout.nodes[Int(upper)].extraStart) {
                let child = layout.extras[edge].place
                if !coverage.contains(child), !isMoved(child) { coverage.pending.append(child) }
            }
        }
        guard !overlay.edges.isEmpty else { return }
        for edge in overlay.edges(from: lower, to: upper) where !coverage.contains(edge.child) { coverage.pending.append(edge.child) }
    }
}
