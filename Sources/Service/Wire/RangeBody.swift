import MigrationCost

/// A range, as JSON: `low`, `likely`, `high`.
struct RangeBody: Encodable {
    let low: Double
    let likely: Double
    let high: Double

    init<Unit>(_ estimate: Estimate<Unit>) {
        low = estimate.low.value
        likely = estimate.likely.value
        high = estimate.high.value
    }
}
