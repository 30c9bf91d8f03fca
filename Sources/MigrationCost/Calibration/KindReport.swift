/// How far estimates of one kind were off.
public struct KindReport: Hashable, Sendable, Codable {
    /// Errors on rows of publications that were left out.
    public var heldOut: ErrorSummary
    /// Errors on the rows that the coefficients were fitted to.
    public var fitted: ErrorSummary
    /// Errors on models that were left out, of stacks that others of their publication show; nil where rows name no software.
    public var known: ErrorSummary?
    /// Errors where every row of a program was left out; nil where rows name none.
    public var strange: ErrorSummary?
    /// Errors on the other rows of a left-out stack when one of its rows is known; nil where no stack has two.
    public var own: ErrorSummary?

    /// Keeps a report.
    public init(heldOut: ErrorSummary, fitted: ErrorSummary, known: ErrorSummary? = nil, strange: ErrorSummary? = nil, own: ErrorSummary? = nil) {
        self.heldOut = heldOut
        self.fitted = fitted
        self.known = known
        self.strange = strange
        self.own = own
    }
}
