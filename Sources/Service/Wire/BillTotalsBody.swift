import MigrationCost

/// The sums of a bill, as JSON: `once`, `monthly_before`, `monthly_after`, `monthly_change`, over `months` the `move`, all `spending`, and
/// `break_even_months` (null where the move never pays for itself).
struct BillTotalsBody: Encodable {
    let totals: BillTotals

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(RangeBody(totals.once), forKey: .once)
        try values.encode(totals.monthlyBefore.value, forKey: .monthlyBefore)
        try values.encode(totals.monthlyAfter.value, forKey: .monthlyAfter)
        try values.encode(RangeBody(totals.monthlyChange), forKey: .monthlyChange)
        try values.encode(totals.months, forKey: .months)
        try values.encode(RangeBody(totals.move), forKey: .move)
        try values.encode(totals.spending.value, forKey: .spending)
        try values.encode(totals.breakEvenMonths, forKey: .breakEvenMonths)
    }

    private enum CodingKeys: String, CodingKey {
        case once, months, move, spending, monthlyBefore = "monthly_before", monthlyAfter = "monthly_after", monthlyChange = "monthly_change"
        case breakEvenMonths = "break_even_months"
    }
}
