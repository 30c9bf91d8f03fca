/// Which part of a tree is wanted.
public struct TreeQuestion: Sendable {
    /// The most models of one tree; levels beyond it are cut as if the depth ended there.
    public static let maximumNodes = 5_000

    /// The roots, in the order in which they are shown.
    public var of: [NodeID]
    /// How many levels below the roots are shown, from 0.
    public var depth = 2
    /// How many children of each model are shown, from 1.
    public var limit = 50
    /// Follows only edges at least this certain, 0–1.
    public var minimumConfidence = 0.0
    /// Asks about the edges that were believed then.
    public var asOf: Moment?

    /// Asks for a tree with the defaults.
    public init(of: [NodeID]) {
        self.of = of
    }
}
