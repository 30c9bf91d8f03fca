/// The parameters of `GET /api/models`.
struct ListQuestion: Sendable {
    let order: ListOrder
    let isAscending: Bool
    let limit: Int
    let cursor: ListCursor?
    let shown: ModelFields
    private let author: String?
    private let search: [String]
    private let filters: [String]
    private let task: String?
    private let isGated: Bool?

    init(_ request: HubRequest, _ settings: HubSettings) throws(HubFailure) {
        guard let order = ListOrder(rawValue: request.first("sort") ?? "trendingScore") else {
            throw .badRequest("\"sort\" must be one of [\(ListOrder.allCases.map(\.rawValue).joined(separator: ", "))]")
        }
        self.order = order
        isAscending = request.first("direction") == "1"
        let limit = request.first("limit").map { Int($0) ?? -1 } ?? settings.pageLimit
        guard limit >= 0 else { throw .badRequest("\"limit\" must be a positive number") }
        self.limit = min(limit, settings.pageLimit)
        if let text = request.first("cursor") {
            guard let cursor = ListCursor(text) else { throw .badRequest("Invalid cursor") }
            self.cursor = cursor
        } else {
            cursor = nil
        }
        shown = try ModelFields(list: request, allowed: settings.listProperties)
        author = request.first("author")
        search = request.first("search")?.folded.split(separator: " ").map(String.init) ?? []
        filters = request.all("filter").flatMap { $0.split(separator: ",").map(String.init) }
        task = request.first("pipeline_tag")
        isGated = request.first("gated").map { ["true", "1"].contains($0.lowercased()) }
    }

    /// Whether a repository of this id can be in the list; cheap, and asked first.
    func mayTake(_ id: String) -> Bool {
        if let author, !id.isIn(author) { return false }
        guard !search.isEmpty else { return true }
        let folded = id.folded
        return search.allSatisfy { folded.contains($0) }
    }

    /// Whether it is in the list.
    func takes(_ record: RepositoryRecord) -> Bool {
        if let isGated, (record.gate != nil) != isGated { return false }
        guard task != nil || !filters.isEmpty else { return true }
        let facts = record.head.content.facts
        if let task, facts.task != task { return false }
        let tags = facts.tags.map(\.folded)
        return filters.allSatisfy { tags.contains($0.folded) }
    }
}
