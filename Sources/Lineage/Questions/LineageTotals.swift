/// What an index holds.
public struct LineageTotals: Sendable, Equatable {
    /// Models with a document or registration of their own.
    public var known = 0
    /// Models that are only known because others name them.
    public var mentioned = 0
    /// Believed edges.
    public var edges = 0
}
