import Lineage

/// What a name means, as JSON: `kind` (model, alias or family), `name` and `members`.
struct ResolvedBody: Encodable {
    let resolved: ResolvedName

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(resolved.kind.rawValue, forKey: .kind)
        try values.encode(resolved.name, forKey: .name)
        try values.encode(resolved.members.map(\.id.written), forKey: .members)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, name, members
    }
}
