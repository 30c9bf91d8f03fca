/// Something about the intended use that has to be known before a duty can be judged.
public struct UseQuestion: Hashable, Sendable {
    /// What is asked.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case isCommercial = "commercial"
        case monthlyUsers = "monthly_users"
        case yearlyRevenue = "yearly_revenue"
        case distributesWeights = "distributes_weights"
        case trainsOnOutputs = "trains_on_outputs"
        case isInEuropeanUnion = "in_eu"
        case isMultimodal = "multimodal"
    }

    /// What is asked.
    public let field: Field
    /// The duties that it decides.
    public internal(set) var duties: [Duty]
}
