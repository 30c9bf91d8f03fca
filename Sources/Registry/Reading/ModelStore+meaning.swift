public import Lineage

extension ModelStore {
    /// What a name means now: a live model, else the model behind a live alias, else nothing. Who asks while others are answered shares a
    /// statement with those who ask then, too.
    ///
    /// - Throws: ``PostgresError`` when the database is away.
    public func model(named id: ModelID) async throws -> NamedModel? {
        try await meanings.answer(for: id).get()
    }
}
