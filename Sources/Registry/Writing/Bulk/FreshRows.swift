import Lineage
import Postgres

/// All rows of new models, and how they go in: few as statements in one round trip, many with COPY, which takes several.
struct FreshRows {
    let moment: PostgresTimestamp
    let models: [ModelStatements.Insert]
    /// New models that are only named.
    let mentioned: [(node: NodeID, id: ModelID)]
    /// What is known now of models that had a row.
    let known: [ModelStatements.Update]
    let documents: [DocumentStatements.Insert]
    let claims: [(child: NodeID, claim: Claim, parent: NodeID, document: Int64)]
    let edges: [Edge]
    /// Edges that end.
    let closed: [Int64]

    /// Up to how many rows go in as statements: as many as thirty clients register at a time. Each statement reads the table's checks anew, which makes
    /// COPY cheaper for the server from some dozens on, but COPY takes round trips.
    private static let greatestBatch = 192

    /// The models that had no row.
    var made: [NodeID] { models.map(\.description.model) + mentioned.map(\.node) }

    /// Writes all of them, and the changes of models that are new.
    func write(in transaction: PostgresTransaction) async throws {
        if mentioned.isEmpty, models.count + known.count + documents.count + claims.count <= Self.greatestBatch {
            try await transaction.run(batch)
        } else {
            if !known.isEmpty { try await transaction.executeAll(known) }
            if !closed.isEmpty { try await transaction.execute(EdgeStatements.Close(edges: closed, moment: moment)) }
            try await copy(in: transaction)
        }
    }

    private var batch: PostgresBatch {
        var batch = PostgresBatch()
        batch.append(contentsOf: models)
        batch.append(contentsOf: known)
        if !closed.isEmpty { batch.append(EdgeStatements.Close(edges: closed, moment: moment)) }
        batch.append(contentsOf: documents)
        if !claims.isEmpty { batch.append(ClaimStatements.Insert(moment: moment, claims: claims)) }
        if !edges.isEmpty { batch.append(EdgeStatements.Insert(edges: edges, moment: moment)) }
        if !models.isEmpty { batch.append(ModelStatements.InsertChanges(models: made, moment: moment)) }
        return batch
    }

    private func copy(in transaction: PostgresTransaction) async throws {
        try await BulkTable.models.copy(models, in: transaction) { model, row in model.bind(into: &row) }
        try await BulkTable.mentionedModels.copy(mentioned, in: transaction) { model, row in
            row.append(model.node.number)
            row.append(model.id.written)
            row.append("mentioned")
            row.append(ModelStatements.firstVersion)
        }
        try await BulkTable.documents.copy(documents, in: transaction) { document, row in document.bind(into: &row) }
        let submitters = Dictionary(documents.map { ($0.number, $0.submitter) }) { first, _ in first }
        try await BulkTable.claims.copy(claims, in: transaction) { claim, row in
            row.append(claim.child.number)
            row.append(submitters[claim.document])
            row.append(moment)
            row.append(claim.parent.number)
            row.append(claim.document)
            claim.claim.append(to: &row)
        }
        try await BulkTable.edges.copy(edges, in: transaction) { edge, row in
            row.append(edge.candidate.child.number)
            row.append(edge.candidate.parent.number)
            row.append(Int16(edge.candidate.relation.rawValue))
            row.append(Int16(edge.candidate.kind.rawValue))
            row.append(edge.candidate.confidence)
            row.append(edge.isAdmitted)
            row.append(edge.candidate.isContradicted)
            row.append(moment)
        }
        try await BulkTable.changes.copy(made, in: transaction) { node, row in
            row.append(node.number)
            row.append(ModelStatements.firstVersion)
            row.append(moment)
        }
    }
}

extension Claim {
    /// Appends the columns of a claim that are its own.
    fileprivate func append(to row: inout PostgresParameters) {
        row.append(evidence.document)
        row.append(evidence.field)
        row.append(parentWritten)
        row.append(parent.written)
        row.append(parentRevision?.written)
        row.append(Int16(relation.rawValue))
        row.append(reason.ground.rawValue)
        row.append(reason.detail)
        row.append(role?.word)
        row.append(role?.weight)
        row.append(Int16(evidence.kind.rawValue))
        row.append(evidence.line.map { Int32(clamping: $0) })
        row.append(evidence.text)
        row.append(evidence.extractor)
        row.append(confidence)
    }
}
