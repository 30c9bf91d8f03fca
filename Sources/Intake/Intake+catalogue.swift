import Lineage
import ModelCards
public import Registry

extension Intake {
    /// Takes one row of a catalogue: somebody else's statement about a model, with a source for each of its parts.
    ///
    /// - Parameters:
    ///   - row: One JSON object.
    ///   - catalogue: The name of the catalogue; a row replaces the one that the same catalogue had for the model.
    ///   - submitter: Who loads it.
    /// - Throws: ``IntakeError/badRow(reason:)`` when the row has no readable id, and as ``take(_:of:submitter:isWholeRepository:)``.
    public func takeRow(_ row: [UInt8], catalogue: String, submitter: String) async throws -> SubmissionOutcome {
        let id: ModelID
        do {
            id = try CatalogueRowReader.id(of: row)
        } catch {
            throw IntakeError.badRow(reason: error.description)
        }
        let document = IncomingDocument(path: DocumentPath.catalogue(catalogue), bytes: row, origin: "catalogue")
        return try await file(of: id, submitter: submitter) { _ in [document] }
    }
}
