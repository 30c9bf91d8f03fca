/// How many items came to what.
public struct IngestionCounts: Sendable, Hashable {
    /// Models that were unknown or only mentioned before.
    public internal(set) var new = 0
    /// Models of which something is different now.
    public internal(set) var changed = 0
    /// Models of which nothing is different.
    public internal(set) var same = 0
    /// Those of the above about which something is odd: a finding that is a warning or an error.
    public internal(set) var odd = 0
    /// What could not be taken.
    public internal(set) var refused = 0

    /// Nothing counted.
    public init() {}

    /// New, changed and same ones: what the registry has now.
    public var taken: Int { new + changed + same }
    /// All that was done with.
    public var finished: Int { taken + refused }
}
