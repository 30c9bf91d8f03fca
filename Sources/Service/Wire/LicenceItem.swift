import MigrationCost

/// A licence, as JSON: `id`, `title`, `spdx`, `category`, `commercial_use`, `names`, `duties`, `citation`, `text_read` and `remark`.
struct LicenceItem: Encodable {
    let licence: Licence

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(licence.id, forKey: .id)
        try values.encode(licence.title, forKey: .title)
        try values.encode(licence.spdx, forKey: .spdx)
        try values.encode(licence.category.rawValue, forKey: .category)
        try values.encode(licence.commercialUse.rawValue, forKey: .commercialUse)
        try values.encode(licence.otherNames, forKey: .names)
        try values.encode(licence.duties.map { DutyItem(duty: $0, passage: licence.passage(of: $0)) }, forKey: .duties)
        try values.encode(licence.citation, forKey: .citation)
        try values.encode(licence.isTextRead, forKey: .textRead)
        try values.encode(licence.remark, forKey: .remark)
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, spdx, category, names, duties, citation, remark, commercialUse = "commercial_use", textRead = "text_read"
    }
}
