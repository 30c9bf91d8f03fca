/// What a list of models can be sorted by, as the parameter `sort` names it.
enum ListOrder: String, Sendable, CaseIterable {
    case created = "createdAt"
    case downloads
    case likes
    case modified = "lastModified"
    case trending = "trendingScore"
}
