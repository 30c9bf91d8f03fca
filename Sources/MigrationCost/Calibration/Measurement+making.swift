extension Measurement {
    /// A row that states nothing but what was measured; its other fields can be set.
    ///
    /// - Parameters:
    ///   - kind: What was measured.
    ///   - measured: The value in the kind's unit.
    public init(kind: MeasurementKind, measured: Double) { self.init(caseID: nil, kind: kind, measured: measured) }
}
