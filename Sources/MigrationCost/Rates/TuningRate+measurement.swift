extension TuningRate {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> TuningRateConditions {
        let base = try InferenceRow(row, in: devices)
        guard let sequence = row.sequence, sequence >= 1 else { throw UnusableMeasurement("seq", "is missing") }
        guard let method = TuningMethod(rawValue: (row.method ?? "full").lowercased()) else {
            throw UnusableMeasurement("method", "is no known method: \((row.method ?? "").prefix(50))")
        }
        guard (1...1e6).contains(row.accumulation ?? 1) else { throw UnusableMeasurement("grad_accum", "is not from 1 to 10⁶") }
        return TuningRateConditions(
            architecture: base.architecture, method: method, format: base.format, device: base.device, deviceCount: base.deviceCount,
            stack: TuningStack(named: row.engine ?? ""), batch: row.batch ?? 1, sequence: sequence, accumulation: row.accumulation ?? 1,
            recomputes: row.recomputes ?? false,
            spreadsWeights: row.shard.map { $0.lowercased().hasPrefix("zero3") || $0.lowercased() == "fsdp" } ?? false)
    }
}
