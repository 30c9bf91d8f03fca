import Lineage

extension ReferenceRegistry {
    /// The candidates by their definition, each with its kind and licence.
    func candidates(_ question: CandidateQuestion, shape: (NodeID) -> InheritedShape?) -> [NodeID: (kind: CandidateKind, license: String?)] {
        var found: [NodeID: (kind: CandidateKind, license: String?)] = [:]
        for (node, model) in models {
            guard model.status == .known || model.status == .gated, !question.excluded.contains(node) else { continue }
            let inherited = shape(node)
            let other = inherited.flatMap { $0.statedBy == node ? nil : models[$0.statedBy]?.facts }
            let facts = model.facts
            let (task, parameters) = (facts.task ?? other?.task, other?.parameters ?? facts.parameters)
            let languages = facts.languages.isEmpty ? other?.languages ?? [] : facts.languages
            if !question.tasks.isEmpty, !question.tasks.contains(task ?? "") { continue }
            if !question.languages.isEmpty, Set(question.languages).isDisjoint(with: languages) { continue }
            if let allows = question.allowsLicence, !allows(facts.license) { continue }
            if let least = question.minimumDownloads, facts.downloads ?? -1 < least { continue }
            if let least = question.minimumParameters, parameters ?? -1 < least { continue }
            if let most = question.maximumParameters, parameters ?? .max > most { continue }
            let kind = CandidateKind(
                shape: inherited?.shape, parameters: parameters, quantization: facts.quantization,
                family: facts.family?.names.last ?? other?.family?.names.last, task: task)
            found[node] = (kind, facts.license)
        }
        return found
    }
}
