package import Lineage
package import MigrationCost

/// Where one may move, as JSON: `from`, `items` (least costly first), how many models were `looked_at`, are `candidates` and were really
/// `priced`, in how many `kinds`; how many ranked ones were left out and why; and `version`. Amounts are in US dollars, likely values.
public struct TargetsBody: Encodable, Sendable {
    package let from: CostedModel
    let list: TargetList
    package let index: LineageIndex
    package let version: String

    /// The ranking.
    package var ranking: TargetRanking? { list.ranking }
    /// The rows for people.
    package var rows: [(model: CostedModel, price: MovePrice, newLicences: [String])] { list.sorted.map { ($0.model, $0.price, $0.newLicences) } }
    /// The months that are looked at.
    package var months: Double { list.asked.workload.months ?? 12 }

    /// Writes the list.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(CostedModelItem(model: from), forKey: .from)
        try values.encode(list.sorted.map { TargetItem(item: $0, license: $0.model.node.flatMap { index.summary(of: $0) }?.license) }, forKey: .items)
        try values.encode(ranking?.lookedAt, forKey: .lookedAt)
        try values.encode(ranking?.candidates, forKey: .candidates)
        try values.encode(ranking?.priced, forKey: .priced)
        try values.encode(ranking?.kinds, forKey: .kinds)
        try values.encode(ranking?.unfit, forKey: .unfit)
        try values.encode(
            Dictionary(uniqueKeysWithValues: TargetList.Reason.allCases.map { ($0.rawValue, list.leftOut[$0] ?? 0) }), forKey: .leftOut)
        try values.encode(months, forKey: .months)
        try values.encode("USD", forKey: .currency)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case from, items, candidates, priced, kinds, unfit, months, currency, version, lookedAt = "looked_at", leftOut = "left_out"
    }
}

/// A model to move to, as JSON.
private struct TargetItem: Encodable {
    let item: TargetList.Item
    let license: String?

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        let (model, price) = (item.model, item.price)
        try values.encode(model.id, forKey: .id)
        try values.encode(license, forKey: .license)
        try values.encode(model.family, forKey: .family)
        try values.encode(model.parameters, forKey: .parameters)
        try values.encode(model.downloads, forKey: .downloads)
        try values.encode(model.contextLength, forKey: .context)
        try values.encode(price.move.value, forKey: .move)
        try values.encode(price.once.value, forKey: .once)
        try values.encode(price.monthlyBefore?.value, forKey: .monthlyBefore)
        try values.encode(price.monthlyAfter?.value, forKey: .monthlyAfter)
        try values.encode(price.device?.id, forKey: .device)
        try values.encode(price.device?.count, forKey: .deviceCount)
        try values.encode(price.device?.engine, forKey: .engine)
        try values.encode(price.device?.format.name, forKey: .format)
        try values.encode(price.qualityChange, forKey: .qualityChange)
        try values.encode(item.newLicences, forKey: .newLicences)
        try values.encode(item.gaps, forKey: .gaps)
        try values.encode(price.warnings, forKey: .warnings)
    }

    private enum CodingKeys: String, CodingKey {
        case id, license, family, parameters, downloads, context, move, once, device, engine, format, warnings
        case monthlyBefore = "monthly_before", monthlyAfter = "monthly_after", deviceCount = "device_count", qualityChange = "quality_points"
        case newLicences = "new_licenses", gaps = "unknown_licenses"
    }
}
