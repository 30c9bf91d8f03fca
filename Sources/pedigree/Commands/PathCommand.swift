import ArgumentParser
import Service

/// Shows how two models are related.
struct PathCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "path", abstract: "Show how two models are related.")

    @Argument(help: "The model to begin at.")
    var from: String
    @Argument(help: "The model to end at.")
    var to: String
    @Option(help: "How many ways to show.")
    var limit: String?
    @OptionGroup var graph: GraphOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("from", from), ("to", to)])
        if let limit { parameters.append("limit", limit) }
        graph.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.paths(asked) }, text: { RelationshipText.paths($0) })
    }
}
