import MigrationCost

extension CostQuestion {
    /// The parameters that a move takes in a query.
    public static let parameters = sharedParameters.union(["to", "language", "adapters", "training_tokens", "fork"])

    /// Those that say where one moves from and how models are used and served, as questions about where to move have them too.
    static let sharedParameters: Set<String> = [
        "from", "input_tokens_per_day", "output_tokens_per_day", "prompt_tokens", "answer_tokens", "concurrency", "tokens_per_second", "context",
        "months", "device", "device_count", "device_price", "engine", "format", "format_after", "device_after", "hourly_pay", "applications",
        "prompts",
        "evaluation_tokens", "commercial", "monthly_users", "distributes_weights", "trains_on_outputs", "in_eu",
    ]

    /// Reads the parameters of a query; what needs more than one value each is for `POST`.
    public init(_ parameters: QueryParameters) throws(Problem) {
        try parameters.allow(only: Self.parameters)
        self.init(from: try parameters.one("from"), to: try parameters.required("to"))
        forks = parameters.all("fork").map { Fork(id: $0) }
        guard from != nil || !forks.isEmpty else { throw Problem(.missingParameter, "'from' is missing.", field: "from") }
        guard forks.count <= CostLimits.forks else {
            throw Problem(.badParameter, "'fork' is given more than \(CostLimits.forks) times.", field: "fork")
        }
        workload = try Workload(parameters)
        before = try ServingChoice(parameters)
        after = try before.after(parameters)
        let count = Int(try parameters.integer("adapters", in: 0...Int64(CostLimits.forks)) ?? 0)
        let tokens = try parameters.number("training_tokens", in: CostLimits.runTokens)
        adapters = (0..<count).map { _ in Fork(id: "", trainingTokens: tokens) }
        workshop = try Workshop(parameters)
        use = try IntendedUse(parameters)
    }
}

extension Workload {
    /// Reads what a query says of the use of a model.
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        inputTokensPerDay = try parameters.number("input_tokens_per_day", in: CostLimits.tokensPerDay)
        outputTokensPerDay = try parameters.number("output_tokens_per_day", in: CostLimits.tokensPerDay)
        promptTokens = try parameters.number("prompt_tokens", in: CostLimits.tokens)
        answerTokens = try parameters.number("answer_tokens", in: CostLimits.tokens)
        concurrency = try parameters.number("concurrency", in: CostLimits.counts)
        leastRate = try parameters.number("tokens_per_second", in: 0.01...1e6)
        contextTokens = try parameters.number("context", in: CostLimits.tokens)
        months = try parameters.number("months", in: 1...120)
        let languages = try parameters.words("language")
        for word in languages where TextSort(word) == nil {
            throw Problem(.badParameter, "'\(word.prefix(40))' is neither a language's code nor code, json or table.", field: "language")
        }
        if !languages.isEmpty {
            guard let mix = try? TextMix(languages.compactMap { TextSort($0) }.map { ($0, 1) }) else {
                throw Problem(.badParameter, "'language' has too many words.", field: "language")
            }
            texts = mix
        }
    }
}

extension ServingChoice {
    /// Reads what a query says of how a model is served.
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        if let id = try parameters.one("device") { device = try ServingBody.device(id, field: "device") }
        deviceCount = try parameters.integer("device_count", in: 1...1_024).map { Int($0) }
        devicePrice = try parameters.number("device_price", in: CostLimits.dollars)
        engine = try parameters.one("engine").map { String($0.prefix(100)) }
        if let word = try parameters.one("format") { format = try ServingBody.format(word, field: "format") }
    }

    /// How the model that is moved to is served: likewise, but for what the query says of it.
    func after(_ parameters: QueryParameters) throws(Problem) -> ServingChoice {
        var choice = elsewhere
        if let id = try parameters.one("device_after") { choice.device = try ServingBody.device(id, field: "device_after") }
        if let word = try parameters.one("format_after") { choice.format = try ServingBody.format(word, field: "format_after") }
        return choice
    }
}

extension Workshop {
    /// Reads what a query says of what surrounds the models.
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        hourlyPay = try parameters.number("hourly_pay", in: CostLimits.dollars)
        applications = try parameters.number("applications", in: CostLimits.counts)
        prompts = try parameters.number("prompts", in: CostLimits.counts)
        evaluationTokens = try parameters.number("evaluation_tokens", in: CostLimits.runTokens)
    }
}

extension IntendedUse {
    /// Reads what a query says of the use, as licences ask.
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        isCommercial = try parameters.flag("commercial")
        monthlyUsers = try parameters.integer("monthly_users", in: 0...100_000_000_000)
        distributesWeights = try parameters.flag("distributes_weights")
        trainsOnOutputs = try parameters.flag("trains_on_outputs")
        isInEuropeanUnion = try parameters.flag("in_eu")
    }
}
