package import MigrationCost

/// Licences with their duties, as JSON: `items`, `total` and a `caution` that must be shown with them.
public struct LicensesBody: Encodable, Sendable {
    package let licences: [Licence]
    package let caution: String

    /// Writes the licences in the order of the rules.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(licences.map { LicenceItem(licence: $0) }, forKey: .items)
        try values.encode(licences.count, forKey: .total)
        try values.encode(caution, forKey: .caution)
    }

    private enum CodingKeys: String, CodingKey {
        case items, total, caution
    }
}
