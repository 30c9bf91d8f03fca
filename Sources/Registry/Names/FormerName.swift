import Lineage
import Postgres

/// A name that a model had until another repository took it.
struct FormerName: Sendable {
    /// The folded name.
    let asked: String
    /// The model.
    let node: NodeID
    /// What the model is called now.
    let id: ModelID
    /// Until when it had the name.
    let until: PostgresTimestamp
}

/// What names mean in documents of some day: a name that another repository took means its first model in documents from before.
struct FormerNames: Sendable {
    private let byName: [String: [FormerName]]

    /// No name was ever taken anew.
    static let none = FormerNames([])

    init(_ rows: [FormerName]) {
        byName = Dictionary(grouping: rows.sorted { $0.until < $1.until }, by: \.asked)
    }

    /// The model that a name meant on a day; nil where it is the one that it means now.
    func model(of id: ModelID, at day: Moment?) -> FormerName? {
        guard let day, let held = byName[id.folded] else { return nil }
        return held.first { day.microseconds < $0.until.microsecondsSince1970 }
    }

    /// Whether a model had a name once.
    func had(_ node: NodeID, _ folded: String) -> Bool { byName[folded]?.contains { $0.node == node } ?? false }
}

extension Submission {
    /// The names in documents whose day is known: what they mean may depend on it.
    var datedNames: [String] {
        Set(documents.filter { $0.revisedAt != nil }.flatMap { $0.reading.claims.map(\.parent.folded) }).sorted()
    }

    /// The day of the document that makes a claim.
    func day(of claim: Claim) -> Moment? { documents.first { $0.path == claim.evidence.document }?.revisedAt }
}
