/// What is below a model of whose tree no edge leads elsewhere: the places that follow it, and nothing else. Most models are so.
struct TreeReach: Reached {
    let root: Place
    /// The place behind its tree.
    let end: Place

    func contains(_ place: Place) -> Bool { place >= root && place < end }

    func isRoot(_ place: Place) -> Bool { place == root }

    /// How many models are below it.
    var count: Int { Int(end - root) - 1 }

    /// Everything below it.
    var runs: [Coverage.Run] { count == 0 ? [] : [Coverage.Run(lower: root + 1, upper: end)] }
}

extension LineageIndex {
    /// What is below a place, where that is its tree alone and nothing in it changed since the layout was made; else nil.
    func treeReach(of root: Place) -> TreeReach? {
        guard Int(root) < layout.count else { return nil }
        let end = layout.end(of: root)
        guard layout.nodes[Int(root)].extraStart == layout.nodes[Int(end)].extraStart else { return nil }
        guard overlay.isEmpty || Overlay.places(overlay.changed, from: root, to: end).isEmpty && overlay.edges(from: root, to: end).isEmpty else {
            return nil
        }
        return TreeReach(root: root, end: end)
    }
}
