import MigrationCost

/// An item of a bill, as JSON: `id`, `title`, `timing`, the amount (`low`, `likely`, `high`), of a month also `before` and `after`, the `formula`
/// with its `citation` and `facts`, and what it `moves_with`.
struct BillItemBody: Encodable {
    let item: BillItem

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(item.id, forKey: .id)
        try values.encode(item.title, forKey: .title)
        try values.encode(item.timing.rawValue, forKey: .timing)
        try values.encode(item.amount.low.value, forKey: .low)
        try values.encode(item.amount.likely.value, forKey: .likely)
        try values.encode(item.amount.high.value, forKey: .high)
        try values.encodeIfPresent(item.before?.value, forKey: .before)
        try values.encodeIfPresent(item.after?.value, forKey: .after)
        try values.encode(item.formula, forKey: .formula)
        try values.encode(item.citation, forKey: .citation)
        try values.encode(item.facts.map { FactItem(fact: $0) }, forKey: .facts)
        try values.encode(item.movers.map { MoverBody(mover: $0) }, forKey: .movesWith)
    }

    private struct FactItem: Encodable {
        let fact: CostTerm.Fact

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: WordKey.self)
            try values.encode(fact.name, forKey: WordKey("name"))
            try values.encode(fact.value, forKey: WordKey("value"))
            try values.encodeIfPresent(fact.citation, forKey: WordKey("citation"))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, timing, low, likely, high, before, after, formula, citation, facts, movesWith = "moves_with"
    }
}

/// An input that moves an item, as JSON: `input`, what ten percent more of it change (`ten_percent_more`), and its `share` of the range.
struct MoverBody: Encodable {
    let mover: BillMover

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: WordKey.self)
        try values.encode(mover.input, forKey: WordKey("input"))
        try values.encode(mover.changeForTenPercentMore.value, forKey: WordKey("ten_percent_more"))
        try values.encode(mover.shareOfRange, forKey: WordKey("share"))
    }
}
