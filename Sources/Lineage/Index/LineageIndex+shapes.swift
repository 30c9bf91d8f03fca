extension LineageIndex {
    /// The dimensions of a model: its own, or those of the nearest ancestor whose shape it keeps.
    ///
    /// A fork keeps the shape of its parent unless it was distilled or pruned; a merge keeps it where its number of weights does not say
    /// otherwise (layers may be stacked). Context and architecture are the model's own wherever it states them.
    ///
    /// - Returns: The shape and who states it; nil where nobody in its line does, or the model is unknown.
    /// - Complexity: O(*v* + *e*) above the model.
    public func shape(of node: NodeID) -> InheritedShape? {
        guard let start = place(of: node) else { return nil }
        let own = facts(at: start)
        guard let stated = statingPlace(above: start) else {
            return words.shapes[own.shape].map { InheritedShape(shape: $0, statedBy: node, parameters: FactRow.known(own.parameters)) }
        }
        let row = facts(at: stated)
        guard var shape = words.shapes[row.shape] else { return nil }
        if stated != start, let mine = words.shapes[own.shape] { shape = shape.overlaid(with: mine) }
        return InheritedShape(shape: shape, statedBy: self.node(at: stated), parameters: FactRow.known(row.parameters))
    }

    /// The nearest place whose dimensions a place has; itself where it states them.
    private func statingPlace(above start: Place) -> Place? {
        var seen: Set<Place> = [start]
        var level = [start]
        while !level.isEmpty {
            if let stated = level.filter({ words.shapes[facts(at: $0).shape]?.hasDimensions == true }).min() { return stated }
            var next: [Place] = []
            for place in level {
                let own = facts(at: place).parameters
                forEachParent(of: place) { parent, relation, _ in
                    guard Self.keepsShape(relation, own: own, parent: facts(at: parent).parameters), seen.insert(parent).inserted else { return }
                    next.append(parent)
                }
            }
            level = next
        }
        return nil
    }

    /// Whether a child by a relation has the dimensions of its parent.
    ///
    /// - Parameters:
    ///   - own: The weights of the child, or what stands for an unknown number.
    ///   - parent: Those of the parent, likewise.
    static func keepsShape(_ relation: Relation, own: Int64, parent: Int64) -> Bool {
        switch relation {
        case .distillation, .pruning: false
        // An adapter's own weights, and packed ones of a quantized fork, say nothing of the model that they stand for.
        case .adapter, .quantized, .reupload, .conversion: true
        case .finetune, .merge, .continuation: isAlike(own, parent)
        }
    }

    /// Whether two numbers of weights are within a twentieth of each other, as rounded counts and longer vocabularies are; so is an unknown one.
    private static func isAlike(_ own: Int64, _ parent: Int64) -> Bool {
        guard own != FactRow.unknown, parent != FactRow.unknown, parent > 0 else { return true }
        return abs(Double(own) / Double(parent) - 1) <= 0.05
    }
}
