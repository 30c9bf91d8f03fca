import ArgumentParser
import Foundation
import Intake
import Lineage
import Registry
import Service

/// Registers a model or fork.
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Register a model or fork: its parents, its card, its files.",
        discussion: "A parent is written ID, ID=RELATION or ID@REVISION=RELATION. The same registration again changes nothing.")

    @Argument(help: "The id of the model, organisation/name.")
    var id: String
    @Option(help: ArgumentHelp("A parent; may be given several times.", valueName: "id[=relation]"))
    var parent: [String] = []
    @Flag(help: "Retract the parents that were registered before.")
    var noParents = false
    @Option(help: ArgumentHelp("The model card, a README.md.", valueName: "file"), completion: .file())
    var card: String?
    @Option(help: ArgumentHelp("Another file of the repository, such as adapter_config.json.", valueName: "file"), completion: .file())
    var file: [String] = []
    @Option(help: "The licence.")
    var license: String?
    @Option(help: ArgumentHelp("Facts as JSON, the same object that REST takes: {\"parameters\": 7000000000}.", valueName: "json"))
    var facts: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        try await Failures.translated {
            let body = try requestBody()
            let json = options.json
            try await RegistrySession.with(options.database) { session in
                let registration = try RegistrationBody(json: body).registration
                let outcome = try await session.intake.register(registration, submitter: "local")
                var answer = try await session.answers.model(outcome.model.written)
                answer.effect = outcome.effect.rawValue
                let text = "\(outcome.effect.rawValue): \(outcome.model)\n\n" + ModelText.model(answer)
                try Output.line(json ? String(decoding: JSONText.data(of: answer, isPretty: true), as: UTF8.self) : text)
            }
        }
    }

    /// The same body that `POST /v1/models` takes, so that both are checked alike.
    private func requestBody() throws -> Data {
        var body: [String: Any] = ["id": id]
        if noParents || !parent.isEmpty { body["parents"] = parent.map(Self.parent) }
        if let card { body["card"] = try Self.text(of: card) }
        if !file.isEmpty {
            body["files"] = Dictionary(try file.map { (URL(fileURLWithPath: $0).lastPathComponent, try Self.text(of: $0)) }) { _, last in last }
        }
        if license != nil || facts != nil { body["facts"] = try givenFacts() }
        return try JSONSerialization.data(withJSONObject: body)
    }

    private func givenFacts() throws -> [String: Any] {
        var given: [String: Any] = [:]
        if let facts {
            guard let object = try? JSONSerialization.jsonObject(with: Data(facts.utf8)) as? [String: Any] else {
                throw CommandFailure("--facts is a JSON object, such as {\"parameters\": 7000000000}.")
            }
            given = object
        }
        if let license { given["license"] = license }
        return given
    }

    private static func parent(_ text: String) -> [String: String] {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        let reference = ModelReference(parting: parts.first ?? "")
        var parent = ["id": reference.name]
        if let revision = reference.revision { parent["revision"] = revision }
        if parts.count == 2 { parent["relation"] = parts[1] }
        return parent
    }

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else { throw CommandFailure("The file \(path) cannot be read.") }
        return String(decoding: data, as: UTF8.self)
    }
}
