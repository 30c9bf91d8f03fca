package import MigrationCost

/// What fits, as JSON: `resolved`, the `device` (null where devices are what was asked for), `context`, `batch`, `items`, `total`, `fitting`,
/// quantized `forks` in the registry, those `skipped`, and `version`.
public struct FitBody: Encodable, Sendable {
    let asked: FitQuestion
    package let resolved: ResolvedName
    let search: FitSearch
    package let version: String

    /// The device that was asked about; nil where devices were asked for.
    package var device: Device? { asked.device }
    /// The tokens of a sequence.
    package var context: Double { asked.wish.context }
    /// Sequences at once.
    package var batch: Double { asked.wish.batch }
    /// The rows for people: id, whether it is published, how it fits.
    package var rows: [(id: String, isPublished: Bool, fit: FormatFit)] {
        search.sorted.prefix(asked.limit).map { ($0.model.id, $0.isPublished, $0.fit) }
    }
    /// The smallest devices for people.
    package var smallest: [(id: String, devices: SmallestDevices)] { search.smallest.prefix(asked.limit).map { ($0.model.id, $0.devices) } }
    /// How many pairs of model and format were looked at.
    package var total: Int { asked.device == nil ? search.smallest.count : search.found.count }
    /// How many of them fit.
    package var fitting: Int { asked.device == nil ? search.smallest.count { !$0.devices.choices.isEmpty } : search.found.count { $0.fit.fits } }
    /// Forks that could not be looked at.
    package var skipped: Int { search.skipped }

    /// Writes what was found, best first.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(ResolvedBody(resolved: resolved), forKey: .resolved)
        try values.encode(device.map { DeviceItem(device: $0) }, forKey: .device)
        try values.encode(context, forKey: .context)
        try values.encode(batch, forKey: .batch)
        if device == nil {
            try values.encode(search.smallest.prefix(asked.limit).map { SmallestItem(found: $0) }, forKey: .items)
        } else {
            try values.encode(search.sorted.prefix(asked.limit).map { FitItem(found: $0) }, forKey: .items)
            try values.encode(search.forks, forKey: .forks)
            try values.encode(skipped, forKey: .skipped)
        }
        try values.encode(total, forKey: .total)
        try values.encode(fitting, forKey: .fitting)
        try values.encode(version, forKey: .version)
    }

    private enum CodingKeys: String, CodingKey {
        case resolved, device, context, batch, items, forks, skipped, total, fitting, version
    }
}
