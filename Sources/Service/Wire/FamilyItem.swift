package import Lineage

/// A family in a list, as JSON.
public struct FamilyItem: Encodable, Sendable {
    package let family: FamilySummary
    /// The family that holds it, as it is shown.
    package let parent: String?

    /// Writes `key`, `name`, `parent`, `members`, `sizes`, `organisations` and `first_created`.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(family.key, forKey: .key)
        try values.encode(family.name, forKey: .name)
        try values.encode(parent, forKey: .parent)
        try values.encode(family.members, forKey: .members)
        try values.encode(SizeOrder.sorted(family.sizes), forKey: .sizes)
        try values.encode(family.organisations, forKey: .organisations)
        try values.encode(family.firstCreated?.iso8601, forKey: .firstCreated)
    }

    private enum CodingKeys: String, CodingKey {
        case key, name, parent, members, sizes, organisations, firstCreated = "first_created"
    }
}
