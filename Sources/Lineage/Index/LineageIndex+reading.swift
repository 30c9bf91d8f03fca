extension LineageIndex {
    /// The place of a model, or nil when it was never heard of.
    func place(of node: NodeID) -> Place? {
        if let slot = slots.slot(of: node) { return layout.places[Int(slot)] }
        return overlay.place(of: node)
    }

    /// The number of the model at a place.
    func node(at place: Place) -> NodeID {
        if Int(place) < layout.count { return NodeID(slots.records[Int(layout.slots[Int(place)])].number) }
        return changed(at: place)?.node ?? NodeID(0)
    }

    /// The record of a place that is new or changed.
    func changed(at place: Place) -> ChangedModel? {
        // Most changes are new models: then those of the layout are as they were.
        if overlay.isEmpty || overlay.changed.isEmpty && Int(place) < layout.count { return nil }
        return overlay.model(at: place)
    }

    /// The name at a place as written.
    func name(at place: Place) -> String {
        changed(at: place)?.name ?? slots.name(of: layout.slots[Int(place)])
    }

    /// The facts at a place.
    func facts(at place: Place) -> FactRow {
        changed(at: place)?.facts ?? layout.facts[Int(place)]
    }

    /// Compares two names as `COLLATE "C"` compares them folded: below 0, 0 or above 0.
    func compareNames(_ left: Place, _ right: Place) -> Int {
        if overlay.isEmpty || changed(at: left) == nil && changed(at: right) == nil {
            let (one, other) = (layout.nameStarts[Int(left)], layout.nameStarts[Int(right)])
            if one != other { return one < other ? -1 : 1 }
            return slots.arena.compareFolded(
                slots.records[Int(layout.slots[Int(left)])].name, slots.records[Int(layout.slots[Int(right)])].name)
        }
        let (leftName, rightName) = (foldedName(name(at: left)), foldedName(name(at: right)))
        return leftName == rightName ? 0 : leftName.utf8.lexicographicallyPrecedes(rightName.utf8) ? -1 : 1
    }

    /// Where the name at a place stands among all, as far as its first eight bytes tell.
    func nameStart(at place: Place) -> UInt64 {
        guard let changed = changed(at: place) else { return layout.nameStarts[Int(place)] }
        return NameHash.foldedStart(of: changed.name.utf8.span)
    }

    /// The edges to the parents of a place, ordered by the parent's number.
    @inline(__always) func forEachParent(of place: Place, _ body: (Place, Relation, UInt32) -> Void) {
        if !overlay.isEmpty, let parents = movedParents(of: place) {
            for parent in parents { body(parent.place, parent.relation, parent.confidence) }
            return
        }
        for edge in layout.parents.range(of: place) { body(layout.parents.values[edge], layout.relations[edge], layout.confidences[edge]) }
    }

    /// The parent of a place that has one, and one only.
    func onlyParent(of place: Place) -> Place? {
        if !overlay.isEmpty, let parents = movedParents(of: place) { return parents.count == 1 ? parents[0].place : nil }
        let edges = layout.parents.range(of: place)
        return edges.count == 1 ? layout.parents.values[edges.lowerBound] : nil
    }

    private func movedParents(of place: Place) -> [ChangedModel.Parent]? {
        guard let model = changed(at: place), model.isMoved else { return nil }
        return model.parents
    }

    /// The children of a place, each once, in no particular order.
    func forEachChild(of place: Place, _ body: (Place) -> Void) {
        if Int(place) < layout.count {
            let end = layout.end(of: place)
            var child = place + 1
            while child < end {
                if !isMoved(child) { body(child) }
                child = layout.end(of: child)
            }
            for edge in layout.extras(of: place) where !isMoved(layout.extras[edge].place) { body(layout.extras[edge].place) }
        }
        guard !overlay.isEmpty else { return }
        for edge in overlay.edges(from: place, to: place + 1) { body(edge.child) }
    }

    /// Whether the layout's edges to a place do not hold any more.
    func isMoved(_ place: Place) -> Bool {
        changed(at: place)?.isMoved == true
    }

    /// What a name means: the model with that name in any case.
    ///
    /// - Returns: The model, or nil when none has the name.
    /// - Complexity: O(1) expected.
    public func model(named name: String) -> NodeID? {
        guard overlay.isEmpty else { return place(named: name).map { node(at: $0) } }
        return slots.slot(named: name.utf8.span).map { NodeID(slots.records[Int($0)].number) }
    }

    /// What a name means: the model with that name, else the one that has it as another name, in any case.
    ///
    /// - Returns: The model and whether the name is another one of it; nil when no model has it.
    /// - Complexity: O(1) expected.
    public func meaning(of name: String) -> (model: NodeID, isAlias: Bool)? {
        if let model = model(named: name) { return (model, false) }
        return aliases.node(named: foldedName(name)).map { ($0, true) }
    }

    /// The id of a model, or nil when there is none.
    public func id(of node: NodeID) -> ModelID? { name(of: node).map { ModelID(known: $0) } }

    /// A model in short, or nil when there is none.
    public func summary(of node: NodeID) -> ModelSummary? {
        place(ofModel: node).map { summary(at: $0) }
    }

    /// How a model is known, or nil when there is none.
    public func status(of node: NodeID) -> ModelStatus? {
        place(of: node).map { facts(at: $0).status }
    }

    /// The place of the model that a name means.
    func place(named name: String) -> Place? {
        if !overlay.isEmpty, let place = overlay.place(named: foldedName(name)) { return place }
        guard let slot = slots.slot(named: name.utf8.span) else { return nil }
        let place = layout.places[Int(slot)]
        if let record = changed(at: place), foldedName(record.name) != foldedName(name) { return nil }
        return place
    }

    /// The name of a model as written, or nil when there is none.
    public func name(of node: NodeID) -> String? {
        place(of: node).map { name(at: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A model with its facts and parents, as it was put in.
    public func model(_ node: NodeID) -> IndexedModel? {
        guard let place = place(ofModel: node) else { return nil }
        let row = facts(at: place)
        return IndexedModel(
            node: node, version: version(at: place), name: name(at: place), status: row.status, facts: words.facts(of: row),
            parents: parents(at: place), aliases: aliases.names(of: node))
    }

    private func parents(at place: Place) -> [IndexedParent] {
        var parents: [IndexedParent] = []
        forEachParent(of: place) { parent, relation, confidence in
            parents.append(
                IndexedParent(
                    node: self.node(at: parent), relation: relation, confidence: sharedWords.words.confidences[Int(confidence)],
                    isInferred: sharedWords.words.inferred[Int(confidence)]))
        }
        return parents
    }

    /// The believed parents of a model, in no particular order; none of one that is unknown.
    public func parents(of node: NodeID) -> [IndexedParent] {
        place(of: node).map { parents(at: $0) } ?? []
    }

    /// The other names of a model, as written.
    public func aliases(of node: NodeID) -> [String] { aliases.names(of: node) }

    /// The names of the families that a model is a member of, outermost first.
    public func familyNames(of node: NodeID) -> [String] {
        place(of: node).map { familyNames(of: facts(at: $0)) } ?? []
    }

    /// The version of the model at a place.
    func version(at place: Place) -> Int64 {
        changed(at: place)?.version ?? slots.records[Int(layout.slots[Int(place)])].version
    }

    /// A model in short.
    func summary(at place: Place) -> ModelSummary {
        let row = facts(at: place)
        let words = FactWords(shared: sharedWords)
        return ModelSummary(
            node: node(at: place), id: ModelID(known: name(at: place)), status: row.status, license: words.license(of: row),
            library: words.library(of: row), task: words.task(of: row), quantization: words.quantization(of: row),
            languages: words.languages(of: row), formats: words.formats(of: row), parameters: FactRow.known(row.parameters),
            downloads: FactRow.known(row.downloads),
            likes: FactRow.known(row.likes), created: FactRow.known(row.created).map { Moment(microseconds: $0) },
            family: words.family(of: row))
    }
}
