/// Which descendants or ancestors are wanted, in which order, and which page of them.
public struct LineageQuestion: Sendable {
    /// What lists can be sorted by; models without a value come last in both orders.
    public enum SortKey: String, CaseIterable, Sendable {
        case downloads, likes, created, name, depth, parameters
    }

    /// Where a page ended.
    public struct Position: Hashable, Sendable {
        /// The sort value of its last model: a number, negated for descending orders; nil where the model has none.
        public let value: Int64?
        /// The folded name of its last model.
        public let folded: String

        /// Keeps where a page ended.
        public init(value: Int64?, folded: String) {
            self.value = value
            self.folded = folded
        }
    }

    /// No line is longer in the graph that questions see.
    public static let greatestDepth = 1_000

    /// The models that are asked about; they are not in the answer.
    public var of: [NodeID]
    /// The greatest distance, from 1.
    public var depth: Int?
    /// Keeps models that entered the traversed graph by one of these relations; empty: any.
    public var relations: [Relation] = []
    /// Follows only edges at least this certain, 0–1.
    public var minimumConfidence = 0.0
    /// Keeps models with one of these licences, lower case; empty: any. The same holds for the lists below.
    public var licenses: [String] = []
    /// Libraries, lower case.
    public var libraries: [String] = []
    /// Formats, lower case.
    public var formats: [String] = []
    /// Quantizations (`gptq`, `gptq-4bit`), lower case.
    public var quantizations: [String] = []
    /// Languages.
    public var languages: [String] = []
    /// Tasks, lower case.
    public var tasks: [String] = []
    /// The least number of weights.
    public var minimumParameters: Int64?
    /// The greatest number of weights.
    public var maximumParameters: Int64?
    /// Made at this time or later.
    public var createdAfter: Moment?
    /// Made before this time.
    public var createdBefore: Moment?
    /// Keeps models whose licence drops a duty that reaches them from an ancestor, by this table; nil: any. Ancestors are followed along edges at
    /// least as certain as ``minimumConfidence``, wherever the question began. Only the index answers it: licences of the past are not kept.
    public var droppedDuties: LicenceDuties?
    /// Asks about the edges that were believed then; facts are today's.
    public var asOf: Moment?
    /// The order.
    public var sort = SortKey.downloads
    /// Whether the order is descending.
    public var isDescending = true
    /// The most models of the page.
    public var limit = 50
    /// Where the page before ended.
    public var after: Position?

    /// Asks about models with no filter.
    public init(of: [NodeID]) {
        self.of = of
    }
}
