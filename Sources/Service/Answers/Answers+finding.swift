import Lineage
import Registry

extension Answers {
    /// Models by something like their name: `/v1/search`.
    public func search(_ parameters: QueryParameters) async throws -> ListBody<SearchItem> {
        try parameters.allow(only: ["q", "limit", "cursor"])
        let limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.pageSize)
        let text = try parameters.required("q")
        guard let words = SearchWords(text) else {
            throw Problem(.badParameter, "'q' has no letter or digit to search for.", field: "q")
        }
        let offset = try searchOffset(parameters)
        let now = try await lineage.searchableVersion()
        let found = now.index.search(words, limit: limit, offset: offset)
        let end = offset + found.matches.count
        let hasMore = end < found.total && end <= QuestionLimits.searchOffset
        return ListBody(
            resolved: nil, items: found.matches.map { SearchItem(match: $0) }, total: found.total, next: hasMore ? "s\(end)" : nil,
            version: now.token)
    }

    private func searchOffset(_ parameters: QueryParameters) throws(Problem) -> Int {
        guard let word = try parameters.one("cursor") else { return 0 }
        guard word.hasPrefix("s"), let offset = Int(word.dropFirst()), (1...QuestionLimits.searchOffset).contains(offset) else {
            throw Problem(.badCursor, "The cursor was not made by this question; start again without it.", field: "cursor")
        }
        return offset
    }

    /// All families: `/v1/families`.
    public func families(_ parameters: QueryParameters) async throws -> ListBody<FamilyItem> {
        try parameters.allow(only: ["limit", "cursor"])
        let limit = try parameters.limit(default: QuestionLimits.pageSize, maximum: QuestionLimits.pageSize)
        let after = try parameters.one("cursor") ?? ""
        let now = try await lineage.version()
        let all = now.index.families()
        let rest = all.drop { $0.key <= after }
        let page = rest.prefix(limit)
        return ListBody(
            resolved: nil, items: items(page, among: all), total: all.count,
            next: rest.count > limit ? page.last?.key : nil, version: now.token)
    }

    /// One family: `/v1/families/{name}`.
    public func family(_ name: String) async throws -> FamilyBody {
        let now = try await lineage.version()
        let resolved = try await names(now).family(name, field: "name")
        let all = now.index.families()
        guard let key = FamilyKey(spelled: resolved.name), let family = all.first(where: { $0.key == key.folded }) else {
            throw Problem(.unknownFamily, "No family is named '\(name)'.", field: "name")
        }
        let inside = all.filter { $0.parentKey == family.key }
        return FamilyBody(
            item: items([family], among: all)[0], children: items(inside, among: all), members: now.index.members(of: key),
            descendants: now.index.descendantCounts(ofAll: resolved.nodes), version: now.token)
    }

    private func items(_ families: some Sequence<FamilySummary>, among all: [FamilySummary]) -> [FamilyItem] {
        let names = Dictionary(all.map { ($0.key, $0.name) }) { first, _ in first }
        return families.map { FamilyItem(family: $0, parent: $0.parentKey.flatMap { names[$0] }) }
    }
}
