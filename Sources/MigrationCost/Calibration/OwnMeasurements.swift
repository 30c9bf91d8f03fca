/// What the user has measured on their own machines: one row shrinks the error of its stack to a few percent.
public struct OwnMeasurements: Sendable {
    /// The rows, of any kinds.
    public var rows: [MeasurementLine]

    /// No measurements.
    public static let none = OwnMeasurements([])

    /// Keeps rows.
    public init(_ rows: [MeasurementLine]) { self.rows = rows }

    /// The rows of a kind as observations; one that lacks a condition is left out, for nothing can be learned from it.
    func observations<Estimator: CalibratedEstimator>(for _: Estimator.Type, in devices: DeviceCatalogue) -> [Observation<Estimator.Conditions>] {
        rows.compactMap { line in
            guard line.row.kind == Estimator.kind, let conditions = try? Estimator.conditions(of: line.row, in: devices) else { return nil }
            return line.observation(under: conditions)
        }
    }
}
