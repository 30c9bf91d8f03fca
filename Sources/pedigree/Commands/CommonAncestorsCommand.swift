import ArgumentParser
import Service

/// Lists what several models were all made from.
struct CommonAncestorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "common-ancestors", abstract: "List what several models were all made from, nearest first.")

    @Argument(help: "Two models or more.")
    var models: [String]
    @Option(help: "How many to show.")
    var limit: String?
    @OptionGroup var graph: GraphOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters(models.map { ("of", $0) })
        if let limit { parameters.append("limit", limit) }
        graph.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.commonAncestors(asked) }, text: { RelationshipText.commonAncestors($0) })
    }
}
