import Lineage
package import Postgres

/// One value of every statement of the store, with which a test prepares it on the migrated schema and reads rows of the example family.
package enum StatementSamples {
    /// All statements. The numbers are those of the first models, documents and claims of a store.
    package static let all: [any PostgresStatement] = migrations + names + writes + reads + lineage + rules + kept + jobs + identity

    private static let models = (1...12).map { NodeID($0) }
    private static let moment = PostgresTimestamp(microsecondsSince1970: 1_750_000_000_000_000)
    private static let name = "aurora/aurora-7b"

    private static let document = SubmittedDocument(
        reading: DocumentReading(path: "README.md"), sha256: [UInt8](repeating: 7, count: 32), byteCount: 0, compressedBytes: [], origin: "test",
        revision: nil, readerVersion: 1)

    private static let evidence = Evidence(kind: .frontMatter, document: "README.md", field: "base_model", line: 2, text: "", extractor: "test/1")

    private static let migrations: [any PostgresStatement] = [
        MigrationStatements.Lock(), MigrationStatements.List(), MigrationStatements.Insert(number: 99, step: "0099_sample", checksum: ""),
        SnapshotStatements.Export(), SnapshotStatements.BeginIncarnation(),
    ]

    private static let names: [any PostgresStatement] = [
        NameStatements.Find(folded: [name]), NameStatements.InsertMentioned(names: ["sample/mentioned"]), NameStatements.Folded(models: models),
        AliasStatements.Get(folded: "aurora/alias"), AliasStatements.ListNames(folded: ["aurora/alias"]),
        AliasStatements.Insert(model: models[0], name: "sample/alias", kind: .redirect, source: "test", moment: moment),
        AliasStatements.End(alias: 1, moment: moment), AliasStatements.Replace(mentioned: models[1], model: models[0]),
        AliasStatements.Rename(model: models[0], name: "sample/renamed"), AliasStatements.List(model: models[0]),
    ]

    private static let writes: [any PostgresStatement] = [
        LockStatements.Shape(isExclusive: true), LockStatements.Models(child: models[0], parents: models),
        DocumentStatements.Supersede(documents: [1], moment: moment), DocumentStatements.Reread(id: 1, document: document),
        DocumentStatements.Insert(model: models[0], submitter: "test", document: document, moment: moment),
        ClaimStatements.Insert(moment: moment, claims: []),
        ClaimStatements.Move(claims: [(id: 1, document: 1, evidence: evidence)]), ClaimStatements.Retract(claims: [1], moment: moment),
        ClaimStatements.Resolve(claims: [1], parent: models[0]), EdgeStatements.Close(edges: [1], moment: moment),
        EdgeStatements.Insert(edges: [], moment: moment),
        ModelStatements.Update(model: models[0], name: name, facts: ModelFacts(), family: nil, moment: moment),
        ModelStatements.Insert(description: ModelStatements.Update(model: models[0], name: name, facts: ModelFacts(), family: nil, moment: moment)),
        ModelStatements.InsertChanges(models: models, moment: moment), ModelStatements.Place(model: models[0], family: nil),
        ModelStatements.RecordChanges(models: models, moment: moment),
        BulkStatements.TakeNumbers(table: "document", count: 2), DumpStatements.RespellMentioned(names: ["sample/Mentioned"]),
        InferenceStatements.SavePosition(position: IndexPosition(incarnation: "", snapshot: .beginning), version: 1),
        RereadingStatements.Set(readerVersion: 1), PlannerStatements.Analyze(), FollowStatements.Notify(),
        FollowStatements.Prune(retention: 60, limit: 5),
    ]

    private static let sighting = RepositorySighting(host: "https://hub", repositoryID: "1", name: SummaryColumns.id(name), revision: "a")

    private static let identity: [any PostgresStatement] = [
        RepositoryStatements.Find(host: "https://hub", repositories: [("1", name)]),
        RepositoryStatements.Record(host: "https://hub", repositories: [(models[0], sighting)]),
        RepositoryStatements.Move(model: models[0], other: models[1]), RepositoryStatements.Forget(model: models[0]),
        RepositoryStatements.Numbers(models: models), RepositoryStatements.Mark(models: models, status: .gone),
        FormerNameStatements.List(folded: ["aurora/taken"]),
        FormerNameStatements.Insert(model: models[0], name: "sample/former", source: "test", until: moment),
        FormerNameStatements.LaterClaims(folded: name, parent: models[0], since: moment),
        FormerNameStatements.EarlierClaims(folded: name, since: nil, until: PostgresTimestamp(microsecondsSince1970: now.microseconds)),
        FormerNameStatements.HandOver(model: models[0], other: models[1], moment: moment),
        FormerNameStatements.Retire(model: models[0], other: models[1]), CrawlStatements.Get(place: "sample"),
        CrawlStatements.Save(place: "sample", position: "{}"),
    ]

    private static let attempt = JobAttemptID(job: 1, attempt: 1)

    private static let jobs: [any PostgresStatement] = [
        JobStatements.Enqueue(jobs: []), JobStatements.Claim(kinds: ["sample"], limit: 1, holder: "test", lease: .seconds(1)),
        JobStatements.Keep(attempts: [attempt], lease: .seconds(1)), JobStatements.SaveProgress(id: attempt, progress: "{}"),
        JobStatements.End(ended: [EndedJob(attempt, .done)], pauses: JobPauses()), JobStatements.ListLost(limit: 1), JobStatements.Cancel(id: 1),
        JobStatements.Retry(id: 1), JobStatements.List(question: JobQuestion()), JobStatements.ListAttempts(id: 1, limit: 5), JobStatements.Count(),
        JobStatements.Prune(finished: .seconds(1), dead: .seconds(1), limit: 1), JobStatements.Notify(),
    ]

    private static let reads: [any PostgresStatement] = [
        RegistryStatements.Version(), RegistryStatements.Clock(), RegistryStatements.Count(), PlannerStatements.Count(),
        LockStatements.ReadChild(child: models[0]),
        DocumentStatements.ListLive(models: models), DocumentStatements.ListBytes(model: models[0]), ClaimStatements.ListLive(children: models),
        ClaimStatements.Naming(folded: name), ClaimStatements.Get(claim: 1), ClaimStatements.Children(parent: models[0]),
        EdgeStatements.ListLive(children: models),
        EdgeStatements.ListAbove(models: models), ModelDetailStatements.Get(models: models),
        FamilyStatements.List(), FamilyStatements.Members(key: "llama-3"),
        InferenceStatements.Candidates(names: ["aurora7b"], families: ["llama-3"], child: nil, greatestChildCount: 5),
        InferenceStatements.CandidateFacts(models: models), InferenceStatements.NamingHabits(organisation: "forge", besides: nil),
        InferenceStatements.Uninferred(after: nil, limit: 5), InferenceStatements.ReadPosition(),
        InferenceStatements.ChangedUninferred(since: .beginning, after: nil, limit: 5),
        BulkStatements.FindHeld(
            path: "README.md", documents: [(model: SummaryColumns.id(name), sha256: document.sha256)], readerVersion: document.readerVersion),
        DumpStatements.Models(after: "", isMentioned: false, limit: 2), DumpStatements.Aliases(models: models),
        DumpStatements.FormerNames(models: models), DumpStatements.Repositories(models: models), DumpStatements.Documents(models: models),
        DumpStatements.ParentEvidence(children: models),
        FollowStatements.Position(), FollowStatements.CopyModels(), FollowStatements.CopyEdges(), FollowStatements.CopyAliases(),
        FollowStatements.Changes(since: IndexPosition(incarnation: "", snapshot: .beginning), limit: 5),
        RereadingStatements.ListStale(readerVersion: 2, after: models[0], limit: 5), RereadingStatements.Get(),
    ]

    private static let lineage: [any PostgresStatement] = [
        LineageListStatements.Descendants(question: question), LineageListStatements.Ancestors(question: question),
        LineageListStatements.DescendantsAsOf(question: question, moment: now), LineageListStatements.AncestorsAsOf(question: question, moment: now),
        CheckStatements.ListChecked(models: models), LineageStatements.Summaries(models: models),
        LineageStatements.StepsAbove(models: models, minimumConfidence: 0),
        LineageStatements.StepsAboveAsOf(models: models, minimumConfidence: 0, moment: now), LineageStatements.CountChildren(models: models),
        LineageStatements.CountChildrenAsOf(models: models, minimumConfidence: 0, moment: now), LineageStatements.CountDescendants(models: models),
        LineageStatements.CountDescendantsAsOf(models: models, minimumConfidence: 0, moment: now),
        LineageStatements.CountDescendantsTogether(models: models), TreeStatements.Level(parents: models, limit: 5, minimumConfidence: 0),
        TreeStatements.LevelAsOf(parents: models, limit: 5, minimumConfidence: 0, moment: now),
    ]

    private static let rules: [any PostgresStatement] = [
        RuleStatements.BrokenGuards(), RuleStatements.UnknownWords(), RuleStatements.DanglingReferences(), RuleStatements.SharedNames(),
        RuleStatements.ReplacedLeftovers(), RuleStatements.UnfoundedModels(), RuleStatements.LooseClaims(), RuleStatements.MisresolvedClaims(),
        RuleStatements.WrongVersions(),
    ]

    private static let kept: [any PostgresStatement] = [
        KeptStatements.ModelsAfter(number: 0, limit: 5), KeptStatements.Names(models: models), KeptStatements.Documents(models: models),
        KeptStatements.Bytes(documents: [1, 2]), KeptStatements.OtherMetadata(read: [(document: 1, metadataJSON: "{}")]),
        KeptStatements.EdgesAfter(child: NodeID(0), parent: NodeID(0), limit: 5),
    ]

    private static let now = Moment(microseconds: 4_000_000_000_000_000)
    private static let question = LineageQuestion(of: [models[0], models[2]])
}
