/// A kind of cost whose formula has coefficients that measurements set.
///
/// An estimator is a value made of coefficients; its formula sees typed conditions and never a row. Rows are read in ``conditions(of:in:)`` only,
/// so the product asks with its own values and a test of the calibration asks with rows, and both get the same answer.
public protocol CalibratedEstimator: Sendable {
    /// What an estimate depends on, typed.
    associatedtype Conditions: Hashable, Sendable
    /// What the estimate counts.
    associatedtype Unit: MeasureUnit

    /// The kind of the rows that it is calibrated and measured with.
    static var kind: MeasurementKind { get }
    /// How an error is counted; relative unless said otherwise.
    static var scale: ErrorScale { get }
    /// The factor on either side that held nine of ten measurements where it was published, for software that nobody measured here: 1 or more.
    /// On the scale of points it is a number of points.
    static var publishedFactor: Double { get }

    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> Conditions
    /// The software and the machine; what is measured on one of them errs alike.
    static func stack(of conditions: Conditions) -> Stack
    /// A word for conditions whose errors are alike, so that ranges differ where errors do; one group unless said otherwise.
    static func spreadGroup(of conditions: Conditions) -> String
    /// What is left out together when errors are measured: a whole publication unless said otherwise.
    static func fold(of observation: Observation<Conditions>) -> String

    /// The coefficients that fit observations best, starting from the published constants.
    ///
    /// - Returns: Every block that the formula may read, also where there is no observation.
    static func fit(_ observations: [Observation<Conditions>]) -> [CoefficientBlock]
    /// Makes the formula of its coefficients; a block that is absent has its published constants.
    init(_ coefficients: CoefficientTable)
    /// The likely value, in the base of ``Unit``.
    func value(for conditions: Conditions) -> Double
    /// How much of the residual of a measurement holds for other conditions of its stack; unless said otherwise all of it for the same conditions and
    /// half of it for others.
    static func sharedResidual(of measured: Conditions, for asked: Conditions) -> SharedResidual
    /// The likely value when measurements of the same stack are known: corrected at the term that differs between installations.
    func value(for conditions: Conditions, given own: [Observation<Conditions>]) -> Double
}

extension CalibratedEstimator {
    /// An error is relative where nothing else is said.
    public static var scale: ErrorScale { .relative }
    /// One group where nothing else is said.
    public static func spreadGroup(of conditions: Conditions) -> String { "" }
    /// A whole publication is left out where nothing else is said.
    public static func fold(of observation: Observation<Conditions>) -> String { observation.publication }

    /// All of a residual holds for what was measured, half of it for the rest of the stack.
    public static func sharedResidual(of measured: Conditions, for asked: Conditions) -> SharedResidual { measured == asked ? .whole : .ofStack }

    /// The value moved by what the measurements that say most about the conditions have in common with them (``SharedResidual``).
    public func value(for conditions: Conditions, given own: [Observation<Conditions>]) -> Double {
        let plain = value(for: conditions)
        let shares = own.map { Self.sharedResidual(of: $0.conditions, for: conditions) }
        guard let nearest = shares.max(by: { $0.share < $1.share }) else { return plain }
        let residuals = zip(own, shares).filter { $1.share == nearest.share }.compactMap { observation, _ in
            Self.scale.residual(measured: observation.measured, estimated: value(for: observation.conditions))
        }
        guard let middle = Quantiles.median(residuals) else { return plain }
        return Self.scale.shifted(plain, by: nearest.correction(for: middle, count: residuals.count))
    }
}
