import Lineage
import MigrationCost

/// What somebody asks about models to move to: `GET /v1/migration/targets`.
struct TargetsQuestion: Sendable {
    static let parameters = CostQuestion.sharedParameters.union([
        "limit", "task", "language", "min_parameters", "max_parameters", "max_quality_loss", "min_score", "min_downloads", "unknown_licenses",
    ])

    /// A result that a card must state at least.
    struct LeastScore: Sendable {
        let dataset: String
        let value: Double
    }

    let from: String
    let limit: Int
    /// Empty for that of the model that is left.
    let tasks: [String]
    let languages: [String]
    let minimumParameters: Int64?
    let maximumParameters: Int64?
    let minimumDownloads: Int64?
    let scores: [LeastScore]
    let constraints: TargetConstraints
    /// Whether models whose licence is not known are kept; without an intended use all are.
    let keepsUnknownLicences: Bool
    let workload: Workload
    let before: ServingChoice
    let after: ServingChoice
    let workshop: Workshop
    let use: IntendedUse

    init(_ parameters: QueryParameters) throws(Problem) {
        try parameters.allow(only: Self.parameters)
        from = try parameters.required("from")
        limit = try parameters.limit(default: 20, maximum: CostLimits.targets)
        tasks = try parameters.words("task")
        workload = try Workload(parameters)
        languages = try parameters.words("language").filter { ["code", "json", "table", "tables", "unknown"].contains($0) == false }
        minimumParameters = try parameters.weights("min_parameters")
        maximumParameters = try parameters.weights("max_parameters")
        if let least = minimumParameters, let most = maximumParameters, most < least {
            throw Problem(.badParameter, "'max_parameters' is less than 'min_parameters'.", field: "max_parameters")
        }
        minimumDownloads = try parameters.integer("min_downloads", in: 0...Int64.max)
        scores = try Self.scores(parameters.all("min_score"))
        var constraints = TargetConstraints()
        constraints.greatestQualityLoss = try parameters.number("max_quality_loss", in: 0...100)
        constraints.contextTokens = workload.contextTokens
        self.constraints = constraints
        before = try ServingChoice(parameters)
        after = try before.after(parameters)
        use = try IntendedUse(parameters)
        keepsUnknownLicences = try parameters.flag("unknown_licenses") ?? (use == IntendedUse())
        workshop = try Workshop(parameters)
    }

    /// Reads `DATASET:VALUE`.
    private static func scores(_ written: [String]) throws(Problem) -> [LeastScore] {
        guard written.count <= 10 else { throw Problem(.badParameter, "'min_score' is given more than 10 times.", field: "min_score") }
        var scores: [LeastScore] = []
        for text in written {
            guard let colon = text.lastIndex(of: ":"), let value = Double(text[text.index(after: colon)...]), value.isFinite,
                case let dataset = folded(text[..<colon]), !dataset.isEmpty
            else {
                throw Problem(.badParameter, "'min_score' is a data set and a number, such as mmlu:60, not '\(text.prefix(60))'.", field: "min_score")
            }
            scores.append(LeastScore(dataset: dataset, value: value))
        }
        return scores
    }

    /// Whether a card states all that is asked for; shares count as percent where a number above 1 is asked for.
    func isGoodEnough(_ results: [EvaluationResult]) -> Bool {
        scores.allSatisfy { least in
            results.contains { result in
                guard Self.folded(result.dataset) == least.dataset || Self.folded(result.dataset).hasPrefix(least.dataset) else { return false }
                return (least.value > 1 && result.value <= 1 ? result.value * 100 : result.value) >= least.value
            }
        }
    }

    private static func folded(_ text: some StringProtocol) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }

    /// The move from a model, whose other end is still open.
    func move(from model: CostedModel) -> MoveQuestion {
        var move = MoveQuestion(from: model, to: model)
        (move.workload, move.workshop, move.use) = (workload, workshop, use)
        (move.servingBefore, move.servingAfter) = (before, after)
        return move
    }
}
