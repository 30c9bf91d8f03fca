/// Which models are candidates to move to, as far as the index can tell.
public struct CandidateQuestion: Sendable {
    /// Tasks, of which a candidate has one; empty lets all pass. A model without a task has that of the model whose dimensions it has.
    public var tasks: [String] = []
    /// Languages, of which a candidate states one; empty lets all pass. A model that states none has those of the model whose dimensions it has.
    public var languages: [String] = []
    /// Whether a licence is allowed, asked once for each licence that there is; nil stands for a model without one.
    public var allowsLicence: (@Sendable (String?) -> Bool)?
    /// The least number of weights, of the model whose dimensions it has; a model of which it is not known does not pass a bound.
    public var minimumParameters: Int64?
    /// The greatest number of weights, likewise.
    public var maximumParameters: Int64?
    /// The least number of downloads.
    public var minimumDownloads: Int64?
    /// Models that are no candidates: those that are left.
    public var excluded: [NodeID] = []

    /// Every model that is registered.
    public init() {}
}
