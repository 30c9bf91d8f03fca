import ArgumentParser
import Service

/// Ranks the models that one may move to.
struct TargetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "targets", abstract: "Rank the models of the registry by what it costs to move to them.",
        discussion: """
            All models that do the same task are looked at. Licences that do not allow the intended use are left out, and so are models whose licence
            is not known unless --unknown-licenses is given.

            Try:  pedigree targets meta-llama/Meta-Llama-3-8B-Instruct --commercial --min-parameters 3B --device l4
            """)

    @Argument(help: "The model that is left.")
    var from: String
    @Option(help: "The task; that of the model that is left where none is given.")
    var task: [String] = []
    @Option(help: ArgumentHelp("The least number of weights (3B).", valueName: "weights"))
    var minParameters: String?
    @Option(help: ArgumentHelp("The greatest number of weights.", valueName: "weights"))
    var maxParameters: String?
    @Option(help: ArgumentHelp("The most points of MMLU that a format may lose.", valueName: "points"))
    var maxQualityLoss: String?
    @Option(help: ArgumentHelp("A result that the card must state at least (mmlu:60).", valueName: "data set:value"))
    var minScore: [String] = []
    @Option(help: "The least number of downloads.")
    var minDownloads: String?
    @Flag(help: "Keep models whose licence is not known.")
    var unknownLicenses = false
    @OptionGroup(title: "Use") var use: UseOptions
    @OptionGroup(title: "Serving") var serving: ServingOptions
    @Option(help: "How many to show.")
    var limit: String?
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        var parameters = QueryParameters([("from", from)])
        for word in task { parameters.append("task", word) }
        for word in minScore { parameters.append("min_score", word) }
        let given = [
            ("min_parameters", minParameters), ("max_parameters", maxParameters), ("max_quality_loss", maxQualityLoss),
            ("min_downloads", minDownloads),
            ("limit", limit),
        ]
        for case (let name, let value?) in given { parameters.append(name, value) }
        if unknownLicenses { parameters.append("unknown_licenses", "true") }
        use.append(to: &parameters)
        serving.append(to: &parameters)
        let asked = parameters
        try await options.answer({ try await $0.targets(asked) }, text: { TargetText.text($0) })
    }
}
