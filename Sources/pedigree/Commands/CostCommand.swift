import ArgumentParser
import Foundation
import Service

/// Tells what a move from one model to another costs.
struct CostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cost", abstract: "Tell what it costs to move from one model to another, item by item.",
        discussion: """
            TO is a model or a family, whose member nearest to FROM is taken. What is not said is assumed within a range, and the answer lists what it
            assumed and what to tell for a narrower one. --question FILE takes all that POST /v1/migration/cost takes; - reads from standard input.

            Try:  pedigree cost meta-llama/Meta-Llama-3-8B Qwen2.5 --output-tokens-per-day 5e7 --adapters 5
            """)

    @Argument(help: "The model that is left.")
    var from: String?
    @Argument(help: "The model or family that is moved to.")
    var to: String?
    @Option(help: "A fork in use; may be given several times.")
    var fork: [String] = []
    @Option(help: "How many adapters of one's own must move along.")
    var adapters: Int?
    @Option(help: "Tokens that one of them was trained on.")
    var trainingTokens: String?
    @OptionGroup(title: "Use") var use: UseOptions
    @OptionGroup(title: "Serving") var serving: ServingOptions
    @Option(help: "The whole question as JSON; - for standard input.", completion: .file())
    var question: String?
    @Flag(help: "Show the inputs of every item.")
    var inputs = false
    @OptionGroup var options: QuestionOptions

    func validate() throws {
        if question == nil, to == nil { throw ValidationError("Name the model that is left and the one that is moved to, or give --question FILE.") }
        if question != nil, from != nil { throw ValidationError("--question says what is moved; leave out FROM and TO.") }
    }

    func run() async throws {
        let asked = try await Failures.translated { try Self.asked(question, parameters) }
        let showsInputs = inputs
        try await options.answer({ try await $0.cost(asked) }, text: { BillText.text($0, showsInputs: showsInputs) })
    }

    private var parameters: QueryParameters {
        var parameters = QueryParameters([("from", from), ("to", to)].compactMap { name, value in value.map { (name, $0) } })
        for fork in fork { parameters.append("fork", fork) }
        if let adapters { parameters.append("adapters", "\(adapters)") }
        if let trainingTokens { parameters.append("training_tokens", trainingTokens) }
        use.append(to: &parameters)
        serving.append(to: &parameters)
        return parameters
    }

    private static func asked(_ file: String?, _ parameters: QueryParameters) throws -> CostQuestion {
        guard let file else { return try CostQuestion(parameters) }
        let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
        guard let handle, let data = try? handle.read(upToCount: CostLimits.bodyByteCount + 1) ?? Data() else {
            throw CommandFailure("The file \(file) cannot be read.")
        }
        guard data.count <= CostLimits.bodyByteCount else { throw CommandFailure("\(file) has more than \(CostLimits.bodyByteCount) bytes.") }
        return try CostQuestion(json: data)
    }
}
