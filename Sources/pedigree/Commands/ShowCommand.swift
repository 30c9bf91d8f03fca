import ArgumentParser
import Service

/// Shows one model.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a model: its facts, what it was made from and how we know, and what was made from it.")

    @Argument(help: "A model, or another name of one.")
    var id: String
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let id = id
        try await options.answer({ try await $0.model(id) }, text: { ModelText.model($0) })
    }
}
