import Foundation
import Ingestion
import Intake
import Lineage
import Logging
import Registry
import TestSupport
import Testing

/// Models of a real MLflow registry, written by MLflow's own client.
@Suite(.serialized, .timeLimit(.minutes(30))) struct MLflowTests {
    private static func source(
        _ server: MLflowServer, organisation: String? = nil, cursor: String? = nil, environment: [String: String] = [:]
    ) async throws -> IngestionSource {
        var options = IngestionOptions(organisation: organisation, cursor: cursor)
        options.mlflowCredentials = MLflowCredentials(environment: environment)
        return try IngestionSource.open(path: await server.address, options: options)
    }

    private static func ingest(_ server: MLflowServer, into database: TestDatabase) async throws -> IngestionSummary {
        try await IngestionRun(intake: database.intake, submitter: "test").run(try await source(server))
    }

    private static func detail(_ name: String, in database: TestDatabase) async throws -> ModelDetail {
        let model = try #require(try await database.store.model(named: try ModelID(name)), "\(name)")
        return try #require(try await database.store.detail(of: model.node))
    }

    /// Writes the files of a logged model to a folder.
    private static func files(_ scratch: Scratch, _ files: [String: String]) throws -> String {
        for (name, text) in files { try scratch.write("model/\(name)", text) }
        return scratch.at("model")
    }

    @Test func `a registered model has the parents that tags and parameters name, with field, line and version`() async throws {
        let server = try await MLflowServer.empty()
        let run = try #require(try await server.call("create_run", #"{"experiment_id": "0"}"#).run)
        try await server.call("log_param", #"{"run_id": "\#(run)", "key": "base_model", "value": "meta-llama/Llama-3.1-8B"}"#)
        try await server.call("log_param", #"{"run_id": "\#(run)", "key": "learning_rate", "value": "0.1"}"#)
        try await server.call(
            "create_registered_model",
            #"{"name": "support bot", "tags": {"license": "MIT", "task": "text-generation", "team": "care"}, "description": "Answers."}"#)
        let version = try await server.version(of: "support bot", run: run)
        try await server.call("set_registered_model_alias", #"{"name": "support bot", "alias": "champion", "version": "\#(version)"}"#)
        try await server.version(of: "tagged", tags: #"{"base_model": "org/base", "base_model_relation": "quantized", "base_model_revision": "v2"}"#)
        try await withDatabase { database in
            let summary = try await Self.ingest(server, into: database)
            #expect(summary.counts.new == 2 && summary.counts.finished == 2 && summary.brokenOff == nil)
            let bot = try await Self.detail("mlflow/support~20bot", in: database)
            let claim = try #require(bot.parents.first)
            #expect(bot.parents.count == 1 && claim.parentID.written == "meta-llama/Llama-3.1-8B" && claim.kind == .tag)
            #expect(claim.document == DocumentPath.mlflow && claim.field == "run.params.base_model" && claim.documentRevision == version)
            #expect(claim.text.contains("\"base_model\" : \"meta-llama/Llama-3.1-8B\"") && claim.line != nil, "\(claim.text)")
            #expect(bot.record.facts.license == "mit" && bot.record.facts.task == "text-generation" && bot.record.facts.tags == ["team:care"])
            #expect(bot.record.created != nil)
            let tagged = try #require(try await Self.detail("mlflow/tagged", in: database).parents.first)
            #expect(tagged.relation == .quantized && tagged.parentRevision == "v2" && tagged.field == "version.tags.base_model")
        }
    }

    @Test func `what is unchanged costs no write, and a new version is what counts`() async throws {
        let server = try await MLflowServer.empty()
        try await server.version(of: "bot", tags: #"{"base_model": "org/old"}"#)
        try await server.version(of: "other", tags: #"{"base_model": "org/base"}"#)
        try await withDatabase { database in
            _ = try await Self.ingest(server, into: database)
            let rows = try await database.rows()
            let again = try await Self.ingest(server, into: database)
            #expect(again.counts.same == 2 && again.counts.finished == 2)
            #expect(try await database.rows() == rows)
            try await server.version(of: "bot", tags: #"{"base_model": "org/new"}"#)
            let third = try await Self.ingest(server, into: database)
            #expect(third.counts.changed == 1 && third.counts.same == 1)
            let bot = try await Self.detail("mlflow/bot", in: database)
            #expect(bot.parents.map(\.parentID.written) == ["org/new"] && bot.parents.first?.documentRevision == "2")
            #expect(try await database.intake.verify().isSound)
        }
    }

    @Test func `the files of a logged model are read: its description, its configuration, its adapter`() async throws {
        let server = try await MLflowServer.empty()
        let scratch = try Scratch()
        let folder = try Self.files(
            scratch,
            [
                "MLmodel": "flavors:\n  transformers:\n    peft_adaptor: peft\n    source_model_name: org/loaded\n    task: text-generation\n",
                "peft/adapter_config.json": #"{"base_model_name_or_path": "org/base", "peft_type": "LORA", "r": 8}"#,
                "model_card.md": "---\nbase_model: org/grandparent\n---\n# The card of org/base\n", "python_env.yaml": "python: 3.11\n",
            ])
        let logged = try await server.call(
            "create_logged_model", #"{"experiment_id": "0", "name": "m", "params": {"base_model": "org/base"}}"#)
        let model = try #require(logged.model)
        try await server.call("log_model_artifacts", #"{"model_id": "\#(model)", "local_dir": "\#(folder)"}"#)
        try await server.call("finalize_logged_model", #"{"model_id": "\#(model)", "status": "READY"}"#)
        try await server.version(of: "adapter", from: "models:/\(model)", model: model)
        // The files of a run, as older clients register them.
        let run = try #require(try await server.call("create_run", #"{"experiment_id": "0"}"#).run)
        let whole = try Scratch()
        let saved = try Self.files(
            whole,
            [
                "MLmodel": "flavors:\n  transformers:\n    model_binary: model\n    source_model_name: org/loaded\n",
                "model/config.json": #"{"model_type": "llama", "architectures": ["LlamaForCausalLM"], "_name_or_path": "org/loaded"}"#,
            ])
        try await server.call("log_artifacts", #"{"run_id": "\#(run)", "artifact_path": "model", "local_dir": "\#(saved)"}"#)
        try await server.version(of: "whole", from: "runs:/\(run)/model", run: run)
        try await withDatabase { database in
            let summary = try await Self.ingest(server, into: database)
            #expect(summary.counts.new == 2, "\(summary.refused)")
            let adapter = try await Self.detail("mlflow/adapter", in: database)
            #expect(adapter.documents.map(\.path).sorted() == ["MLmodel", "adapter_config.json", "mlflow:model"])
            #expect(Set(adapter.parents.map(\.kind)) == [.adapterConfiguration, .tag, .modelConfiguration])
            #expect(!adapter.parents.contains { $0.parentID.written == "org/grandparent" }, "the card is that of the model that was loaded")
            let base = adapter.parents.filter { $0.parentID.written == "org/base" }
            #expect(base.count == 2 && base.allSatisfy { $0.relation == .adapter }, "\(base)")
            #expect(adapter.record.facts.task == "text-generation")
            let found = try await Self.detail("mlflow/whole", in: database)
            #expect(found.documents.map(\.path).sorted() == ["MLmodel", "config.json", "mlflow:model"])
            #expect(found.record.facts.modelType == "llama" && found.record.facts.library == "transformers")
            #expect(found.parents.allSatisfy { $0.kind == .modelConfiguration && $0.parentID.written == "org/loaded" } && found.parents.count == 2)
        }
    }

    @Test func `a version that was copied is the same as the other one, and a parent may be of the same registry`() async throws {
        let server = try await MLflowServer.empty()
        try await server.version(of: "my base", tags: #"{"base_model": "org/base"}"#)
        try await server.call("copy_model_version", #"{"src_model_uri": "models:/my base/1", "dst_name": "production"}"#)
        try await server.version(of: "tuned", tags: #"{"base_model": "models:/my base@champion"}"#)
        try await withDatabase { database in
            _ = try await Self.ingest(server, into: database)
            let copy = try #require(try await Self.detail("mlflow/production", in: database).parents.first { $0.field == "version.origin" })
            #expect(copy.parentID.written == "mlflow/my~20base" && copy.relation == .reupload && copy.parentRevision == "1")
            let tuned = try #require(try await Self.detail("mlflow/tuned", in: database).parents.first)
            #expect(tuned.parentID.written == "mlflow/my~20base" && tuned.relation == .finetune && tuned.parentRevision == "champion")
        }
    }

    @Test func `more models than a page has are all read, and names that no id can stand for are refused`() async throws {
        let server = try await MLflowServer.empty()
        try await server.call("create_registered_models", #"{"names": "m", "from": 100, "to": 160}"#)
        let odd = ["a b", "a~b", "ü", "semi;colon", "Case", "case", String(repeating: "n", count: 198), "it's", #"it's \"quoted\""#]
        for name in odd { try await server.call("create_registered_model", #"{"name": "\#(name)"}"#) }
        let items = try await Self.source(server, organisation: "acme").collected()
        let ids = items.compactMap(\.id?.written)
        #expect(Set(ids).count == ids.count && items.count == 60 + odd.count)
        #expect(ids.filter { $0.hasPrefix("acme/m1") }.count == 60)
        #expect(Set(ids).isSuperset(of: ["acme/a~20b", "acme/a~7Eb", "acme/ü", "acme/semi;colon", "acme/it's"]))
        let refused = items.filter { $0.refusal != nil }.map(\.label)
        #expect(refused.count == 3 && refused.contains(odd[6]), "\(refused)")
        #expect(refused.contains { foldedName($0) == "case" }, "one of two names that differ in capitals alone")
        #expect(items.first?.cursor == nil && items.last?.cursor != nil)
    }

    @Test func `trouble that passes is waited for`() async throws {
        let server = try await MLflowServer.empty()
        try await server.version(of: "bot", tags: #"{"base_model": "org/base"}"#)
        for status in [429, 500, 503] {
            try await server.call("trouble", #"{"status": \#(status), "count": 2, "behind": 1}"#)
            let items = try await Self.source(server).collected()
            #expect(items.map(\.label) == ["bot"] && items[0].refusal == nil)
        }
    }

    @Test func `a server that stays away is said, and what was read before is kept`() async throws {
        let server = try await MLflowServer.empty()
        try await server.call("create_registered_models", #"{"names": "m", "from": 100, "to": 160}"#)
        try await server.call("trouble", #"{"status": 503, "count": 1000, "behind": 51}"#)
        try await withDatabase { database in
            let broken = try await Self.ingest(server, into: database)
            #expect(broken.counts.new == 50 && broken.brokenOff?.contains("cannot be reached: it answers 503") == true, "\(broken)")
            try await server.call("trouble", #"{"status": 503, "count": 0}"#)
            let whole = try await Self.ingest(server, into: database)
            #expect(whole.counts.same == 50 && whole.counts.new == 10 && whole.brokenOff == nil)
        }
    }

    @Test func `credentials are shown as MLflow's own client shows them, and without them it is said what is missing`() async throws {
        let server = try await MLflowServer.empty()
        try await server.version(of: "bot")
        let cases: [(expected: String, environment: [String: String])] = [
            ("Bearer secret", ["MLFLOW_TRACKING_TOKEN": "secret"]),
            ("Basic YWRhOnNlY3JldA==", ["MLFLOW_TRACKING_USERNAME": "ada", "MLFLOW_TRACKING_PASSWORD": "secret", "MLFLOW_TRACKING_TOKEN": "other"]),
        ]
        for (expected, environment) in cases {
            try await server.call("expect", #"{"authorization": "\#(expected)"}"#)
            #expect(try await Self.source(server, environment: environment).collected().map(\.label) == ["bot"])
            let refused = try await Self.source(server).collected()
            guard case .brokenOff(let reason)? = refused.first?.content else { throw MLflowServer.Silence(description: "\(refused)") }
            #expect(refused.count == 1 && reason.contains("401") && reason.contains("MLFLOW_TRACKING_TOKEN") && !reason.contains("secret"))
        }
        let address = await server.address.replacing("//", with: "//ada:secret@")
        #expect(throws: IngestionError.badAddress) { try IngestionSource.open(path: address) }
    }

    @Test func `a run that broke off goes on at its page, and a page that is not known any more begins anew`() async throws {
        let server = try await MLflowServer.empty()
        try await server.call("create_registered_models", #"{"names": "m", "from": 100, "to": 160}"#)
        let cursor = try #require(try await Self.source(server).collected().last?.cursor)
        try await server.call("requests")
        #expect(try await Self.source(server, cursor: cursor).collected().map(\.label) == (150..<160).map { "m\($0)" })
        let asked = try #require(try await server.call("requests").requests)
        #expect(asked.filter { $0.contains("registered-models/search") }.count == 1)
        #expect(try await Self.source(server, cursor: "bogus").collected().count == 60)
    }

    @Test func `a job keeps the page at which it broke off, and another attempt goes on there`() async throws {
        let server = try await MLflowServer.empty()
        try await server.call("create_registered_models", #"{"names": "m", "from": 100, "to": 160}"#)
        try await server.call("trouble", #"{"status": 401, "count": 1000, "behind": 51}"#)
        try await withDatabase { database in
            let store = database.store
            var limits = WorkerLimits()
            (limits.pollInterval, limits.pauses.first) = (.milliseconds(50), .milliseconds(20))
            try await store.enqueue([try IngestionJob.job(IngestionJob.Payload(path: await server.address))])
            let worker = JobWorker(
                store: store, handlers: [IngestionJob(intake: database.intake)], limits: limits,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await worker.run() }
                let end = ContinuousClock.now + .seconds(120)
                while try await store.jobs(JobQuestion()).first?.state != .done {
                    try #require(ContinuousClock.now < end, "not in time")
                    if try await store.jobs(JobQuestion()).first?.trouble != nil {
                        try await server.call("trouble", #"{"status": 401, "count": 0}"#)
                    }
                    try await Task.sleep(for: .milliseconds(20))
                }
                group.cancelAll()
            }
            let job = try #require(try await store.jobs(JobQuestion()).first)
            #expect(job.progress?.contains(#""new": 10"#) == true && job.progress?.contains("cursor") == false, "\(job.progress ?? "")")
            #expect(try await store.attempts(ofJob: job.id).last?.trouble?.contains("Broken off") == true)
            #expect(try await store.model(named: ModelID("mlflow/m159")) != nil)
        }
    }
}
