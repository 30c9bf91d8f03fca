import Lineage
import MigrationCost

/// What a lineage does against a licence, as JSON: `kind`, the duty and its `text`, the licences, and the `path` to the model whose licence it is.
struct LineageConflictItem: Encodable {
    let conflict: LineageConflict
    let index: LineageIndex

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(conflict.kind.rawValue, forKey: .kind)
        try values.encode(conflict.duty.id, forKey: .duty)
        try values.encode(conflict.duty.text, forKey: .text)
        try values.encode(conflict.licence.id, forKey: .license)
        try values.encodeIfPresent(conflict.otherLicence?.id, forKey: .otherLicense)
        try values.encode(conflict.path.map { StepItem(step: $0, index: index) }, forKey: .path)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, duty, text, license, path, otherLicense = "other_license"
    }
}
