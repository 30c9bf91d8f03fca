extension ServingRate {
    /// The conditions that a row states.
    ///
    /// - Throws: ``UnusableMeasurement`` with the field that lacks or makes no sense.
    public static func conditions(of row: Measurement, in devices: DeviceCatalogue) throws(UnusableMeasurement) -> ServingConditions {
        let base = try InferenceRow(row, in: devices)
        guard let prompt = row.prompt, prompt >= 1 else { throw UnusableMeasurement("prompt", "is missing") }
        guard let generated = row.generated, generated >= 1 else { throw UnusableMeasurement("gen", "is missing") }
        let cache = row.cacheQuantization == nil && base.format.hasEightBitCacheByDefault ? KVCache.NumberType.eightBit : try row.cacheType()
        return ServingConditions(
            architecture: base.architecture, format: base.format, cache: cache, device: base.device, deviceCount: base.deviceCount,
            engine: base.engine, batch: row.batch, prompt: prompt, generated: generated)
    }
}

extension WeightFormat {
    /// Whether servers that publish rates of a format keep its cache in 8 bits.
    var hasEightBitCacheByDefault: Bool {
        switch self {
        case .plain(.float8), .plain(.int8), .nvidiaFourBit: true
        default: false
        }
    }
}
