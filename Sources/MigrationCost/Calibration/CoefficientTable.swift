/// What is known of one kind: its coefficients, the software that they have seen, and how far estimates were off.
public struct CoefficientTable: Hashable, Sendable, Codable {
    /// Blocks by name.
    public private(set) var blocks: [String: CoefficientBlock]
    /// How many rows each program had, by folded name.
    public var engines: [String: Int]
    /// How many rows each program had on each device, by ``Stack/name``.
    public var stacks: [String: Int]
    /// Ranges by ``Spread/name(group:_:)``.
    public var spreads: [String: Spread]
    /// The errors on rows that were left out, and beside the fit.
    public var report: KindReport?

    /// Keeps blocks; of two with one name the last stays.
    public init(
        _ blocks: [CoefficientBlock] = [], engines: [String: Int] = [:], stacks: [String: Int] = [:], spreads: [String: Spread] = [:],
        report: KindReport? = nil
    ) {
        self.blocks = Dictionary(blocks.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        self.engines = engines
        self.stacks = stacks
        self.spreads = spreads
        self.report = report
    }

    /// Fits a kind to observations and measures it on what is left out.
    public init<Estimator: CalibratedEstimator>(calibrating _: Estimator.Type, _ observations: [Observation<Estimator.Conditions>]) {
        self = KindCalibration<Estimator>(observations).table()
    }

    /// The block of a name.
    public subscript(block: String) -> CoefficientBlock? { blocks[block] }

    /// What these coefficients have seen of a stack; a kind whose rows name no software does not depend on one.
    public func familiarity(of stack: Stack) -> Familiarity {
        if stacks[stack.name, default: 0] > 0 { return .known }
        return stack.engine.isEmpty || engines[stack.engine, default: 0] > 0 ? .familiar : .strange
    }
}
