import ArgumentParser
import Service

/// Lists what was made from a model or family.
struct DescendantsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "descendants", abstract: "List everything made from a model or family, directly or not.")

    @OptionGroup var lineage: LineageOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = lineage.parameters
        page.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.descendants(asked) }, text: { LineageText.list($0, of: "descendant", "descendants") })
    }
}
