import Lineage

/// Questions about lineage, answered by walking every edge.
struct ReferenceLineage {
    let reference: ReferenceGraph
    /// All names, sorted.
    let names: [String]
    private let edges: [ReferenceGraph.ReferenceEdge]

    init(_ reference: ReferenceGraph) {
        self.reference = reference
        names = reference.models.keys.sorted()
        edges = reference.edges.filter(\.isAdmitted)
    }

    /// Which way is walked.
    enum Direction: CaseIterable {
        case descendants, ancestors

        func start(of edge: ReferenceGraph.ReferenceEdge) -> String { self == .descendants ? edge.parent : edge.child }
        func end(of edge: ReferenceGraph.ReferenceEdge) -> String { self == .descendants ? edge.child : edge.parent }
    }

    /// What is walked from which models.
    struct Walk {
        let direction: Direction
        let of: [String]
        var depth = 1_000
        var confidence = 0.0
        var relations: [Int] = []
    }

    /// A model of an answer.
    struct Found: Equatable, CustomStringConvertible {
        let name: String
        let depth: Int
        let relations: [Int]
        var description: String { "\(name)@\(depth)\(relations)" }
    }

    /// What a walk finds, without order.
    func find(_ walk: Walk) -> [Found] {
        let usable = edges.filter { $0.confidence >= walk.confidence }
        var depths = Dictionary(walk.of.map { ($0, 0) }) { first, _ in first }
        for depth in 0..<min(walk.depth, names.count) {
            for edge in usable where depths[walk.direction.start(of: edge)] == depth && depths[walk.direction.end(of: edge)] == nil {
                depths[walk.direction.end(of: edge)] = depth + 1
            }
        }
        return depths.filter { $0.value > 0 }.compactMap { name, depth in
            let entering = usable.filter { walk.direction.end(of: $0) == name && depths[walk.direction.start(of: $0)] != nil }.map(\.relation)
            guard walk.relations.isEmpty || !Set(entering).isDisjoint(with: walk.relations) else { return nil }
            return Found(name: name, depth: depth, relations: Set(entering).sorted())
        }
    }

    /// The same in an order: values that are absent last, names last of all.
    func sorted(_ found: [Found], by key: String, isDescending: Bool) -> [Found] {
        found.sorted { left, right in
            if key == "name" { return isDescending ? left.name > right.name : left.name < right.name }
            let one = reference.models[left.name]?.value(of: key, depth: left.depth)
            let other = reference.models[right.name]?.value(of: key, depth: right.depth)
            switch (one, other) {
            case (let one?, let other?) where one != other: return isDescending ? one > other : one < other
            case (_?, nil): return true
            case (nil, _?): return false
            default: return left.name < right.name
            }
        }
    }

    /// How many are found, by relation; 0 counts each once.
    func counts(_ found: [Found]) -> [Int: Int] {
        var counts = [0: found.count]
        for relation in found.flatMap(\.relations) { counts[relation, default: 0] += 1 }
        return counts
    }

    /// Every line from a model up to another.
    func lines(from model: String, to ancestor: String) -> [[String]] {
        if model == ancestor { return [[model]] }
        return edges.filter { $0.child == model }.flatMap { edge in lines(from: edge.parent, to: ancestor).map { [model] + $0 } }
    }

    /// The tree below a model as text: children by downloads and name, each with its own children at its first shallowest place.
    func tree(of roots: [String], depth: Int, confidence: Double) -> [String] {
        var homes: [String: String] = [:]
        var level = roots
        for _ in 0..<depth {
            var next: [String] = []
            for parent in level {
                for child in children(of: parent, confidence: confidence) where homes[child.name] == nil && !roots.contains(child.name) {
                    homes[child.name] = parent
                    next.append(child.name)
                }
            }
            level = next
        }
        return roots.map { text(of: $0, under: nil, relation: 0, homes: homes, depth: depth, confidence: confidence) }
    }

    private func text(
        of name: String, under parent: String?, relation: Int, homes: [String: String], depth: Int, confidence: Double
    ) -> String {
        if let parent, homes[name] != parent { return "\(name):\(relation) again" }
        let below = children(of: name, confidence: confidence)
        let shown = depth == 0 ? [] : below
        let texts = shown.map {
            text(of: $0.name, under: name, relation: $0.relation, homes: homes, depth: depth - 1, confidence: confidence)
        }
        return "\(name):\(relation) of \(below.count) [\(texts.joined(separator: " "))]"
    }

    private func children(of parent: String, confidence: Double) -> [(name: String, relation: Int)] {
        let below = edges.filter { $0.parent == parent && $0.confidence >= confidence }
        let order = sorted(below.map { Found(name: $0.child, depth: 1, relations: [$0.relation]) }, by: "downloads", isDescending: true)
        return order.map { ($0.name, $0.relations.first ?? 0) }
    }
}
