public import Lineage
import Postgres

extension ModelStore {
    /// How many names a refusal suggests.
    public static let suggestionCount = 5

    /// Models whose name or alias has something like the words asked for, best first.
    ///
    /// - Parameters:
    ///   - words: The question.
    ///   - limit: The most models, from 1.
    ///   - offset: How many of the best are passed over.
    /// - Returns: The models, how many match in all, and the version that was asked.
    public func search(_ words: SearchWords, limit: Int, offset: Int) async throws -> (matches: [SearchMatch], total: Int, version: String) {
        try await read { transaction in
            try await forgiveSlips(in: transaction)
            let rows = try await transaction.query(SearchStatements.Search(words: words, limit: limit, offset: offset))
            return (rows.compactMap(\.match), rows.first?.total ?? 0, try await version(in: transaction))
        }
    }

    /// The names of known models nearest to a name that is unknown, nearest first.
    public func suggestions(for name: String) async throws -> [String] {
        guard let words = SearchWords(name) else { return [] }
        return try await read { transaction in
            try await forgiveSlips(in: transaction)
            return try await transaction.query(SearchStatements.Suggest(words: words, limit: Self.suggestionCount))
        }
    }

    /// How alike names must be: below pg_trgm's own bounds of 0.6 and 0.3, at which one slip in a short word finds nothing.
    private func forgiveSlips(in transaction: PostgresTransaction) async throws {
        try await transaction.executeSimple("SET LOCAL pg_trgm.word_similarity_threshold = 0.4; SET LOCAL pg_trgm.similarity_threshold = 0.25")
    }

    /// What a name means now: a live model, else the model behind a live alias, else nothing.
    public func model(named id: ModelID) async throws -> NamedModel? {
        let row = try await client.query(NameStatements.Find(folded: [id.folded])).first
        return row.map {
            NamedModel(
                node: $0.node, id: SummaryColumns.id($0.name), isAlias: $0.isAlias, isMentioned: $0.isMentioned, hasChildren: $0.hasChildren)
        }
    }
}
