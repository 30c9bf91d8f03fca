import Lineage
import Postgres

/// What a write of many new models begins with: it holds the shape of the graph alone, and knows what their names mean and what time it is.
///
/// All in one round trip, since others wait for the lock from here on.
struct FreshOpening {
    /// The time on the server's clock.
    let moment: PostgresTimestamp
    /// What the names of the models and their parents mean; names that mean nothing are absent.
    let meanings: [NameRow]
    /// What names meant before other repositories took them.
    let former: [FormerName]
    /// Numbers for all documents.
    let documentNumbers: [Int64]
    /// Numbers for as many models as may be new.
    let modelNumbers: [Int64]

    init(of submissions: [Submission], in transaction: PostgresTransaction) async throws {
        var names = Set(submissions.map(\.child.folded))
        for submission in submissions { for document in submission.documents { names.formUnion(document.reading.claims.map(\.parent.folded)) } }
        var batch = PostgresBatch()
        batch.append(LockStatements.Shape(isExclusive: true))
        // Behind the lock: a statement sees what was committed before it began.
        batch.append(NameStatements.Find(folded: names.sorted()))
        batch.append(FormerNameStatements.List(folded: Set(submissions.flatMap(\.datedNames)).sorted()))
        batch.append(RegistryStatements.Clock())
        batch.append(BulkStatements.TakeNumbers(table: "document", count: submissions.reduce(0) { $0 + $1.documents.count }))
        batch.append(BulkStatements.TakeNumbers(table: "model", count: submissions.count(where: \.mayBeFresh)))
        var answers = try await transaction.run(batch)
        _ = try answers.next(LockStatements.Shape.self)
        meanings = try answers.next(NameStatements.Find.self)
        former = try answers.next(FormerNameStatements.List.self)
        guard let moment = try answers.next(RegistryStatements.Clock.self).first else { preconditionFailure("a clock tells the time") }
        self.moment = moment
        documentNumbers = try answers.next(BulkStatements.TakeNumbers.self)
        modelNumbers = try answers.next(BulkStatements.TakeNumbers.self)
    }
}
