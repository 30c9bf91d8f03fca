import Lineage

/// Counts over some labelled cards for one way in which parents are stated.
struct CorpusScope {
    /// Which parents are asked for.
    enum Kind: String, CaseIterable {
        /// Those that only the body states.
        case body
        /// Of these, those whose id stands in the card.
        case bodyWithID = "body, id"
        /// All that anything states.
        case all
    }

    var wanted = 0
    var found = 0
    var named = 0
    var correct = 0
    var relations = 0

    init(_ kind: Kind, _ cards: [CorpusCard], believed: (CorpusCard) -> [CorpusCard.Believed] = { $0.believed }) {
        for card in cards { add(card, kind, believed(card)) }
    }

    private mutating func add(_ card: CorpusCard, _ kind: Kind, _ believed: [CorpusCard.Believed]) {
        let truth = Dictionary(card.parents.map { ($0.id, $0) }) { first, _ in first }
        let isAsked = { (parent: CorpusCard.TrueParent) in
            switch kind {
            case .body: parent.isFromBody
            case .bodyWithID: parent.isFromBody && !parent.isInferred
            case .all: true
            }
        }
        wanted += truth.values.count(where: isAsked)
        let own = kind == .all ? believed : believed.filter(\.isFromBody)
        named += own.count
        correct += own.count { truth[$0.parent] != nil }
        for parent in truth.values where isAsked(parent) {
            guard let candidate = believed.first(where: { $0.parent == parent.id }) else { continue }
            found += 1
            relations += candidate.relation == parent.relation ? 1 : 0
        }
    }

    var precision: Double { named == 0 ? 1 : Double(correct) / Double(named) }
    var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }
    var relationAccuracy: Double { found == 0 ? 1 : Double(relations) / Double(found) }
}
