import MigrationCost

/// A device that the catalogue does not have, as whoever asks describes it: the bounds of its figures, and the device that they make.
enum OwnDevice {
    /// Memory in GiB.
    static let gibibytes = 0.1...100_000
    /// Bandwidth in 10⁹ bytes a second.
    static let gigabytesPerSecond = 0.1...1e6
    /// Peaks in 10¹² operations a second.
    static let teraflops = 0.001...1e6
    /// The kind where none is said.
    static let usualKind = Device.Kind.consumerGPU

    /// The device; Apple's chips share their memory with everything else.
    static func device(
        named name: String = "custom device", kind: Device.Kind, gibibytes: Double, gigabytesPerSecond: Double, teraflops: Double
    ) -> Device {
        Device(
            id: "custom", name: name, kind: kind, memory: .gibibytes(gibibytes), usableShare: kind == .appleChip ? 0.75 : 0.9,
            bandwidth: BytesPerSecond(gigabytesPerSecond * 1e9), halfPeak: OperationsPerSecond(teraflops * 1e12), citation: "as given")
    }
}
