import ArgumentParser
import Service

/// Lists what a model was made from.
struct AncestorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ancestors", abstract: "List everything that a model was made from, directly or not.")

    @OptionGroup var lineage: LineageOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = lineage.parameters
        page.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.ancestors(asked) }, text: { LineageText.list($0, of: "ancestor", "ancestors") })
    }
}
