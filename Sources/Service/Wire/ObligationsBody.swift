package import Lineage
package import MigrationCost

/// The duties of a model, as JSON: `id`, the `license` that it declares, `drift`, `items`, `unknown` (models whose duties nobody knows),
/// `conflicts` and a `caution`.
public struct ObligationsBody: Encodable, Sendable {
    package let obligations: Obligations
    package let drift: LicenceDrift
    /// Names the models of paths.
    package let index: LineageIndex
    package let version: String

    /// Writes the duties, those from the nearest models first.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(obligations.model.name, forKey: .id)
        try values.encode(obligations.model.declared.word, forKey: .license)
        try values.encode(DriftBody(drift: drift), forKey: .drift)
        try values.encode(obligations.duties.map { ObligationItem(obligation: $0, index: index) }, forKey: .items)
        try values.encode(obligations.duties.count, forKey: .total)
        try values.encode(obligations.gaps.prefix(Self.greatestGapCount).map { GapItem(gap: $0, index: index) }, forKey: .unknown)
        try values.encode(obligations.conflicts.map { LineageConflictItem(conflict: $0, index: index) }, forKey: .conflicts)
        try values.encode(obligations.caution, forKey: .caution)
        try values.encode(version, forKey: .version)
    }

    /// The most models of `unknown`.
    private static let greatestGapCount = 100

    private enum CodingKeys: String, CodingKey {
        case id, license, drift, items, total, unknown, conflicts, caution, version
    }
}

/// A model whose duties nobody knows, as JSON: `id`, its `license` as written, and the `path` up to it.
private struct GapItem: Encodable {
    let gap: Obligations.Gap
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(gap.model.name, forKey: .id)
        try values.encode(gap.model.declared.word, forKey: .license)
        try values.encode(gap.path.map { StepItem(step: $0, index: index) }, forKey: .path)
    }

    private enum CodingKeys: String, CodingKey {
        case id, license, path
    }
}
