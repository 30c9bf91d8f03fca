import Lineage
import Postgres

/// A verification of the store inside its snapshot.
struct StoreVerification {
    /// The longest wait for one statement that looks at a whole table.
    static let deadline: Duration = .seconds(3_600)
    /// How many models are looked at together.
    private static let batchCount = 200

    /// The snapshot.
    let transaction: PostgresTransaction
    /// Reads documents again.
    let reader: (any KeptDocumentReader)?
    /// What was found so far.
    var report: StoreReport
    private var edges = EdgeVerification()

    /// Begins: the snapshot is taken here.
    init(in transaction: PostgresTransaction, reader: (any KeptDocumentReader)?) async throws {
        self.transaction = transaction
        self.reader = reader
        guard let counts = try await transaction.queryOne(RegistryStatements.Count(), deadline: Self.deadline) else {
            preconditionFailure("a count gives a row")
        }
        report = StoreReport(counts: counts)
    }

    /// Checks all rules.
    mutating func run(progress: @Sendable (VerificationProgress) -> Void) async throws {
        try await checkRules()
        if reader == nil { report.unchecked.formUnion([.documents, .readings]) }
        guard report[.words].count == 0 else {
            report.unchecked.formUnion([.edges, .cycles, .facts, .families, .documents, .readings, .counts])
            return
        }
        var last: Int64 = 0
        var done = 0
        while true {
            let models = try await transaction.query(KeptStatements.ModelsAfter(number: last, limit: Int64(Self.batchCount)))
            guard let end = models.last else { break }
            try await check(models)
            last = end.node.number
            done += models.count
            progress(VerificationProgress(done: done, total: max(done, report.counts.known + report.counts.mentioned)))
        }
        try await edges.finish(in: transaction, report: &report)
        try await BelievedVerification(transaction: transaction).check(&report)
    }

    /// The rules that one statement each checks.
    private mutating func checkRules() async throws {
        try await check(.schema, RuleStatements.BrokenGuards())
        try await check(.words, RuleStatements.UnknownWords())
        try await check(.references, RuleStatements.DanglingReferences())
        try await check(.names, RuleStatements.SharedNames())
        try await check(.replacements, RuleStatements.ReplacedLeftovers())
        try await check(.standing, RuleStatements.UnfoundedModels())
        try await check(.claims, RuleStatements.LooseClaims())
        try await check(.parents, RuleStatements.MisresolvedClaims())
        try await check(.versions, RuleStatements.WrongVersions())
    }

    private mutating func check<S: PostgresStatement>(_ rule: StoreRule, _ statement: S) async throws where S.Row == RuleStatements.Findings {
        guard let found = try await transaction.queryOne(statement, deadline: Self.deadline) else { preconditionFailure("a count gives a row") }
        report.add(rule, found)
    }

    /// The rules about single models.
    private mutating func check(_ models: [KeptModel]) async throws {
        let nodes = models.map(\.node)
        let claims = Dictionary(grouping: try await transaction.query(ClaimStatements.ListLive(children: nodes)), by: \.child)
        let live = Dictionary(grouping: try await transaction.query(EdgeStatements.ListLive(children: nodes)), by: \.candidate.child)
        let documents = Dictionary(grouping: try await transaction.query(KeptStatements.Documents(models: nodes)), by: \.model)
        let parents = Set(claims.values.joined().map(\.parent))
        let names = try await transaction.query(KeptStatements.Names(models: parents.sorted()))
        let ids = Dictionary(names.compactMap { row in (try? ModelID(row.name)).map { (row.node, $0) } }) { first, _ in first }
        for model in models {
            let candidates = Resolver.candidates(of: model.node, claims: (claims[model.node] ?? []).map(\.live))
            edges.add(model.node, candidates: candidates, live: live[model.node] ?? [])
            let described = ModelVerification(model: model, documents: documents[model.node] ?? [])
            described.checkFacts(&report)
            described.checkFamily(candidates: candidates, ids: ids, &report)
        }
        if let reader {
            let kept = DocumentVerification(transaction: transaction, reader: reader)
            try await kept.check(models, documents: documents, claims: claims, &report)
        }
    }
}
