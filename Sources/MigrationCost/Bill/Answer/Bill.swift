/// What a move costs, item by item.
public struct Bill: Sendable {
    /// The model that is left.
    public var from: CostedModel
    /// The model that is moved to.
    public var to: CostedModel
    /// The priced lines, once first.
    public var items: [BillItem]
    /// Their sums.
    public var totals: BillTotals
    /// Everything that the amounts depend on.
    public var inputs: [BillInput]
    /// The inputs that move the total of the move, what its range owes most first.
    public var movers: [BillMover]
    /// What was assumed, is not priced, stands in the way or changes without a price.
    public var notes: [BillNote]
    /// What to tell for a narrower answer, what matters most first.
    public var questions: [BillQuestion]
    /// What becomes of each fork in use.
    public var forks: [ForkInUse]
    /// Duties that end and begin; nil where no lineage was given.
    public var licences: LicenceChange?
    /// How each of both is served; nil where it is not served on own devices.
    public var servings: (before: BillServing?, after: BillServing?)
}
