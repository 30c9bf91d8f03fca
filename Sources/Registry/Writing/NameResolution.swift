import Lineage
import Postgres

/// Finds out what names mean inside a write, and makes mentioned models of those that mean nothing yet.
struct NameResolution {
    /// Folded name to what it means.
    private(set) var meanings: [String: NameRow] = [:]
    /// Models that this write made because a parent's name meant nothing.
    private(set) var made: [NodeID] = []

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

    /// The model that a name means.
    func node(of id: ModelID) -> NodeID {
        guard let row = meanings[id.folded] else { preconditionFailure("every name of a write is resolved first") }
        return row.node
    }

    private mutating func learn(_ folded: Set<String>, in transaction: PostgresTransaction) async throws {
        for row in try await transaction.query(NameStatements.Find(folded: folded.sorted())) { meanings[row.asked] = row }
    }
}
