import ArgumentParser
import Service

/// Finds models by something like their name.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find models by a part of their name; slips of the pen are forgiven.")

    @Argument(help: "Words of the name.")
    var words: [String]
    @OptionGroup var page: PageOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("q", words.joined(separator: " "))])
        page.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.search(asked) }, text: { LineageText.search($0) })
    }
}
