import MigrationCost

/// A duty, as JSON: `id`, `kind`, `text`, `when` it holds, what it `passes_to`, where it is `shown_by`, and what it is measured by.
struct DutyItem: Encodable {
    let duty: Duty
    /// What it reaches under the licence that asks for it.
    let passage: DutyPassage

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(duty.id, forKey: .id)
        try values.encode(duty.kind.rawValue, forKey: .kind)
        try values.encode(duty.text, forKey: .text)
        try values.encode(duty.occasions.map(\.rawValue), forKey: .when)
        try values.encode(passageWords, forKey: .passesTo)
        try values.encode(duty.showing.rawValue, forKey: .shownBy)
        try values.encodeIfPresent(duty.namePrefix, forKey: .namePrefix)
        try values.encodeIfPresent(duty.notice, forKey: .notice)
        try values.encodeIfPresent(duty.limit, forKey: .limit)
        try values.encodeIfPresent(duty.territory, forKey: .territory)
        if duty.isOnlyCommercial { try values.encode(true, forKey: .onlyCommercial) }
        if duty.isOnlyMultimodal { try values.encode(true, forKey: .onlyMultimodal) }
        if !duty.exemptLicences.isEmpty { try values.encode(duty.exemptLicences, forKey: .exempt) }
    }

    private var passageWords: [String] {
        (passage.contains(.derivatives) ? ["derivatives"] : []) + (passage.contains(.outputs) ? ["outputs"] : [])
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, text, when, notice, limit, territory, exempt, passesTo = "passes_to", shownBy = "shown_by", namePrefix = "name_prefix"
        case onlyCommercial = "only_commercial", onlyMultimodal = "only_multimodal"
    }
}
