import Lineage
import Postgres

extension ModelStore {
    /// Checks every rule of the store, without changing anything.
    ///
    /// Everything is read in one snapshot (REPEATABLE READ), so that writers beside it neither wait nor make the store look broken.
    /// Models are read in batches; in memory are one batch with the documents of a part of it, and for each edge the numbers of its models.
    ///
    /// - Parameters:
    ///   - reader: Reads the documents again; nil leaves out the rules about their bytes and what stands in them.
    ///   - progress: Called after each batch of models.
    /// - Returns: What breaks which rule.
    /// - Throws: ``MigrationError`` when the schema is newer than this program or lacks a step, ``PostgresError`` when the database is away.
    public func verify(
        reader: (any KeptDocumentReader)?, progress: @escaping @Sendable (VerificationProgress) -> Void = { _ in }
    ) async throws -> StoreReport {
        let schema = try await schemaFinding()
        return try await read { transaction in
            var verification = try await StoreVerification(in: transaction, reader: reader)
            if let schema { verification.report.add(.schema, schema) }
            try await verification.run(progress: progress)
            return verification.report
        }
    }

    /// What is wrong with the record of the schema's steps, where that does not keep the rest from being checked.
    private func schemaFinding() async throws -> String? {
        do {
            try await SchemaMigrator(client: client).verify()
            return nil
        } catch MigrationError.stepDiffers(let name) {
            return MigrationError.stepDiffers(name: name).description
        }
    }
}
