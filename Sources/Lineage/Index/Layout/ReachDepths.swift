/// How far each model below one of the largest is: its least number of edges from it.
struct ReachDepths: Sendable {
    /// Stands for as many edges or more.
    static let far = UInt8.max

    /// Of the tree, the model itself first.
    let tree: [UInt8]
    /// Of what is beside it, in order.
    let beside: [UInt8]

    /// Measures level by level.
    ///
    /// - Complexity: O(*v* + *e*).
    init(root: Place, beside places: [Place], nodes: [LineageLayout.Node], extras: [LineageLayout.Extra]) {
        let end = nodes[Int(root)].end
        var tree = [UInt8](repeating: Self.far, count: Int(end - root))
        var beside = [UInt8](repeating: Self.far, count: places.count)
        var level = [root]
        var next: [Place] = []
        tree[0] = 0
        var depth: UInt8 = 0
        func reach(_ place: Place) {
            if place >= root, place < end {
                guard tree[Int(place - root)] == Self.far else { return }
                tree[Int(place - root)] = depth
            } else {
                let index = places.firstIndex(notBelow: place)
                guard beside[index] == Self.far else { return }
                beside[index] = depth
            }
            next.append(place)
        }
        while !level.isEmpty, depth < Self.far - 1 {
            depth += 1
            for place in level {
                var child = place + 1
                while child < nodes[Int(place)].end {
                    reach(child)
                    child = nodes[Int(child)].end
                }
                for edge in Int(nodes[Int(place)].extraStart)..<Int(nodes[Int(place) + 1].extraStart) { reach(extras[edge].place) }
            }
            swap(&level, &next)
            next.removeAll(keepingCapacity: true)
        }
        self.tree = tree
        self.beside = beside
    }

    /// How far a place is, ``far`` included; nil where it is not below the model.
    func depth(of place: Place, root: Place, beside places: [Place]) -> UInt8? {
        if place >= root, place < root + Place(tree.count) { return tree[Int(place - root)] }
        return places.orderedIndex(of: place).map { beside[$0] }
    }

    /// Bytes in use.
    var byteCount: Int { tree.count + beside.count }
}
