import ArgumentParser
import Service

/// Tells why a parent is believed or not.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell why the parents of a model are believed or not.",
        discussion: """
            Without PARENT everything that is stated about the model's parents is told. With it, that parent alone; a model further up is told by
            the line to it, step by step.
            """)

    @Argument(help: "A model, or another name of one.")
    var child: String
    @Argument(help: "A parent or another ancestor.")
    var parent: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let asked = QueryParameters([("of", child)] + (parent.map { [("parent", $0)] } ?? []))
        try await options.answer({ try await $0.explain(asked) }, text: { ExplanationText.text($0) })
    }
}
