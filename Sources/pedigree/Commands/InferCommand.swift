import ArgumentParser
import Inference
import Ingestion
import Intake
import Lineage
import Registry

/// Infers parents that nobody declared.
struct InferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer", abstract: "Infer the parents of models whose documents name none.",
        discussion: """
            Without IDs it looks at what changed since the last time, which workers and servers do by themselves; with --all, at everything. What is
            found is kept as a document of the model, marked as inferred wherever it is shown, and gives way to whatever a document states.
            'pedigree explain ID' tells the reasons, and the candidates that were rejected.
            """)

    @Argument(help: "Models.")
    var ids: [String] = []
    @Flag(help: "Look at every model that states no parent.")
    var all = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard ids.isEmpty || !all else { throw ValidationError("Name models, or --all.") }
    }

    func run() async throws {
        let (ids, all) = (ids, all)
        try await Failures.translated {
            let models = try ids.map { try ModelID($0) }
            try await RegistrySession.with(database) { session in
                guard models.isEmpty else { return try await Self.infer(models, in: session) }
                let meter = ProgressMeter()
                let progress = try await InferenceJob(intake: session.intake, logger: Log.quiet).runNow(all: all) { progress in
                    if meter.isDue(done: false) { Output.progress(Written.number(progress.looked, "model", "models") + " looked at …") }
                }
                Output.endProgress()
                let effects = progress.effects.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\(Written.count($0.value)) \($0.key)" }
                try Output.line(
                    Written.number(progress.looked, "model", "models") + " looked at: "
                        + (effects.isEmpty ? "nothing to infer" : effects.joined(separator: ", ")) + ".")
            }
        }
    }

    private static func infer(_ models: [ModelID], in session: RegistrySession) async throws {
        let finding = ParentFinding(store: session.store)
        for id in models {
            guard try await session.store.model(named: id) != nil else { throw NameError.unknown(id) }
            let effect = try await session.intake.infer(id, with: finding)
            let text = try await session.intake.inference(of: id)
            let found = text?.parent.map { "\($0.id), \(Int(($0.probability * 100).rounded(.down))) %" }
            try Output.line("\(id): \(effect.rawValue)" + ((found ?? text?.abstained).map { " (\($0))" } ?? ""))
        }
    }
}
