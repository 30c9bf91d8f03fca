/// What the models of somebody's list are today, as JSON: `items` in the order of the list, `total`, how many are `unknown`, and `version`.
public struct ResolutionBody: Encodable, Sendable {
    package let items: [ResolvedModel]
    package let version: String

    /// How many names nothing has.
    package var unknown: Int { items.count { $0.model == nil } }

    /// Writes the answer.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(items, forKey: .items)
        try values.encode(items.count, forKey: .total)
        try values.encode(unknown, forKey: .unknown)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case items, total, unknown, version
    }
}
