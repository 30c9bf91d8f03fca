package import Lineage

/// One family in full, as JSON: the family, the families in it, its members, and how many models were made from them.
public struct FamilyBody: Encodable, Sendable {
    package let item: FamilyItem
    package let children: [FamilyItem]
    package let members: [FamilyMember]
    package let descendants: RelationCounts
    package let version: String

    /// Writes the family's own fields, `families`, `models`, `descendants`, `descendants_total` and `version`.
    public func encode(to encoder: any Encoder) throws {
        try item.encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(children, forKey: .families)
        try values.encode(members.map { Member(member: $0) }, forKey: .models)
        try values.encode(RelationCountsBody(counts: descendants), forKey: .descendants)
        try values.encode(descendants.total, forKey: .descendantsTotal)
        try values.encode(version, forKey: .version)
    }

    private struct Member: Encodable {
        let member: FamilyMember

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: Keys.self)
            try values.encode(member.id.written, forKey: .id)
            try values.encode(member.path, forKey: .families)
            try values.encode(member.size, forKey: .size)
            try values.encode(member.variant, forKey: .variant)
            try values.encode(member.parameters, forKey: .parameters)
        }

        private enum Keys: String, CodingKey {
            case id, families, size, variant, parameters
        }
    }

    private enum CodingKeys: String, CodingKey {
        case families, models, descendants, descendantsTotal = "descendants_total", version
    }
}
