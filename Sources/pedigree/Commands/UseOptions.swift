import ArgumentParser
import Service

/// How a model is used: options that questions about costs share.
struct UseOptions: ParsableArguments {
    @Option(help: "Tokens read a day (5e6).")
    var inputTokensPerDay: String?
    @Option(help: "Tokens written a day.")
    var outputTokensPerDay: String?
    @Option(help: "Tokens of a prompt.")
    var promptTokens: String?
    @Option(help: "Tokens of an answer.")
    var answerTokens: String?
    @Option(help: "Requests at once at the busiest time.")
    var concurrency: String?
    @Option(help: "Tokens a second that each user must get.")
    var tokensPerSecond: String?
    @Option(help: "Tokens that must fit, prompt and answer together.")
    var context: String?
    @Option(help: "A language's code, code, json or table; may be given several times.")
    var language: [String] = []
    @Option(help: "Months that are looked at.")
    var months: String?
    @Option(help: "US dollars for an hour of an engineer.")
    var hourlyPay: String?
    @Option(help: "Applications that call the model.")
    var applications: String?
    @Option(help: "Prompts that were written for it.")
    var prompts: String?
    @Option(help: "Tokens of one pass of the evaluation suite.")
    var evaluationTokens: String?
    @Flag(inversion: .prefixedNo, help: "Whether it serves commercial advantage.")
    var commercial: Bool?
    @Option(help: "Monthly users of all products.")
    var monthlyUsers: String?
    @Flag(inversion: .prefixedNo, help: "Whether weights are passed on.")
    var distributesWeights: Bool?
    @Flag(inversion: .prefixedNo, help: "Whether outputs train another model.")
    var trainsOnOutputs: Bool?
    @Flag(inversion: .prefixedNo, help: "Whether the licensee is in the European Union.")
    var inEu: Bool?

    /// Adds what was given.
    func append(to parameters: inout QueryParameters) {
        let texts = [
            ("input_tokens_per_day", inputTokensPerDay), ("output_tokens_per_day", outputTokensPerDay), ("prompt_tokens", promptTokens),
            ("answer_tokens", answerTokens), ("concurrency", concurrency), ("tokens_per_second", tokensPerSecond), ("context", context),
            ("months", months), ("hourly_pay", hourlyPay), ("applications", applications), ("prompts", prompts),
            ("evaluation_tokens", evaluationTokens), ("monthly_users", monthlyUsers),
        ]
        for (name, value) in texts { if let value { parameters.append(name, value) } }
        for word in language { parameters.append("language", word) }
        let flags = [
            ("commercial", commercial), ("distributes_weights", distributesWeights), ("trains_on_outputs", trainsOnOutputs), ("in_eu", inEu),
        ]
        for (name, value) in flags { if let value { parameters.append(name, "\(value)") } }
    }
}
