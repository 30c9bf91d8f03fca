import Postgres

extension ModelStore {
    /// Tells the planner what the tables hold now; worth it after many writes, since PostgreSQL itself does so only once a minute.
    public func refreshStatistics() async throws {
        try await client.withConnection { session in
            try await session.executeSimple("ANALYZE model, alias, document, claim, edge")
        }
    }
}
