import MigrationCost

/// An input of a bill, as JSON: `name`, `meaning`, `unit`, `low`, `likely`, `high`, its `origin` and `citation`.
struct BillInputBody: Encodable {
    let input: BillInput

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(input.name, forKey: .name)
        try values.encode(input.meaning, forKey: .meaning)
        try values.encode(input.unit, forKey: .unit)
        try values.encode(input.value.low, forKey: .low)
        try values.encode(input.value.likely, forKey: .likely)
        try values.encode(input.value.high, forKey: .high)
        try values.encode(input.value.origin.rawValue, forKey: .origin)
        try values.encode(input.citation, forKey: .citation)
    }

    private enum CodingKeys: String, CodingKey {
        case name, meaning, unit, low, likely, high, origin, citation
    }
}

/// What is asked for a narrower answer, as JSON: `input`, `question`, and its `share` of the range of the total.
struct AskedBody: Encodable {
    let question: BillQuestion

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: WordKey.self)
        try values.encode(question.input, forKey: WordKey("input"))
        try values.encode(question.text, forKey: WordKey("question"))
        try values.encode(question.shareOfRange, forKey: WordKey("share"))
    }
}
