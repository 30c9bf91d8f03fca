import Lineage
import MigrationCost

/// Finds what stands in the place of a fork below another model.
///
/// Below the model that is moved to are looked for: the same relation, task, format, quantization and language. Quantized and converted forks
/// are interchangeable then. What was trained is not: it also needs the name, without the words of its base, of the fork that is left, as
/// publishers name their recipe on several bases; without that it has to be made, and the nearest one is only told.
struct Counterparts {
    /// The most forks that are compared by name.
    private static let compared = 500
    /// The least share of words that two names have in common.
    private static let leastLikeness = 0.5

    let index: LineageIndex
    let base: ModelSummary
    let other: ModelSummary

    /// What was found.
    struct Finding {
        /// The counterpart; nil where there is none.
        var counterpart: NodeID?
        /// How many more there are like it.
        var others = 0
        /// The most downloaded fork of the same kind, where none is a counterpart.
        var nearest: String?
    }

    /// Looks below the model that is moved to.
    func finding(for fork: ModelSummary, _ relation: Relation) -> Finding {
        var question = LineageQuestion(of: [other.node])
        question.relations = [relation]
        question.tasks = fork.task.map { [$0.lowercased()] } ?? []
        question.languages = fork.languages.map { $0.lowercased() }
        if relation == .quantized || relation == .conversion {
            question.quantizations = fork.quantization.map { [$0] } ?? []
            question.formats = fork.formats
        }
        question.limit = Self.compared
        let page = index.descendants(question)
        let found = page.matches.map(\.model).filter { $0.node != fork.node && $0.status == .known }
        if relation == .quantized || relation == .conversion || relation == .reupload {
            return Finding(counterpart: found.first?.node, others: max(0, found.count - 1))
        }
        let own = words(fork, without: base)
        let alike = found.filter { Self.likeness(own, words($0, without: other)) >= Self.leastLikeness }
        return Finding(counterpart: alike.first?.node, others: max(0, alike.count - 1), nearest: alike.isEmpty ? found.first?.id.written : nil)
    }

    /// The words of a name without the organisation and the words of its base.
    private func words(_ model: ModelSummary, without base: ModelSummary) -> Set<Substring> {
        Set(Self.words(model.id)).subtracting(Self.words(base.id))
    }

    private static func words(_ id: ModelID) -> [Substring] {
        let name = foldedName(id.written).split(separator: "/").last ?? ""
        return name.split { !($0.isLetter || $0.isNumber || $0 == ".") }
    }

    private static func likeness(_ one: Set<Substring>, _ other: Set<Substring>) -> Double {
        let all = one.union(other).count
        return all == 0 || one.isEmpty ? 0 : Double(one.intersection(other).count) / Double(all)
    }
}
