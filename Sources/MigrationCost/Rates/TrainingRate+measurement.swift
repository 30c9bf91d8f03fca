extension TrainingRate {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> TrainingConditions {
        let base = try InferenceRow(row, in: devices)
        return TrainingConditions(
            architecture: base.architecture, format: base.format, device: base.device, engine: row.engine ?? "", batch: row.batch,
            sequence: row.sequence ?? 4_096, recomputes: row.recomputes ?? false)
    }
}
