/// Measures coefficients on rows, one line a kind: what `pedigree calibrate --check` prints.
public struct MeasurementCheck: Sendable {
    /// The errors of one kind.
    public struct Line: Hashable, Sendable {
        /// The kind.
        public var kind: MeasurementKind
        /// How its errors are counted.
        public var scale: ErrorScale
        /// The figures.
        public var errors: ErrorSummary

        /// The kind, then the number of rows, mean, median and 90th percentile of the error and the share of rows in their range. Relative errors and
        /// wrong decisions are in percent, those of benchmarks in points; coverage is in percent.
        public var written: String {
            let factor = scale == .points ? 1.0 : 100
            let figures = [errors.mean * factor, errors.median * factor, errors.ninetieth * factor, errors.coverage * 100]
            return ([kind.rawValue, String(errors.rows)] + figures.map { Self.rounded($0) }).joined(separator: " ")
        }

        /// Three digits behind the point; exponents would not be plain numbers.
        static func rounded(_ value: Double) -> String {
            let thousandths = Int64((min(max(value, 0), 1e12) * 1000).rounded())
            let rest = String(thousandths % 1000)
            return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
        }
    }

    /// The kinds that had rows, in the order of ``CalibratedKinds``.
    public private(set) var lines: [Line] = []
    /// Rows that could not be estimated, by line.
    public private(set) var problems: [MeasurementLines.Problem] = []

    /// Estimates every row and compares; a row that says of itself that it is doubted is told as a problem and does not count.
    public init(_ rows: [MeasurementLine], with calibration: Calibration, given own: OwnMeasurements = .none, devices: DeviceCatalogue = .shipped) {
        for estimator in CalibratedKinds.all { measure(estimator, rows, calibration, own, devices) }
        let known = Set(CalibratedKinds.all.map { $0.kind })
        for line in rows where !known.contains(line.row.kind) {
            problems.append(MeasurementLines.Problem(line: line.line, reason: "nothing estimates \(line.row.kind.rawValue)"))
        }
        problems.sort { $0.line < $1.line }
    }

    private mutating func measure<Estimator: CalibratedEstimator>(
        _: Estimator.Type, _ rows: [MeasurementLine], _ calibration: Calibration, _ own: OwnMeasurements, _ devices: DeviceCatalogue
    ) {
        let calibrated = Calibrated<Estimator>(calibration, given: own, devices: devices)
        var errors: [Double] = []
        var covered = 0
        for line in rows where line.row.kind == Estimator.kind {
            if let suspicion = line.row.suspicion, !suspicion.isEmpty {
                problems.append(MeasurementLines.Problem(line: line.line, reason: "left out, for the row says of itself: \(suspicion.prefix(100))"))
                continue
            }
            let conditions: Estimator.Conditions
            do {
                conditions = try Estimator.conditions(of: line.row, in: devices)
            } catch {
                problems.append(MeasurementLines.Problem(line: line.line, reason: error.description))
                continue
            }
            let estimate = calibrated.estimate(for: conditions)
            errors.append(Estimator.scale.error(measured: line.row.measured, estimated: estimate.likely.value))
            if calibrated.holds(line.row.measured, for: conditions) { covered += 1 }
        }
        if let summary = ErrorSummary(errors: errors, covered: covered) {
            lines.append(Line(kind: Estimator.kind, scale: Estimator.scale, errors: summary))
        }
    }
}
