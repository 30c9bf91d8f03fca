extension PrefillRate {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> PrefillConditions {
        let base = try InferenceRow(row, in: devices)
        guard let prompt = [row.sequence, row.prompt].compactMap(\.self).first(where: { $0 >= 1 }) else {
            throw UnusableMeasurement("seq", "is missing")
        }
        return PrefillConditions(
            architecture: base.architecture, format: base.format, device: base.device, deviceCount: base.deviceCount, split: base.split,
            engine: base.engine, batch: row.batch ?? 1, prompt: prompt)
    }
}
