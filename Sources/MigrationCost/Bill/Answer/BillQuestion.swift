/// Something that nobody said and that would make the bill narrower.
public struct BillQuestion: Hashable, Sendable {
    /// The input, under the name by which it is given.
    public var input: String
    /// What is asked.
    public var text: String
    /// How much of the width of the total comes from it, 0 to 1; nil where it moves no amount.
    public var shareOfRange: Double?
}
