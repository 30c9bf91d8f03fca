import Lineage

/// Which duties reach a model, before anybody asks how it stands to them.
struct DutyReach {
    struct Found {
        let duty: Duty
        let licence: Licence
        var origins: [DutyOrigin]
    }

    private struct Key: Hashable {
        let licence: String
        let duty: String
    }

    let model: LicensedModel
    private let ancestors: [NodeID: LicensedModel]
    private let walks: [DutyPassage: AncestorWalk]
    /// Everything above the model, whatever passes.
    let everything: AncestorWalk
    /// The duties, those of the nearest models first.
    private(set) var found: [Found] = []
    /// The models of which nothing can be said.
    private(set) var gaps: [Obligations.Gap] = []

    init(of model: LicensedModel, graph: AncestorGraph, ancestors: [NodeID: LicensedModel]) {
        self.model = model
        self.ancestors = ancestors
        everything = AncestorWalk(from: model.node, through: nil, graph: graph)
        let passages: [DutyPassage] = [.derivatives, .outputs, []]
        var walks = Dictionary(uniqueKeysWithValues: passages.map { ($0, AncestorWalk(from: model.node, through: $0, graph: graph)) })
        walks[[.derivatives, .outputs]] = everything
        self.walks = walks
        collect()
    }

    private mutating func collect() {
        var places: [Key: Int] = [:]
        var distances: [(distance: Int, place: Int)] = []
        for node in everything.order {
            let above = licensed(node)
            guard let licence = above.declared.licence else {
                gaps.append(Obligations.Gap(model: above, path: everything.path(to: node) ?? []))
                continue
            }
            for duty in licence.duties {
                guard let path = path(of: duty, licence: licence, from: node) else { continue }
                let key = Key(licence: licence.id, duty: duty.id)
                let origin = DutyOrigin(model: above, path: path)
                if let place = places[key] {
                    found[place].origins.append(origin)
                    distances[place].distance = min(distances[place].distance, path.count)
                } else {
                    places[key] = found.count
                    distances.append((path.count, found.count))
                    found.append(Found(duty: duty, licence: licence, origins: [origin]))
                }
            }
        }
        found = distances.sorted { $0 < $1 }.map { nearestFirst(found[$0.place]) }
    }

    /// The walk of a duty may be longer than the shortest line, so origins have to be sorted; where they are alike they stay as they were reached.
    private func nearestFirst(_ found: Found) -> Found {
        let sorted = found.origins.enumerated().sorted { ($0.element.path.count, $0.offset) < ($1.element.path.count, $1.offset) }
        return Found(duty: found.duty, licence: found.licence, origins: sorted.prefix(Obligations.greatestOriginCount).map(\.element))
    }

    /// A model above; one that nobody described declares nothing.
    func licensed(_ node: NodeID) -> LicensedModel {
        if node == model.node { return model }
        return ancestors[node] ?? LicensedModel(node: node, name: "", declared: .undeclared)
    }

    /// The line along which a duty of a model gets to the one that was asked about; nil where none does.
    func path(of duty: Duty, licence: Licence, from node: NodeID) -> [LineageStep]? {
        walks[licence.passage(of: duty)]?.path(to: node)
    }
}
