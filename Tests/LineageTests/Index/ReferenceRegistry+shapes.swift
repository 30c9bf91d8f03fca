import Lineage

extension ReferenceRegistry {
    /// The dimensions of a model by their definition: the nearest ancestor along edges that keep them, equals by the order of the index.
    func shape(of node: NodeID) -> InheritedShape? {
        guard let model = models[node] else { return nil }
        var level: Set<NodeID> = [node]
        var seen = level
        while !level.isEmpty {
            let stating = level.filter { models[$0]?.facts.shape?.hasDimensions == true }
            if stating.contains(node) || stating.count == 1, let by = stating.contains(node) ? node : stating.first {
                return inherited(by: by, for: model)
            }
            // Which of several equally near ones is told is for the index to choose; here they all have the same distance.
            if stating.count > 1 { return nil }
            let next = level.flatMap { child in (models[child]?.parents ?? []).filter { keeps($0, child) }.map(\.node) }
            level = Set(next).subtracting(seen)
            seen.formUnion(level)
        }
        return model.facts.shape.map { InheritedShape(shape: $0, statedBy: node, parameters: model.facts.parameters) }
    }

    /// Whether nothing is known of a model's shape, neither by itself nor by its line.
    func isShapeless(_ node: NodeID) -> Bool {
        guard let model = models[node] else { return true }
        var reached: Set<NodeID> = [node]
        var waiting = [node]
        while let child = waiting.popLast() {
            if models[child]?.facts.shape?.hasDimensions == true { return false }
            for edge in models[child]?.parents ?? [] where keeps(edge, child) && reached.insert(edge.node).inserted { waiting.append(edge.node) }
        }
        return model.facts.shape == nil
    }

    private func keeps(_ edge: IndexedParent, _ child: NodeID) -> Bool {
        guard models[edge.node] != nil else { return false }
        switch edge.relation {
        case .distillation, .pruning: return false
        case .adapter, .quantized, .reupload, .conversion: return true
        case .finetune, .merge, .continuation:
            guard let own = models[child]?.facts.parameters, let parent = models[edge.node]?.facts.parameters else { return true }
            return own == parent
        }
    }

    private func inherited(by stating: NodeID, for model: IndexedModel) -> InheritedShape? {
        guard let other = models[stating], var shape = other.facts.shape else { return nil }
        if stating != model.node, let own = model.facts.shape {
            shape.contextLength = own.contextLength ?? shape.contextLength
            shape.architecture = own.architecture ?? shape.architecture
        }
        return InheritedShape(shape: shape, statedBy: stating, parameters: other.facts.parameters)
    }
}
