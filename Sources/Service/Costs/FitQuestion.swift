import Lineage
import MigrationCost

/// What somebody asks about models on devices: `GET /v1/fit`.
struct FitQuestion: Sendable {
    static let parameters: Set<String> = [
        "of", "device", "device_count", "context", "batch", "engine", "format", "cache_format", "limit", "memory_gib", "bandwidth_gbs", "half_tflops",
        "kind",
    ]

    let of: String
    /// Nil where the smallest devices are asked for.
    let device: Device?
    var wish = FitWish()
    /// Nil for all that are common.
    var format: WeightFormat?
    let limit: Int

    init(_ parameters: QueryParameters) throws(Problem) {
        try parameters.allow(only: Self.parameters)
        of = try parameters.required("of")
        limit = try parameters.limit(default: QuestionLimits.standardPageSize, maximum: QuestionLimits.pageSize)
        device = try Self.device(parameters)
        wish.context = try parameters.number("context", in: CostLimits.tokens) ?? wish.context
        wish.batch = try parameters.number("batch", in: 1...1e6) ?? wish.batch
        wish.engine = try parameters.one("engine").map { String($0.prefix(100)) }
        if let count = try parameters.integer("device_count", in: 1...1_024) {
            guard device != nil else { throw Problem(.badParameter, "'device_count' is only asked of a 'device'.", field: "device_count") }
            wish.deviceCount = Int(count)
        }
        if let word = try parameters.one("format") { format = try ServingBody.format(word, field: "format") }
        if let word = try parameters.one("cache_format") {
            guard let type = KVCache.NumberType(word) else {
                throw Problem(.badParameter, "'cache_format' is FP16, FP8 or INT8, not '\(word.prefix(40))'.", field: "cache_format")
            }
            wish.cache = type
        }
    }

    /// The device by its id, or one that the parameters describe.
    private static func device(_ parameters: QueryParameters) throws(Problem) -> Device? {
        let described = ["memory_gib", "bandwidth_gbs", "half_tflops", "kind"].first { !parameters.all($0).isEmpty }
        guard let described else { return try parameters.one("device").map { id throws(Problem) in try ServingBody.device(id, field: "device") } }
        guard try parameters.one("device") ?? "custom" == "custom" else {
            throw Problem(.badParameter, "'\(described)' describes a device of one's own; leave 'device' out, or give 'custom'.", field: described)
        }
        func needed(_ name: String, _ range: ClosedRange<Double>) throws(Problem) -> Double {
            guard let number = try parameters.number(name, in: range) else {
                throw Problem(
                    .missingParameter, "'\(name)' is missing: a device of one's own has memory_gib, bandwidth_gbs and half_tflops.", field: name)
            }
            return number
        }
        return OwnDevice.device(
            kind: try parameters.choice("kind", as: Device.Kind.self) ?? OwnDevice.usualKind,
            gibibytes: try needed("memory_gib", OwnDevice.gibibytes),
            gigabytesPerSecond: try needed("bandwidth_gbs", OwnDevice.gigabytesPerSecond), teraflops: try needed("half_tflops", OwnDevice.teraflops))
    }
}
