/// A page of a list, as JSON: `items`, `total`, `next`, `version`, and `resolved` where a name was asked about.
public struct ListBody<Item: Encodable & Sendable>: Encodable, Sendable {
    /// What `of` means, where the list is about something.
    package let resolved: ResolvedName?
    /// The items of the page.
    package let items: [Item]
    /// How many items there are in all.
    package let total: Int
    /// How many of them are models that are only mentioned; nil where the list does not count them.
    package var mentioned: Int?
    /// The cursor of the next page.
    package let next: String?
    /// The version of the registry that was asked.
    package let version: String

    /// Writes the page; `next` is null on the last one.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        if let resolved { try values.encode(ResolvedBody(resolved: resolved), forKey: .resolved) }
        try values.encode(items, forKey: .items)
        try values.encode(total, forKey: .total)
        try values.encodeIfPresent(mentioned, forKey: .mentioned)
        try values.encode(next, forKey: .next)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case resolved, items, total, mentioned, next, version
    }
}
