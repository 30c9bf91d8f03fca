/// What rows of every kind of rate state alike.
struct InferenceRow {
    let row: Measurement
    let architecture: Architecture
    let format: WeightFormat
    let device: Device
    let deviceCount: Int
    let split: ModelSplit
    let engine: EngineName

    /// Reads them.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks, is unknown or makes no sense.
    init(_ row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) {
        architecture = try row.shape()
        device = try Self.device(row, devices)
        guard (1...100_000).contains(row.deviceCount ?? 1) else { throw UnusableMeasurement("n_devices", "is not from 1 to 100000") }
        guard row.measured > 0, row.measured.isFinite else { throw UnusableMeasurement("measured", "is not a positive number") }
        for (name, value) in [("batch", row.batch), ("seq", row.sequence), ("prompt", row.prompt), ("gen", row.generated)] {
            guard (0...1e9).contains(value ?? 1) else { throw UnusableMeasurement(name, "is not from 0 to 10⁹") }
        }
        self.row = row
        format = try Self.format(row)
        deviceCount = row.deviceCount ?? 1
        engine = EngineName(row.engine ?? "")
        split = row.split.flatMap { ModelSplit(rawValue: $0.lowercased()) } ?? (engine.engineClass == .llamaCpp ? .layer : .tensor)
    }

    /// The format that a row names; 16 bits where it names none. Names of training in 8 bits (`NVFP8`) end with them.
    static func format(_ row: Measurement) throws(UnusableMeasurement) -> WeightFormat {
        guard let written = row.quantization else { return .plain(.bfloat16) }
        if let format = WeightFormat(written) { return format }
        if written.lowercased().hasSuffix("fp8") { return .plain(.float8) }
        throw UnusableMeasurement("quant", "is no known format: \(written.prefix(50))")
    }

    /// The device that a row names.
    static func device(_ row: Measurement, _ devices: DeviceCatalogue) throws(UnusableMeasurement) -> Device {
        guard let id = row.device else { throw UnusableMeasurement("device", "is missing") }
        guard let device = devices[id] else { throw UnusableMeasurement("device", "is not in the catalogue: \(id.prefix(50))") }
        return device
    }
}
