extension Device {
    /// Peak operations a second where nobody published one: 35 for each byte a second of bandwidth, the median of the catalogue's GPUs.
    private static let operationsPerByte = 35.0
    /// Watts where nobody published them: a GPU of 2020 to 2024 does 0.9·10¹² operations a second for each (the catalogue's median).
    private static let operationsPerWatt = 0.9e12

    /// The peak for products of numbers of a format, in operations a second.
    ///
    /// - Parameter sixteenBit: Whether products are in 16 bits whatever the weights are, as for attention.
    func peak(sixteenBit: Bool, of format: WeightFormat) -> Double {
        let half = halfPeak?.value ?? bandwidth.value * Self.operationsPerByte
        if sixteenBit { return half }
        switch format {
        case .plain(.float8): return eightBitPeak?.value ?? half
        case .nvidiaFourBit: return fourBitPeak?.value ?? eightBitPeak?.value ?? half
        default: return half
        }
    }

    /// Watts at full load, published or likely.
    var likelyWatts: Double { watts ?? peak(sixteenBit: true, of: .plain(.bfloat16)) / Self.operationsPerWatt }
}
