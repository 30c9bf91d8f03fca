import Lineage

/// Counts over some labelled cards.
struct CorpusFigures {
    var cards = 0
    /// Parents in scope, and those of them that a claim names.
    var wanted = 0
    var found = 0
    /// Parents that claims name, and those of them that the label has.
    var named = 0
    var correct = 0
    /// Named parents in scope whose relation is right.
    var relations = 0
    var kinds: [EvidenceKind: (correct: Int, total: Int)] = [:]

    init(_ cards: [CorpusCard]) {
        for card in cards { add(card) }
    }

    private mutating func add(_ card: CorpusCard) {
        cards += 1
        let strongest = card.strongest
        let truth = Dictionary(card.parents.map { ($0.id, $0) }) { first, _ in first }
        wanted += truth.values.count { $0.isInScope }
        named += strongest.count
        for (id, claim) in strongest {
            guard let parent = truth[id] else { continue }
            correct += 1
            guard parent.isInScope else { continue }
            found += 1
            relations += claim.relation == parent.relation ? 1 : 0
        }
        for (kind, claims) in Dictionary(grouping: card.claims, by: \.evidence.kind) {
            let parents = Set(claims.map(\.parent))
            let old = kinds[kind] ?? (0, 0)
            kinds[kind] = (old.correct + parents.count { truth[$0] != nil }, old.total + parents.count)
        }
    }

    var precision: Double { named == 0 ? 1 : Double(correct) / Double(named) }
    var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }
    var relationAccuracy: Double { found == 0 ? 1 : Double(relations) / Double(found) }
}
