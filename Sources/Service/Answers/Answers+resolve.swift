import Lineage
import Registry

extension Answers {
    /// What the models of a list are today: `POST /v1/resolve`.
    ///
    /// A name is that of a model or another name of one; families are not meant. Lineage is of one version; what documents say of newer versions
    /// and revisions comes from the store.
    ///
    /// - Parameter references: 1 to ``QuestionLimits/checkedModels``.
    /// - Throws: ``Problem`` where there are none or too many, `PostgresError` when the database is away.
    /// - Complexity: O(what is above the models), and one statement for each round of newer versions.
    public func resolve(_ references: [ModelReference]) async throws -> ResolutionBody {
        guard (1...QuestionLimits.checkedModels).contains(references.count) else {
            throw Problem(
                .badField, "'models' has \(references.count) entries; one question takes from 1 to \(QuestionLimits.checkedModels).", field: "models")
        }
        let now = try await lineage.version()
        let names = names(now)
        let found = references.map { names.knownModel($0.name)?.name }
        let nodes = Set(found.compactMap { $0?.nodes.first })
        let facts = try await store.checkedFacts(of: nodes.sorted())
        let newer = try await NewerVersions(of: facts, names: names, store: store)
        var ways: [NodeID: Way] = [:]
        for node in nodes { ways[node] = way(above: node, in: now.index) }
        let items = zip(references, found).map { asked, name -> ResolvedModel in
            guard let name, let (node, id) = name.members.first, let model = now.index.summary(of: node), let way = ways[node] else {
                return ResolvedModel(asked: asked, model: nil, root: nil, rootCount: 0, path: [], newerVersion: nil, drift: [])
            }
            var drift: [ResolvedModel.Drift] = []
            if name.kind == .alias { drift.append(.renamed(from: asked.name, to: id)) }
            if let pinned = asked.revision, let read = facts[node]?.revision, !Self.isSame(pinned, read) {
                drift.append(.revision(pinned: pinned, read: read))
            }
            if let own = model.license, let license = way.root?.license, own != license { drift.append(.license(ofRoot: license, own: own)) }
            return ResolvedModel(
                asked: asked, model: model, root: way.root, rootCount: way.rootCount, path: way.steps, newerVersion: newer.last(after: node),
                drift: drift)
        }
        return ResolutionBody(items: items, version: now.token)
    }

    /// The way from a model to the nearest of its roots.
    private struct Way {
        let root: ModelSummary?
        let rootCount: Int
        let steps: [ResolvedModel.Step]
    }

    private func way(above node: NodeID, in index: LineageIndex) -> Way {
        let roots = index.roots(above: node)
        guard let nearest = roots.first else { return Way(root: nil, rootCount: 0, steps: []) }
        let line = index.shortestPaths(from: node, to: nearest.root, limit: 1).first ?? []
        let steps = line.compactMap { step in
            index.id(of: step.parent).map {
                ResolvedModel.Step(parent: $0.written, relation: step.relation.word, confidence: step.confidence, inferred: step.isInferred)
            }
        }
        return Way(root: index.summary(of: nearest.root), rootCount: roots.count, steps: steps)
    }

    /// Whether a pinned revision is the one that was read: a commit may be pinned by its first digits, of which git wants at least seven to be
    /// sure (`core.abbrev`).
    private static func isSame(_ pinned: String, _ read: String) -> Bool {
        pinned == read || pinned.utf8.count >= 7 && read.hasPrefix(pinned)
    }
}

/// The models that publishers name as newer than some, followed from one to the next.
private struct NewerVersions {
    private struct Link {
        /// The name as written, or the id where a model has that name.
        let name: String
        let node: NodeID?
    }

    private var links: [NodeID: Link] = [:]

    /// Follows what documents state, up to ``QuestionLimits/newerVersions`` times.
    init(of facts: [NodeID: CheckedFacts], names: NameLookup, store: ModelStore) async throws {
        var facts = facts
        var asked = Set(facts.keys)
        for _ in 0..<QuestionLimits.newerVersions {
            var next: [NodeID] = []
            for (node, fact) in facts {
                guard let written = fact.newerVersion else { continue }
                let found = names.knownModel(written)?.name.members.first
                links[node] = Link(name: found?.id.written ?? written, node: found?.node)
                if let other = found?.node, asked.insert(other).inserted { next.append(other) }
            }
            guard !next.isEmpty else { return }
            facts = try await store.checkedFacts(of: next)
        }
    }

    /// The last of those behind a model; where they lead round in a circle, the last before it closes.
    func last(after node: NodeID) -> String? {
        var seen: Set<NodeID> = [node]
        var last: String?
        var current: NodeID? = node
        while let node = current, let link = links[node] {
            if let next = link.node, !seen.insert(next).inserted { return last }
            last = link.name
            current = link.node
        }
        return last
    }
}
