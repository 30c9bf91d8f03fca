import ArgumentParser
import Service

/// The filters, order and page of a list of descendants or ancestors.
struct LineageOptions: ParsableArguments {
    @Argument(help: "A model, another name of one, or a family such as Llama-3 (model: or family: in front forces one).")
    var of: String
    @OptionGroup var filters: LineageFilters

    /// The same as parameters of the REST route.
    var parameters: QueryParameters { filters.parameters(of: of) }
}

/// The filters and the order of a list.
struct LineageFilters: ParsableArguments {
    @Option(help: ArgumentHelp("Only models that entered by this relation (finetune, adapter, quantized, merge, …).", valueName: "relation"))
    var relation: [String] = []
    @Option(help: "Only models at most so many steps away.")
    var depth: String?
    @Option(help: "Only models with this licence.")
    var license: [String] = []
    @Option(help: "Only models for this library.")
    var library: [String] = []
    @Option(help: "Only models in this file format.")
    var format: [String] = []
    @Option(help: "Only models with this quantization (gptq, gptq-4bit, …).")
    var quantization: [String] = []
    @Option(help: "Only models for this language.")
    var language: [String] = []
    @Option(help: "Only models for this task.")
    var task: [String] = []
    @Option(help: ArgumentHelp("Only models with at least so many weights (7B).", valueName: "weights"))
    var minParameters: String?
    @Option(help: ArgumentHelp("Only models with at most so many weights.", valueName: "weights"))
    var maxParameters: String?
    @Option(help: ArgumentHelp("Only models made on this date or later.", valueName: "date"))
    var createdAfter: String?
    @Option(help: ArgumentHelp("Only models made before this date.", valueName: "date"))
    var createdBefore: String?
    @Flag(help: "Only models whose licence drops a duty that an ancestor's licence asks for.")
    var drift = false
    @OptionGroup var graph: GraphOptions
    @Option(help: "downloads, likes, created, name, depth or parameters.")
    var sort: String?
    @Option(help: "asc or desc.")
    var order: String?

    /// Whether none was given.
    var isEmpty: Bool { parameters(of: "") == QueryParameters([("of", "")]) }

    /// The same as parameters of the REST route.
    func parameters(of name: String) -> QueryParameters {
        var parameters = QueryParameters([("of", name)])
        let lists = [
            ("relation", relation), ("license", license), ("library", library), ("format", format), ("quantization", quantization),
            ("language", language), ("task", task),
        ]
        for (name, values) in lists { for value in values { parameters.append(name, value) } }
        let singles = [
            ("depth", depth), ("min_parameters", minParameters), ("max_parameters", maxParameters), ("created_after", createdAfter),
            ("created_before", createdBefore), ("sort", sort), ("order", order),
        ]
        for case (let name, let value?) in singles { parameters.append(name, value) }
        if drift { parameters.append("drift", "true") }
        graph.add(to: &parameters)
        return parameters
    }
}

/// The size and place of a page.
struct PageOptions: ParsableArguments {
    @Option(help: "How many to show.")
    var limit: String?
    @Option(help: "Where the page before ended, as it said.")
    var cursor: String?

    /// Adds them to parameters of the REST route.
    func add(to parameters: inout QueryParameters) {
        if let limit { parameters.append("limit", limit) }
        if let cursor { parameters.append("cursor", cursor) }
    }
}

/// Which edges a question follows.
struct GraphOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What was believed then.", valueName: "time"))
    var asOf: String?
    @Option(help: ArgumentHelp("Follow only edges at least this certain (0 to 1).", valueName: "confidence"))
    var minConfidence: String?

    /// Adds them to parameters of the REST route.
    func add(to parameters: inout QueryParameters) {
        if let asOf { parameters.append("as_of", asOf) }
        if let minConfidence { parameters.append("min_confidence", minConfidence) }
    }
}
