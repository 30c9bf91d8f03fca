import Lineage
import Registry

extension LineageQuestion {
    /// The parameters of `/v1/descendants` and `/v1/ancestors`.
    static let parameters: Set<String> = [
        "of", "relation", "depth", "license", "library", "format", "quantization", "language", "task", "min_parameters", "max_parameters",
        "created_after", "created_before", "drift", "as_of", "min_confidence", "sort", "order", "limit", "cursor",
    ]

    /// Reads filters, order and page; the models that are asked about are looked up by the caller.
    init(_ parameters: QueryParameters) throws(Problem) {
        try parameters.allow(only: Self.parameters)
        self.init(of: [])
        relations = try parameters.relations("relation")
        depth = try parameters.integer("depth", in: 1...Int64(Self.greatestDepth)).map { Int($0) }
        minimumConfidence = try parameters.number("min_confidence", in: 0...1) ?? 0
        licenses = try parameters.words("license")
        libraries = try parameters.words("library")
        formats = try parameters.words("format")
        quantizations = try parameters.words("quantization")
        languages = try parameters.words("language")
        tasks = try parameters.words("task")
        minimumParameters = try parameters.weights("min_parameters")
        maximumParameters = try parameters.weights("max_parameters")
        createdAfter = try parameters.moment("created_after")
        createdBefore = try parameters.moment("created_before")
        asOf = try parameters.moment("as_of")
        if try parameters.flag("drift") == true { droppedDuties = Answers.droppedDuties }
        guard droppedDuties == nil || asOf == nil else {
            throw Problem(.badParameter, "'drift' cannot be asked of the past: only today's licences are kept. Leave 'as_of' out.", field: "drift")
        }
        try readPage(parameters)
    }

    private mutating func readPage(_ parameters: QueryParameters) throws(Problem) {
        sort = try parameters.choice("sort", as: SortKey.self) ?? .downloads
        let order = try parameters.choice("order", as: SortOrder.self)
        isDescending = order.map { $0 == .desc } ?? (sort != .name && sort != .depth)
        limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.pageSize)
        guard let word = try parameters.one("cursor") else { return }
        let cursor = try PageCursor(word: word)
        guard cursor.sort == sort.rawValue, cursor.isDescending == isDescending else {
            throw Problem(.badCursor, "The cursor belongs to another order; keep 'sort' and 'order' as they were.", field: "cursor")
        }
        after = cursor.position
    }
}

/// The order of a list.
enum SortOrder: String, CaseIterable {
    case asc, desc
}
