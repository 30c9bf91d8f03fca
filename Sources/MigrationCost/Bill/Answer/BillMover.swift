/// An input that moves an item of a bill.
public struct BillMover: Hashable, Sendable {
    /// The input's name.
    public var input: String
    /// What the item costs more when the input is a tenth more (0.1 where it is 0).
    public var changeForTenPercentMore: Dollars
    /// How much of the item's range comes from this input's range, 0 to 1; those of an item sum to 1, or are all 0 where nothing is open.
    public var shareOfRange: Double
}
