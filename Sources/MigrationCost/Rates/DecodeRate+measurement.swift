extension DecodeRate {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> DecodeConditions {
        let base = try InferenceRow(row, in: devices)
        let engine = base.engine
        let inferenceClass = InferenceClass(engine, on: base.device, format: base.format)
        let prompt = base.row.prompt ?? 0
        return DecodeConditions(
            architecture: base.architecture, format: base.format, device: base.device, deviceCount: base.deviceCount, split: base.split,
            engine: engine, batch: row.batch ?? 1, prompt: prompt, generated: row.generated ?? max(1, (row.sequence ?? 128) - prompt),
            countsPrompt: inferenceClass.isTimedWithPrompt)
    }
}
