/// One model as a place of the index: for who writes it out at once, without a copy of what the index knows.
extension LineageIndex {
    /// The place of the model with a name, in any case; nil when none has it. Other names of models do not count.
    package func place(ofModelNamed name: String) -> UInt32? {
        place(named: name).flatMap { isThere($0) ? $0 : nil }
    }

    /// The place of a model; nil when there is none.
    package func place(ofModel node: NodeID) -> UInt32? {
        place(of: node).flatMap { isThere($0) ? $0 : nil }
    }

    /// Whether a model stands at a place: one that was replaced leaves it without a name.
    private func isThere(_ place: Place) -> Bool { changed(at: place)?.name.isEmpty != true }

    /// The number of the model at a place.
    package func number(at place: UInt32) -> NodeID { node(at: place) }

    /// Whether the model at a place has no children.
    package func isLeaf(at place: UInt32) -> Bool {
        if Int(place) < layout.count, layout.end(of: place) != place + 1 || !layout.extras(of: place).isEmpty { return false }
        return overlay.isEmpty || overlay.edges(from: place, to: place + 1).isEmpty
    }

    /// The believed parents of the model at a place, those with the most confidence first.
    package func placedParents(at place: UInt32) -> [(place: UInt32, relation: Relation, confidence: Double, isInferred: Bool)] {
        var parents: [(place: UInt32, relation: Relation, confidence: Double, isInferred: Bool)] = []
        forEachParent(of: place) { parent, relation, confidence in
            let words = sharedWords.words
            parents.append((parent, relation, words.confidences[Int(confidence)], words.inferred[Int(confidence)]))
        }
        guard parents.count > 1 else { return parents }
        return parents.sorted { ($0.confidence, node(at: $1.place)) > ($1.confidence, node(at: $0.place)) }
    }

    /// The names of the families of a row, outermost first.
    package func familyNames(of row: FactRow) -> [String] {
        row.family == 0 ? [] : sharedWords.words.families[row.family]?.names ?? []
    }
}
