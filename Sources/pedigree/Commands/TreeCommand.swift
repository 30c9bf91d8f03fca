import ArgumentParser
import Service

/// Shows what was made from a model or family as a tree.
struct TreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tree", abstract: "Show what was made from a model or family as a tree.")

    @Argument(help: "A model, another name of one, or a family.")
    var of: String
    @Option(help: "How many levels to show.")
    var depth: String?
    @Option(help: "How many children of each model to show.")
    var limit: String?
    @OptionGroup var graph: GraphOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("of", of)])
        for case (let name, let value?) in [("depth", depth), ("limit", limit)] {
            parameters.append(name, value)
        }
        graph.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.tree(asked) }, text: { LineageText.tree($0) })
    }
}
