extension LineageIndex {
    /// How many changed models call for a new layout: walks stay fast, and a version costs little.
    private static let greatestOverlay = 32_768

    /// Whether a new layout is due: ``relaid()`` makes it.
    public var isLayoutDue: Bool { changedCount > max(Self.greatestOverlay, layout.count / 64) }

    /// Takes what changed, all or nothing.
    ///
    /// A change is passed over where the model has that version already or a newer one, so the same changes twice do nothing.
    ///
    /// - Parameters:
    ///   - changes: What changed.
    ///   - isWhole: Whether they are all that the index differs by from the store, which is right then, whatever the versions are.
    /// - Returns: Parents that are neither in the index nor among the changes; when there are any, nothing was taken.
    /// - Complexity: O(log of what changed since the layout was made and what is above it) for a leaf, besides copying the lists of changes
    ///   once after a version was handed out.
    @discardableResult public mutating func apply(_ changes: some Collection<IndexChange>, isWhole: Bool = false) -> [NodeID] {
        let newer = changes.filter { change in place(of: change.node).map { isWhole || version(at: $0) < change.version } ?? true }
        let missing = missingParents(of: newer)
        guard missing.isEmpty else { return missing }
        for change in newer {
            guard place(of: change.node) == nil else { continue }
            guard case .put(let model) = change else { continue }
            let record = ChangedModel(node: model.node, version: 0, name: "", facts: FactRow(), parents: [], isMoved: true)
            overlay.put(record, at: Place(placeCount), isNew: true)
        }
        var words = words
        defer { self.words = words }
        for change in newer {
            guard let place = place(of: change.node), isWhole || version(at: place) < change.version else { continue }
            let before = reaches(above: place)
            switch change {
            case .put(let model): put(model, at: place, words: &words)
            case .remove(let node, let version):
                rename(place, to: "")
                name(node, also: [])
                overlay.put(
                    ChangedModel(node: node, version: version, name: "", facts: FactRow(), parents: [], isMoved: true), at: place,
                    isNew: Int(place) >= layout.count)
            }
            note(place, wasBelow: before)
        }
        return []
    }

    private func missingParents(of changes: [IndexChange]) -> [NodeID] {
        var missing: Set<NodeID> = []
        for case .put(let model) in changes {
            for parent in model.parents where place(of: parent.node) == nil { missing.insert(parent.node) }
        }
        guard !missing.isEmpty else { return [] }
        for case .put(let model) in changes { missing.remove(model.node) }
        return missing.sorted()
    }

    private mutating func put(_ model: IndexedModel, at place: Place, words: inout IndexWords) {
        let isNew = Int(place) >= layout.count
        var parents: [ChangedModel.Parent] = []
        for parent in model.parents.sorted(by: { $0.node < $1.node }) {
            guard let above = self.place(of: parent.node), above != place else { continue }
            parents.append(ChangedModel.Parent(place: above, relation: parent.relation, confidence: words.code(of: parent)))
        }
        rename(place, to: model.name)
        name(model.node, also: model.aliases)
        // What moved once stays so until the next layout.
        let isMoved = isNew || isMoved(place) || parents != laidParents(of: place)
        let record = ChangedModel(
            node: model.node, version: model.version, name: model.name, facts: words.row(of: model.facts, status: model.status), parents: parents,
            isMoved: isMoved)
        overlay.put(record, at: place, isNew: isNew)
    }

    private func laidParents(of place: Place) -> [ChangedModel.Parent] {
        layout.parents.range(of: place).map { edge in
            ChangedModel.Parent(place: layout.parents.values[edge], relation: layout.relations[edge], confidence: layout.confidences[edge])
        }
        .sorted { node(at: $0.place) < node(at: $1.place) }
    }

    /// Lets a name mean a place. The name that it had may mean another model by now.
    private mutating func rename(_ place: Place, to name: String) {
        let before = foldedName(self.name(at: place))
        let after = foldedName(name)
        guard before != after else { return }
        if overlay.place(named: before) == place { overlay.setName(before, place: nil) }
        if !after.isEmpty { overlay.setName(after, place: place) }
        if Int(place) < layout.count { search.forget(slot: layout.slots[Int(place)]) }
        if !name.isEmpty { search.add(name, of: node(at: place), isAlias: false) }
    }

    /// Lets a model have these other names and no more.
    private mutating func name(_ node: NodeID, also names: [String]) {
        let before = aliases.names(of: node)
        for alias in names where !before.contains(alias) { search.add(alias, of: node, isAlias: true) }
        aliases.set(names, of: node)
    }

    /// The same models and edges in a new layout, without anything over it.
    ///
    /// - Complexity: O(*v* + *e*) time; names and their pages are shared with this version.
    public func relaid() -> LineageIndex {
        guard !overlay.isEmpty else { return self }
        // What needs most room besides its result comes first, and what is long-lived is made last.
        let order = LayoutEdges(count: placeCount, edges: slotEdges())
        var facts = layout.facts
        facts.arrange(by: order.slots.map { place(ofSlot: $0) })
        for place in recorded { facts[Int(order.places[Int(slot(of: place))])] = self.facts(at: place) }
        let slots = currentSlots()
        let layout = LineageLayout(order, of: slots, facts: facts)
        let keptSearch = search.laid != nil && !search.isStale ? search : nil
        var index = LineageIndex(slots: slots, layout: layout, words: words, aliases: aliases, search: keptSearch)
        index.search.stand(in: layout)
        if isSearchable { index.makeSearchable() }
        return index
    }

    /// The places that have a record, in order.
    private var recorded: [Place] { overlay.changed + Array(Place(layout.count)..<Place(placeCount)) }

    private func slotEdges() -> SlotEdges {
        var edges = SlotEdges()
        edges.reserveCapacity(layout.relations.count + layout.relations.count / 32)
        for slot in 0..<UInt32(placeCount) {
            forEachParent(of: place(ofSlot: slot)) { parent, relation, confidence in
                edges.append(child: slot, parent: self.slot(of: parent), relation: relation, confidence: confidence)
            }
        }
        return edges
    }

    /// Who the models are now.
    private func currentSlots() -> LineageSlots {
        var arena = slots.arena
        var records: [SlotRecord] = []
        records.reserveCapacity(placeCount)
        records.append(contentsOf: slots.records)
        var isRenamed = false
        for place in recorded {
            guard let model = overlay.model(at: place) else { preconditionFailure("a place that changed has a record") }
            let slot = Int(slot(of: place))
            if slot < slots.count, model.name == slots.name(of: UInt32(slot)) {
                records[slot].version = model.version
            } else {
                let record = SlotRecord(number: model.node.number, version: model.version, name: arena.append(model.name.utf8))
                if slot < slots.count {
                    records[slot] = record
                    isRenamed = true
                } else {
                    records.append(record)
                }
            }
        }
        return isRenamed ? LineageSlots(records: records, arena: arena) : LineageSlots(records: records, arena: arena, following: slots)
    }

    private func place(ofSlot slot: UInt32) -> Place {
        Int(slot) < layout.count ? layout.places[Int(slot)] : slot
    }

    private func slot(of place: Place) -> UInt32 {
        Int(place) < layout.count ? layout.slots[Int(place)] : place
    }
}
