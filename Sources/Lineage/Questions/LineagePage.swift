/// One page of descendants or ancestors.
public struct LineagePage: Sendable {
    /// The models of the page.
    public let matches: [LineageMatch]
    /// How many models match in all.
    public let total: Int
    /// How many of those are only mentioned.
    public let mentioned: Int
    /// Where the next page begins; nil on the last one.
    public let next: LineageQuestion.Position?
    /// The version of the registry that was asked.
    public let version: String

    /// Keeps one page.
    public init(matches: [LineageMatch], total: Int, mentioned: Int, next: LineageQuestion.Position?, version: String) {
        self.matches = matches
        self.total = total
        self.mentioned = mentioned
        self.next = next
        self.version = version
    }
}
