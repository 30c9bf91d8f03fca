/// What somebody means to do with a model; what is nil is asked for, not guessed.
public struct IntendedUse: Hashable, Sendable {
    /// Whether it serves commercial advantage or payment.
    public var isCommercial: Bool?
    /// Monthly users of all products of the licensee and its affiliates.
    public var monthlyUsers: Int64?
    /// Yearly revenue, in US dollars.
    public var yearlyRevenue: Int64?
    /// Whether weights are passed on.
    public var distributesWeights: Bool?
    /// Whether outputs train or improve another model.
    public var trainsOnOutputs: Bool?
    /// Whether the licensee lives or has its seat in the European Union.
    public var isInEuropeanUnion: Bool?
    /// Whether the model takes or makes more than text.
    public var isMultimodal: Bool?

    /// Nothing is known.
    public init() {}

    /// Whether a duty holds under this use; nil where that is not known.
    public func meets(_ duty: Duty) -> Bool? {
        let occasions = duty.occasions.map { occasion -> Bool? in
            switch occasion {
            case .use: true
            case .distribution: distributesWeights
            case .outputs: trainsOnOutputs
            }
        }
        let passed = duty.passage.contains(.outputs) && trainsOnOutputs == true
        let conditions =
            [passed || occasions.contains(true) ? true : occasions.contains(nil) ? nil : false] + [
                duty.isOnlyCommercial ? isCommercial : true, duty.isOnlyMultimodal ? isMultimodal : true,
                duty.territory == nil ? true : isInEuropeanUnion,
            ]
        return conditions.contains(false) ? false : conditions.contains(nil) ? nil : true
    }
}
