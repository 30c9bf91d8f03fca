import ArgumentParser
import Service

/// Lists families, or shows one.
struct FamiliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "families", abstract: "List the families of base models, or show one.")

    @Argument(help: "A family; without it, all are listed.")
    var name: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        if let name {
            try await options.answer({ try await $0.family(name) }, text: { FamilyText.family($0) })
            return
        }
        var parameters = QueryParameters([])
        page.add(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.families(asked) }, text: { FamilyText.list($0) })
    }
}
