import MigrationCost

/// How a declared licence stands to what ancestors ask for, as JSON: `kind`, the ids of duties that are `dropped` and `misnamed`, and the
/// smallest `fix`.
struct DriftBody: Encodable {
    let drift: LicenceDrift

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(drift.kind.rawValue, forKey: .kind)
        try values.encode(drift.dropped.map(\.duty.id), forKey: .dropped)
        try values.encode(drift.misnamed.map(\.duty.id), forKey: .misnamed)
        try values.encode(drift.fix.map { FixBody(fix: $0) }, forKey: .fix)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, dropped, misnamed, fix
    }
}

/// What to change, as JSON: licences to `declare`, a `name` with what it must begin with, and `notices`.
struct FixBody: Encodable {
    let fix: LicenceFix

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(fix.declare, forKey: .declare)
        try values.encode(fix.namePrefixes, forKey: .namePrefixes)
        try values.encode(fix.name, forKey: .name)
        try values.encode(fix.notices, forKey: .notices)
    }

    private enum CodingKeys: String, CodingKey {
        case declare, namePrefixes = "name_prefixes", name, notices
    }
}
