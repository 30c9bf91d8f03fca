extension Device {
    /// The bandwidth above which a data-centre GPU has stacked memory (HBM): every one with GDDR in the catalogue is below, in bytes a second.
    static let stackedMemoryBandwidth = 1.2e12

    /// Whether a data-centre GPU has stacked memory, which single-user kernels do not use as fully as GDDR.
    var hasStackedMemory: Bool { kind == .datacenterGPU && bandwidth.value > Self.stackedMemoryBandwidth }
}
