import ArgumentParser
import Service

/// Shows the duties that hold for a model.
struct ObligationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obligations", abstract: "Show what licences ask of a model: its own and those of everything it was made from.")

    @Argument(help: "A model, or another name of one.")
    var id: String
    @Option(help: ArgumentHelp("Follow only edges at least this certain (0 to 1).", valueName: "confidence"))
    var minConfidence: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("of", id)])
        if let minConfidence { parameters.append("min_confidence", minConfidence) }
        let asked = parameters
        try await options.answer({ try await $0.obligations(asked) }, text: { ObligationText.all($0) })
    }
}
