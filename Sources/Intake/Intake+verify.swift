public import Registry

extension Intake {
    /// Checks every rule of the store, and that reading its documents gives the claims, facts and diagnostics that it has.
    ///
    /// - Parameter progress: Called after each batch of models.
    /// - Returns: What breaks which rule.
    /// - Throws: ``MigrationError`` when the schema is newer than this program or lacks a step, ``PostgresError`` when the database is away.
    public func verify(progress: @escaping @Sendable (VerificationProgress) -> Void = { _ in }) async throws -> StoreReport {
        try await store.verify(reader: StoredDocumentReader(), progress: progress)
    }
}
