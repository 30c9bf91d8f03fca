/// An estimator with its coefficients and ranges, ready to be asked.
///
/// Make it once and ask it often: an estimate takes microseconds.
public struct Calibrated<Estimator: CalibratedEstimator>: Sendable {
    /// The formula.
    public let estimator: Estimator
    private let table: CoefficientTable
    private let own: [Stack: [Observation<Estimator.Conditions>]]

    /// Takes the coefficients of a calibration, and what the user has measured.
    ///
    /// - Parameters:
    ///   - calibration: Where coefficients and ranges are taken from.
    ///   - own: The user's measurements; those of other kinds and of other stacks change nothing.
    ///   - devices: The devices that the user's rows may name.
    public init(_ calibration: Calibration, given own: OwnMeasurements = .none, devices: DeviceCatalogue = .shipped) {
        self.init(calibration[Estimator.kind], given: own.observations(for: Estimator.self, in: devices))
    }

    /// Takes the coefficients of one kind.
    public init(_ table: CoefficientTable, given own: [Observation<Estimator.Conditions>] = []) {
        self.table = table
        self.own = Dictionary(grouping: own) { Estimator.stack(of: $0.conditions) }
        estimator = Estimator(table)
    }

    /// Whether the user has measured this kind.
    var hasOwn: Bool { !own.isEmpty }

    /// What is likely, and the range that holds nine of ten measurements.
    public func estimate(for conditions: Estimator.Conditions) -> Estimate<Estimator.Unit> {
        let (value, spread) = answer(for: conditions)
        let range = spread.range(around: value, on: Estimator.scale)
        return Estimate(low: Quantity(range.lowerBound), likely: Quantity(value), high: Quantity(range.upperBound))
    }

    /// Whether a measured value lies in the range; on a scale of decisions, whether it was decided right.
    func holds(_ measured: Double, for conditions: Estimator.Conditions) -> Bool {
        let (value, spread) = answer(for: conditions)
        if Estimator.scale == .decision { return Estimator.scale.error(measured: measured, estimated: value) == 0 }
        return spread.holds(measured, around: value, on: Estimator.scale)
    }

    private func answer(for conditions: Estimator.Conditions) -> (Double, Spread) {
        let stack = Estimator.stack(of: conditions)
        if let known = own[stack], !known.isEmpty {
            return (estimator.value(for: conditions, given: known), table.spreads[Spread.own] ?? spread(for: conditions, stack))
        }
        return (estimator.value(for: conditions), spread(for: conditions, stack))
    }

    private func spread(for conditions: Estimator.Conditions, _ stack: Stack) -> Spread {
        let familiarity = table.familiarity(of: stack)
        let group = Estimator.spreadGroup(of: conditions)
        for name in [Spread.name(group: group, familiarity), Spread.name(group: "", familiarity)] {
            if let spread = table.spreads[name], spread.rows >= KindCalibration<Estimator>.enough { return spread }
        }
        let published = Estimator.scale.residual(ofFactor: Estimator.publishedFactor)
        return Spread(low: -published, high: published, rows: 0)
    }
}
