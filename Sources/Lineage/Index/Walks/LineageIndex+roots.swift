extension LineageIndex {
    /// The models above a model that were made from nothing else, with their distances; the model itself, at 0, where it has no parent.
    ///
    /// - Returns: Nearest first, equals by number; none where the model is unknown.
    /// - Complexity: O(*v* + *e*) above the model.
    public func roots(above node: NodeID) -> [RootDistance] {
        guard let place = place(of: node) else { return [] }
        let above = Ascent(from: place, index: self)
        var roots: [RootDistance] = []
        for order in 0..<above.count where isRoot(above.place(order)) {
            roots.append(RootDistance(root: self.node(at: above.place(order)), distance: above.distance(order)))
        }
        return roots.sorted { ($0.distance, $0.root) < ($1.distance, $1.root) }
    }

    private func isRoot(_ place: Place) -> Bool {
        var isRoot = true
        forEachParent(of: place) { _, _, _ in isRoot = false }
        return isRoot
    }
}
