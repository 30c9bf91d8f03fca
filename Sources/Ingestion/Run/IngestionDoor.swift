package import Intake
package import Lineage
package import Registry

/// What a run needs of the intake; tests put their own in its place.
package struct IngestionDoor: Sendable {
    /// Takes documents of a model.
    package let take: @Sendable (_ documents: [IncomingDocument], _ id: ModelID, _ isWholeRepository: Bool) async throws -> SubmissionOutcome
    /// Takes a row of a catalogue.
    package let takeRow: @Sendable (_ row: [UInt8], _ catalogue: String) async throws -> SubmissionOutcome

    /// Keeps the calls.
    package init(
        take: @escaping @Sendable ([IncomingDocument], ModelID, Bool) async throws -> SubmissionOutcome,
        takeRow: @escaping @Sendable ([UInt8], String) async throws -> SubmissionOutcome
    ) {
        self.take = take
        self.takeRow = takeRow
    }

    /// The door to a store.
    init(intake: Intake, submitter: String) {
        self.init(
            take: { documents, id, isWhole in
                try await intake.take(documents, of: id, submitter: submitter, isWholeRepository: isWhole)
            },
            takeRow: { row, catalogue in try await intake.takeRow(row, catalogue: catalogue, submitter: submitter) })
    }
}
