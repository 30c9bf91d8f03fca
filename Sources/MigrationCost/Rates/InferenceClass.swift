/// A class of software on a class of device whose speed has coefficients of its own.
///
/// Old are builds of 2024 and before, new those since 2025. A class is found from the engine's words, the device's kind and the format of the weights, so every engine and every device has one.
public enum InferenceClass: String, Hashable, Sendable, CaseIterable {
    case metal
    case cudaOld = "cuda old"
    case cudaOldStacked = "cuda old hbm"
    case cudaNew = "cuda new"
    case cudaNewStacked = "cuda new hbm"
    case vulkan
    case processor
    case serverOld = "server old"
    case serverOldQuantized = "server old quantized"
    case serverNew = "server new"
    case serverNewQuantized = "server new quantized"
    case compiled
    case exllama
    case fused
    case eager
    case eagerGPTQ = "eager gptq"
    case eagerQuantized = "eager quantized"
    case eagerBitsAndBytes = "eager bitsandbytes"
    case edge

    /// The class of an engine on a device with weights of a format.
    public init(_ engine: EngineName, on device: Device, format: WeightFormat) {
        switch device.kind {
        case .appleChip: self = .metal
        case .cpu: self = .processor
        case .phone: self = .edge
        default: self = engine.usesProcessor ? .processor : Self.onAccelerator(engine, device, format)
        }
    }

    private static func onAccelerator(_ engine: EngineName, _ device: Device, _ format: WeightFormat) -> InferenceClass {
        switch engine.engineClass {
        case .llamaCpp: ofLlamaCpp(engine, device)
        case .compiled: .compiled
        case .exllama: .exllama
        case .fused: .fused
        case .edge: .edge
        case .eager: ofEager(format)
        case .server, .tensorRT: ofServer(engine, format)
        case .unknown: device.kind == .datacenterGPU || device.kind == .tpu ? ofServer(engine, format) : ofLlamaCpp(engine, device)
        }
    }

    private static func ofLlamaCpp(_ engine: EngineName, _ device: Device) -> InferenceClass {
        if engine.usesVulkan { return .vulkan }
        if device.hasStackedMemory { return engine.isRecent ? .cudaNewStacked : .cudaOldStacked }
        return engine.isRecent ? .cudaNew : .cudaOld
    }

    private static func ofServer(_ engine: EngineName, _ format: WeightFormat) -> InferenceClass {
        switch (engine.isRecent, format.hasQuantizedKernels) {
        case (true, true): .serverNewQuantized
        case (true, false): .serverNew
        case (false, true): .serverOldQuantized
        case (false, false): .serverOld
        }
    }

    private static func ofEager(_ format: WeightFormat) -> InferenceClass {
        switch format {
        case .plain(.int8), .fourBitFloat: .eagerBitsAndBytes
        case .grouped(.gptq, bits: 4, group: _): .eagerGPTQ
        case .plain: .eager
        default: .eagerQuantized
        }
    }

    /// Whether kernels are started from Python while the GPU still works: then the slower of the two sets the pace instead of their sum.
    var overlapsLaunches: Bool {
        switch self {
        case .eager, .eagerGPTQ, .eagerQuantized, .eagerBitsAndBytes: true
        default: false
        }
    }

    /// Whether published rates of the class are tokens over the whole time of a request, its prompt included.
    var isTimedWithPrompt: Bool {
        switch self {
        case .serverOld, .serverOldQuantized, .serverNew, .serverNewQuantized: true
        default: overlapsLaunches
        }
    }

    /// The class of the same software where memory is stacked; nil where it makes no difference.
    var withStackedMemory: InferenceClass? {
        switch self {
        case .cudaOld: .cudaOldStacked
        case .cudaNew: .cudaNewStacked
        default: nil
        }
    }

    /// The class whose rows say most of this one where it has none of its own.
    var elder: InferenceClass? {
        switch self {
        case .cudaNewStacked: .cudaOldStacked
        default: nil
        }
    }
}
