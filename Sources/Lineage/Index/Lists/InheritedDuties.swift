/// The duties that reach models from all that is above them, each worked out once.
///
/// What stands between has no say: a duty goes on below a model whose licence drops it.
struct InheritedDuties {
    /// Relatives are neighbours, so places whose duties are asked for come together in few pages.
    private static let pageSize = 4_096
    private static let unknown = UInt64.max
    /// What is being worked out: met again it closes a cycle, which the store never believes, and adds nothing.
    private static let pending = UInt64.max - 1

    private let index: LineageIndex
    private let isCertain: [Bool]?
    /// By the code of a licence.
    private let rows: [LicenceDuties.Row]
    private let throughOutputs: UInt64
    // Arrays of the layout by themselves: to reach for them through the index would count references at every edge.
    private let licenses: [UInt32]
    private let parents: Adjacency
    private let relations: [Relation]
    private let confidences: [UInt32]
    private let hasChanges: Bool
    /// For each page where it begins among the masks; below 0 for one that was not asked for. One array for all pages: an array for each would
    /// be counted at every look.
    private var starts: [Int]
    private var masks: [UInt64] = []
    private var stack: [Place] = []

    /// - Parameter isCertain: Which confidences count, by code; nil: all.
    init(_ duties: LicenceDuties, isCertain: [Bool]?, index: LineageIndex) {
        self.index = index
        self.isCertain = isCertain
        rows = index.sharedWords.words.licenses.values.map { words in words.first.map { duties[$0] } ?? LicenceDuties.unknown }
        throughOutputs = duties.throughOutputs
        licenses = index.layout.facts.codes(of: .license)
        (parents, relations, confidences) = (index.layout.parents, index.layout.relations, index.layout.confidences)
        hasChanges = !index.overlay.isEmpty
        starts = [Int](repeating: -1, count: index.placeCount / Self.pageSize + 1)
    }

    /// Whether the licence of the model at a place drops a duty that reaches it. One without a licence drops nothing: it declares nothing.
    ///
    /// - Complexity: O(*v* + *e*) of what is above it and was not looked at yet.
    mutating func drops(at place: Place) -> Bool {
        let kept = row(at: place).kept
        return kept != LicenceDuties.unknown.kept && duties(at: place) & ~kept != 0
    }

    private mutating func duties(at place: Place) -> UInt64 {
        let known = self[place]
        guard known == Self.unknown else { return known }
        stack.append(place)
        while let top = stack.last {
            let standing = self[top]
            guard standing == Self.unknown || standing == Self.pending else {
                stack.removeLast()
                continue
            }
            let found = inherited(at: top)
            if let missing = found.missing {
                self[top] = Self.pending
                stack.append(missing)
            } else {
                self[top] = found.duties
                stack.removeLast()
            }
        }
        return self[place]
    }

    /// What comes from the parents of a place, or one of them that has to be looked at before.
    private func inherited(at place: Place) -> (duties: UInt64, missing: Place?) {
        var inherited: UInt64 = 0
        var missing: Place?
        guard Int(place) < licenses.count, !hasChanges || !index.isMoved(place) else {
            index.forEachParent(of: place) { parent, relation, confidence in
                if let passing = passing(from: parent, relation, confidence) { inherited |= passing } else { missing = parent }
            }
            return (inherited, missing)
        }
        for edge in Int(parents.starts[Int(place)])..<Int(parents.starts[Int(place) + 1]) {
            let parent = parents.values[edge]
            if let passing = passing(from: parent, relations[edge], confidences[edge]) { inherited |= passing } else { missing = parent }
        }
        return (inherited, missing)
    }

    /// What comes through an edge; nil where its parent has to be looked at before.
    @inline(__always) private func passing(from parent: Place, _ relation: Relation, _ confidence: UInt32) -> UInt64? {
        if let isCertain, !isCertain[Int(confidence)] { return 0 }
        let above = self[parent]
        if above == Self.unknown { return nil }
        let passing = (above == Self.pending ? 0 : above) | row(at: parent).passed
        return relation == .distillation ? passing & throughOutputs : passing
    }

    private func row(at place: Place) -> LicenceDuties.Row {
        if !hasChanges { return rows[Int(licenses[Int(place)])] }
        return rows[Int(index.changed(at: place)?.facts.license ?? licenses[Int(place)])]
    }

    private subscript(place: Place) -> UInt64 {
        @inline(__always) get {
            let start = starts[Int(place) / Self.pageSize]
            return start < 0 ? Self.unknown : masks[start + Int(place) % Self.pageSize]
        }
        set {
            let page = Int(place) / Self.pageSize
            if starts[page] < 0 {
                starts[page] = masks.count
                masks.append(contentsOf: repeatElement(Self.unknown, count: Self.pageSize))
            }
            masks[starts[page] + Int(place) % Self.pageSize] = newValue
        }
    }
}
