import ArgumentParser
import Service

/// Lists licences with their duties.
struct LicensesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "licenses", abstract: "List the licences whose duties are known, or show one.")

    @Argument(help: "A licence's id, such as llama3.1; without it, all are listed.")
    var id: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let asked = QueryParameters(id.map { [("id", $0)] } ?? [])
        let isOne = id != nil
        try await options.answer({ try await $0.licenses(asked) }, text: { isOne ? LicenceText.licence($0) : LicenceText.list($0) })
    }
}
