package import Intake
package import Lineage
package import Registry

/// What a run needs of the intake; tests put their own in its place.
package struct IngestionDoor: Sendable {
    /// Takes documents of a model.
    package let take: @Sendable (_ documents: [IncomingDocument], _ id: ModelID, _ isWholeRepository: Bool) async throws -> SubmissionOutcome
    /// Takes rows of a catalogue; the results stand in their order.
    package let takeRows: @Sendable (_ rows: [[UInt8]], _ catalogue: String) async -> [Result<SubmissionOutcome, any Error>]
    /// Takes lines of a dump; the results stand in their order, nil for lines without a model.
    package let takeDumped: @Sendable (_ lines: [[UInt8]]) async -> [Result<SubmissionOutcome, any Error>?]
    /// The most rows that it is given at once.
    package let rowsAtOnce: Int

    /// Keeps the calls; rows are taken one by one, of so many at once.
    package init(
        rowsAtOnce: Int = 1,
        take: @escaping @Sendable ([IncomingDocument], ModelID, Bool) async throws -> SubmissionOutcome,
        takeRow: @escaping @Sendable ([UInt8], String) async throws -> SubmissionOutcome
    ) {
        self.take = take
        self.rowsAtOnce = rowsAtOnce
        takeDumped = { lines in lines.map { _ in nil } }
        takeRows = { rows, catalogue in
            var results: [Result<SubmissionOutcome, any Error>] = []
            for row in rows {
                do { results.append(.success(try await takeRow(row, catalogue))) } catch { results.append(.failure(error)) }
            }
            return results
        }
    }

    /// The door to a store.
    init(intake: Intake, submitter: String) {
        take = { documents, id, isWhole in
            try await intake.take(documents, of: id, submitter: submitter, isWholeRepository: isWhole)
        }
        rowsAtOnce = 1_000
        takeDumped = { lines in await intake.takeDumped(lines) }
        takeRows = { rows, catalogue in await intake.takeRows(rows, catalogue: catalogue, submitter: submitter) }
    }
}
