import Crypto
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

    /// Takes many rows of a catalogue at once: what is there already is found by one question, and models of which nothing is known are filed in
    /// one transaction. The result is that of ``takeRow(_:catalogue:submitter:)`` for one after the other.
    ///
    /// - Parameters:
    ///   - rows: One JSON object each; some thousands at most, since other writers wait while they are filed.
    ///   - catalogue: The name of the catalogue.
    ///   - submitter: Who loads it.
    /// - Returns: What came of each row, in order.
    public func takeRows(_ rows: [[UInt8]], catalogue: String, submitter: String) async -> [Result<SubmissionOutcome, any Error>] {
        var outcomes = [SubmissionOutcome?](repeating: nil, count: rows.count)
        do {
            let path = DocumentPath.catalogue(catalogue)
            let known: [(row: Int, id: ModelID, sha256: [UInt8])] = rows.indices.compactMap { row in
                (try? CatalogueRowReader.id(of: rows[row])).map { (row, $0, Array(SHA256.hash(data: rows[row]))) }
            }
            let held = try await store.held(
                path: path, documents: known.map { ($0.id, $0.sha256) }, readerVersion: RepositoryReader.readerVersion)
            for (entry, outcome) in zip(known, held) { outcomes[entry.row] = outcome }
            let rest = known.filter { outcomes[$0.row] == nil && rows[$0.row].count <= limits.documentByteCount }
            let submissions = try rest.map { entry in
                let document = IncomingDocument(path: path, bytes: rows[entry.row], origin: "catalogue")
                let read = RepositoryParts(incoming: [document], kept: []).read(as: entry.id)
                return Submission(
                    child: entry.id, submitter: submitter, documents: try read.map { try submitted($0, hash: entry.sha256) }, basis: [:])
            }
            for (entry, (submission, outcome)) in zip(rest, zip(submissions, try await store.submitFresh(submissions))) {
                outcomes[entry.row] = outcome
                outcomes[entry.row]?.diagnostics = submission.documents.flatMap(\.reading.diagnostics)
            }
        } catch {
            // Nothing was filed. Each row is tried by itself, and the one that it was says what is wrong.
        }
        var results: [Result<SubmissionOutcome, any Error>] = []
        var touched: Set<NodeID> = []
        var attempts = ItemAttempts()
        for (row, outcome) in zip(rows, outcomes) {
            // What a model held at first is not what it holds after another row about it.
            if let outcome, !touched.contains(outcome.node) {
                results.append(.success(outcome))
            } else {
                let result = await attempts.result { try await takeRow(row, catalogue: catalogue, submitter: submitter) }
                if case .success(let outcome) = result { touched.insert(outcome.node) }
                results.append(result)
            }
        }
        return results
    }
}
