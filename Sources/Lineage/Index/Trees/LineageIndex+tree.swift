extension LineageIndex {
    /// The descendants of some models as a tree, for browsing. Models that the index does not know are passed over.
    ///
    /// ``TreeQuestion/asOf`` is not looked at: the past is with the store.
    ///
    /// - Returns: One node a root, in the order asked.
    /// - Complexity: O(*children* of what is shown), and O(*v* + *e*) below each model where the tree is cut.
    public func tree(_ question: TreeQuestion) -> [TreeNode] {
        var growth = TreeGrowth(question)
        let isCertain = certain(question.minimumConfidence)
        while !growth.level.isEmpty {
            growth.take(growth.level.flatMap { children(of: $0, limit: question.limit, isCertain: isCertain) })
        }
        var childCounts: [NodeID: Int] = [:]
        var descendants: [NodeID: RelationCounts] = [:]
        for node in growth.cut {
            let count = self.childCounts(of: node, minimumConfidence: question.minimumConfidence).total
            childCounts[node] = count
            if count > 0 { descendants[node] = descendantCounts(ofAll: [node], minimumConfidence: question.minimumConfidence) }
        }
        let roots = Dictionary(question.of.compactMap { node in summary(of: node).map { (node, $0) } }) { first, _ in first }
        return growth.tree(of: roots, children: childCounts, descendants: descendants)
    }

    /// The most downloaded children of a model.
    private func children(of node: NodeID, limit: Int, isCertain: [Bool]?) -> [TreeChild] {
        guard let parent = place(of: node) else { return [] }
        var question = LineageQuestion(of: [node])
        (question.sort, question.isDescending, question.limit) = (.downloads, true, limit)
        var keeper = PageKeeper(question, index: self)
        forEachChild(of: parent) { child in
            if let isCertain, !self.isCertain(child, of: parent, isCertain) { return }
            keeper.count(1, mentioned: 0)
            keeper.take(keeper.key(of: facts(at: child), depth: 0), child)
        }
        return keeper.sorted().prefix(limit).compactMap { entry in
            step(from: entry.place, to: parent).map { step in
                TreeChild(
                    parent: node, siblings: keeper.total, relation: step.relation, confidence: step.confidence, isInferred: step.isInferred,
                    model: summary(at: entry.place))
            }
        }
    }
}
