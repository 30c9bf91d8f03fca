import Lineage
import Postgres

/// Finds out what names mean inside a write, and makes mentioned models of those that mean nothing yet.
struct NameResolution {
    /// Folded name to what it means.
    private(set) var meanings: [String: NameRow] = [:]
    /// Models that this write made because a parent's name meant nothing.
    private(set) var made: [NodeID] = []
    /// What names meant before other repositories took them.
    private var former = FormerNames.none

    /// Resolves names.
    ///
    /// A name means the live model of that name, else the model behind a live alias, else a new mentioned model.
    ///
    /// - Parameters:
    ///   - ids: The names; order and repetition do not matter.
    ///   - transaction: The write, which holds the lock of the graph's shape.
    init(of ids: [ModelID], in transaction: PostgresTransaction) async throws {
        try await learn(Set(ids.map(\.folded)), in: transaction)
        let unknown = Set(ids.filter { meanings[$0.folded] == nil }).sorted()
        guard !unknown.isEmpty else { return }
        for row in try await transaction.query(NameStatements.InsertMentioned(names: unknown.map(\.written))) { made.append(row.node) }
        try await learn(Set(unknown.map(\.folded)), in: transaction)
    }

    /// Learns what the names in a submission meant on the days of its documents.
    mutating func learnFormer(of submission: Submission, in transaction: PostgresTransaction) async throws {
        let names = submission.datedNames
        guard !names.isEmpty else { return }
        former = FormerNames(try await transaction.query(FormerNameStatements.List(folded: names)))
    }

    /// The model that a claim names, on the day of its document.
    func parent(of claim: Claim, in submission: Submission) -> NodeID {
        former.model(of: claim.parent, at: submission.day(of: claim))?.node ?? node(of: claim.parent)
    }

    /// The model that a name means.
    func node(of id: ModelID) -> NodeID {
        guard let row = meanings[id.folded] else { preconditionFailure("every name of a write is resolved first") }
        return row.node
    }

    private mutating func learn(_ folded: Set<String>, in transaction: PostgresTransaction) async throws {
        for row in try await transaction.query(NameStatements.Find(folded: folded.sorted())) { meanings[row.asked] = row }
    }
}
