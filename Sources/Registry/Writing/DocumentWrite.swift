import Lineage
import Postgres

/// Writes the documents of one submission.
struct DocumentWrite {
    let child: NodeID
    let submission: Submission
    let moment: PostgresTimestamp
    let transaction: PostgresTransaction

    /// Supersedes, keeps and reads again as needed.
    ///
    /// - Throws: ``SubmissionError/basisChanged`` when the live documents are not those that the reading relied on.
    func run() async throws -> WrittenDocuments {
        let live = try await transaction.query(DocumentStatements.ListLive(models: [child]))
        try refuseChangedBasis(live)
        let byPath = Dictionary(live.map { ($0.path, $0) }) { first, _ in first }
        var result = WrittenDocuments()
        let replaced = submission.documents.filter { byPath[$0.path].map(\.sha256) != $0.sha256 }
        let withdrawn = submission.withdrawn.subtracting(submission.documents.map(\.path))
        let ended = live.filter { row in withdrawn.contains(row.path) || replaced.contains { $0.path == row.path } }
        if !ended.isEmpty { try await transaction.execute(DocumentStatements.Supersede(documents: ended.map(\.id), moment: moment)) }
        result.hasChanged = !ended.isEmpty || !replaced.isEmpty
        for document in submission.documents {
            result.ids[document.path] = try await write(document, live: byPath[document.path], hasChanged: &result.hasChanged)
            result.facts.append((document.path, document.reading.facts))
        }
        for row in live where result.ids[row.path] == nil && !withdrawn.contains(row.path) {
            result.ids[row.path] = row.id
            result.facts.append((row.path, row.facts))
        }
        return result
    }

    private func refuseChangedBasis(_ live: [DocumentRow]) throws {
        let found = Dictionary(live.map { ($0.path, $0.sha256) }) { first, _ in first }
        guard found == submission.basis else { throw SubmissionError.basisChanged }
    }

    private func write(_ document: SubmittedDocument, live: DocumentRow?, hasChanged: inout Bool) async throws -> Int64 {
        guard let live, live.sha256 == document.sha256 else {
            let insert = DocumentStatements.Insert(model: child, submitter: submission.submitter, document: document, moment: moment)
            guard let id = try await transaction.queryOne(insert) else { preconditionFailure("INSERT … RETURNING gives a row") }
            return id
        }
        let isRead =
            live.readerVersion == document.readerVersion
            && StoredJSON.value(of: live.factsJSON, as: ModelFacts.self) == document.reading.facts
            && StoredJSON.value(of: live.diagnosticsJSON, as: [Diagnostic].self) == document.reading.diagnostics
        if !isRead {
            try await transaction.execute(DocumentStatements.Reread(id: live.id, document: document))
            hasChanged = true
        }
        return live.id
    }
}
