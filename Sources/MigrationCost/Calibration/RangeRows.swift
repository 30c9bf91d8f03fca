/// Held-out rows that ranges are made of.
struct RangeRows: Sendable {
    /// Rows of stacks of which other models were seen.
    var known: [HeldOutRow]
    /// Rows of stacks that were not seen.
    var others: [HeldOutRow]
}
