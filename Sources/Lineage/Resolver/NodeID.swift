/// A model's number in one store: stable, never reused, meaningless elsewhere.
public struct NodeID: Hashable, Sendable, Comparable {
    /// The number, from 1.
    public let number: Int64

    /// Keeps a model's number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// Orders by number; used only where any fixed order will do.
    public static func < (left: NodeID, right: NodeID) -> Bool { left.number < right.number }
}
