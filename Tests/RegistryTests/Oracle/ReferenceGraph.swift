import Lineage
import TestSupport

/// What a registry must hold after some operations, found without any code of the resolver or the store: names by following them, edges by
/// trying each candidate of the whole graph against every line of those admitted before.
struct ReferenceGraph {
    /// A candidate and what becomes of it.
    struct ReferenceEdge {
        let child: String
        let parent: String
        let relation: Int
        let kind: Int
        let confidence: Double
        /// The place of the strongest kind that is no registration in the order of the design, or nil.
        let documented: Int?
        var isAdmitted = false
        var isContradicted = false

        /// The place of its strongest kind.
        var strength: Int { EvidenceKind(rawValue: UInt8(kind)).map { ReferenceGraph.place(of: $0) } ?? 99 }
    }

    /// The models by their folded names.
    private(set) var models: [String: ReferenceModel] = [:]
    /// All candidates.
    private(set) var edges: [ReferenceEdge] = []

    private var renames: [String: String] = [:]
    private var aliases: [String: String] = [:]
    private var isBack: Set<String> = []

    /// Finds what must be, from the chains of a graph.
    init(_ graph: RandomGraph) {
        var documents: [String: [String: DraftDocument]] = [:]
        var known: Set<String> = []
        for operation in graph.chains.joined() {
            switch operation {
            case .put(let child, let document):
                documents[child.lowercased(), default: [:]][document.path] = document
                known.insert(child.lowercased())
            case .withdraw(let child, let path): documents[child.lowercased()]?[path] = nil
            case .alias(let name, let model): aliases[name.lowercased()] = model.lowercased()
            case .rename(let model, let name):
                // A chain that renames back ends where it began.
                if renames[name.lowercased()] == nil, renames[model.lowercased()] != nil {
                    isBack.insert(name.lowercased())
                } else {
                    renames[name.lowercased()] = model.lowercased()
                }
            }
        }
        for (child, byPath) in documents {
            addCandidates(of: child, claims: byPath.values.flatMap { document in document.claims.map { (document.path, $0) } })
        }
        for node in known {
            let facts = documents[node]?["README.md"]?.facts ?? ModelFacts()
            models[currentName(of: node)] = ReferenceModel(name: currentName(of: node), isKnown: true, facts: facts)
        }
        contradict()
        admit()
    }

    /// The model that a name means: where its renames and aliases began.
    private func node(of name: String) -> String {
        if let renamed = renames[name] { return renamed }
        if let target = aliases[name] { return node(of: target) }
        return name
    }

    /// The name at the end.
    private func currentName(of node: String) -> String {
        guard let renamed = renames.first(where: { $0.value == node })?.key else { return node }
        return isBack.contains(node) ? node : renamed
    }

    private mutating func addCandidates(of child: String, claims: [(path: String, claim: DraftClaim)]) {
        for (parent, all) in Dictionary(grouping: claims, by: { node(of: $0.claim.parent.lowercased()) }) where parent != child {
            // What somebody states is not inferred any more.
            let stated = all.filter { $0.claim.kind != .inferred }
            let group = stated.isEmpty ? all : stated
            let kinds = group.map { $0.claim.kind ?? Self.kind(of: $0.path) }
            let grounds: [RelationReason.Ground] = [
                .declared, .adapterFiles, .quantizationMarks, .mergeMarks, .conversionMarks, .wording, .assumed,
            ]
            let ranked = zip(group, kinds).map { ($0.claim, grounds.firstIndex(of: $0.claim.ground) ?? 9, Self.place(of: $1)) }
            guard let best = ranked.min(by: { ($0.1, $0.2, $0.0.relation.rawValue) < ($1.1, $1.2, $1.0.relation.rawValue) }),
                let kind = kinds.min(by: { Self.place(of: $0) < Self.place(of: $1) })
            else { continue }
            var doubt = 1.0
            for kind in EvidenceKind.allCases where kinds.contains(kind) { doubt *= 1 - ConfidenceTable.confidence(of: kind) }
            edges.append(
                ReferenceEdge(
                    child: currentName(of: child), parent: currentName(of: parent), relation: Int(best.0.relation.rawValue), kind: Int(kind.rawValue),
                    confidence: min(0.99, 1 - doubt), documented: kinds.filter { $0 != .registration }.map(Self.place).min()))
            let name = currentName(of: parent)
            if models[name] == nil { models[name] = ReferenceModel(name: name, isKnown: false, facts: ModelFacts()) }
        }
    }

    private static func kind(of path: String) -> EvidenceKind {
        switch path {
        case "adapter_config.json": .adapterConfiguration
        case "mergekit_config.yml": .mergeConfiguration
        case "catalogue:one": .catalogue
        default: .frontMatter
        }
    }

    /// The kinds from the strongest to the weakest, as the page about claims lists them.
    private static let order: [EvidenceKind] = [
        .registration, .adapterConfiguration, .mergeConfiguration, .frontMatter, .ggufHeader, .safetensorsHeader, .catalogue, .tag, .legacyField,
        .prose, .trainingCommand, .proseName, .modelConfiguration, .inferred,
    ]

    private static func place(of kind: EvidenceKind) -> Int { order.firstIndex(of: kind) ?? order.count }

    /// Marks what stronger evidence of the same child contradicts; the words of the page: one parent unless it is a merge or distilled.
    private mutating func contradict() {
        for index in edges.indices {
            let edge = edges[index]
            let inferred = Int(EvidenceKind.inferred.rawValue)
            if edge.kind == inferred {
                edges[index].isContradicted = edges.contains { $0.child == edge.child && $0.kind != inferred }
                continue
            }
            let others = edges.filter {
                $0.kind != inferred && $0.child == edge.child && $0.parent != edge.parent && $0.relation != Int(Relation.distillation.rawValue)
            }
            guard edge.relation != Int(Relation.distillation.rawValue), edge.kind != 1, let own = edge.documented else { continue }
            let best = (others.compactMap(\.documented) + [own]).min() ?? own
            let merges = (others + [edge]).contains { $0.documented == best && $0.relation == Int(Relation.merge.rawValue) }
            if merges, edge.relation == Int(Relation.merge.rawValue) { continue }
            let isText = own >= Self.place(of: .prose)
            edges[index].isContradicted = own > best || (isText && others.contains { $0.kind == 1 })
        }
    }

    /// Admits candidates strongest first; the words of the design: kind of evidence, confidence, folded child, folded parent.
    private mutating func admit() {
        edges.sort { left, right in
            let places = (left.strength, right.strength)
            if places.0 != places.1 { return places.0 < places.1 }
            if left.confidence != right.confidence { return left.confidence > right.confidence }
            return (left.child, left.parent) < (right.child, right.parent)
        }
        for index in edges.indices where !edges[index].isContradicted {
            edges[index].isAdmitted = !isAbove(edges[index].child, edges[index].parent, before: index)
        }
    }

    /// Whether one model is another or above it, by every line of the admitted edges.
    private func isAbove(_ wanted: String, _ start: String, before end: Int) -> Bool {
        if start == wanted { return true }
        return edges[..<end].contains { $0.isAdmitted && $0.child == start && isAbove(wanted, $0.parent, before: end) }
    }

    /// The edges as the store must hold them, by child and parent.
    var stored: [StoredEdge] {
        edges.map {
            StoredEdge(
                child: $0.child, parent: $0.parent, relation: $0.relation, kind: $0.kind, confidence: $0.confidence, isAdmitted: $0.isAdmitted,
                isContradicted: $0.isContradicted)
        }.sorted { ($0.child, $0.parent) < ($1.child, $1.parent) }
    }
}
