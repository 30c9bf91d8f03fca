/// An accelerator, a computer or a phone: what it holds and how quick it is at best.
public struct Device: Hashable, Sendable {
    /// What kind of machine it is; software behaves alike within a kind.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case datacenterGPU = "datacenter_gpu"
        case workstationGPU = "workstation_gpu"
        case consumerGPU = "consumer_gpu"
        case appleChip = "apple_soc"
        case edge
        case phone
        case cpu
        case tpu
    }

    /// A price that somebody asked for one device for one hour.
    public struct ListedPrice: Hashable, Sendable {
        /// The price.
        public var price: DevicePrice
        /// Who asked it.
        public var provider: String
        /// Where it was read.
        public var citation: String
    }

    /// Its id in this catalogue (`h100-sxm`), or `custom`.
    public var id: String
    /// Its name as people write it.
    public var name: String
    /// What kind of machine it is.
    public var kind: Kind
    /// Memory that weights and caches may be in, all of it.
    public var memory: Bytes
    /// The share of that memory that a model may take, 0 to 1: an operating system and a driver keep the rest.
    public var usableShare: Double
    /// Memory bandwidth at its peak.
    public var bandwidth: BytesPerSecond
    /// Dense peak in 16 bits; nil where nobody published one.
    public var halfPeak: OperationsPerSecond?
    /// Dense peak in 8-bit floating point; nil where the device has none.
    public var eightBitPeak: OperationsPerSecond?
    /// Dense peak in 4-bit floating point; nil where the device has none.
    public var fourBitPeak: OperationsPerSecond?
    /// Power at full load, in watts; nil where it is not known.
    public var watts: Double?
    /// Bandwidth to its neighbours in one machine; nil where it is not known or there are none.
    public var linkBandwidth: BytesPerSecond?
    /// Prices that were read, in order of the list.
    public var prices: [ListedPrice]
    /// Where its figures were read.
    public var citation: String

    /// Keeps a device.
    public init(
        id: String, name: String, kind: Kind, memory: Bytes, usableShare: Double, bandwidth: BytesPerSecond, halfPeak: OperationsPerSecond?,
        eightBitPeak: OperationsPerSecond? = nil, fourBitPeak: OperationsPerSecond? = nil, watts: Double? = nil,
        linkBandwidth: BytesPerSecond? = nil, prices: [ListedPrice] = [], citation: String
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.memory = memory
        self.usableShare = usableShare
        self.bandwidth = bandwidth
        self.halfPeak = halfPeak
        self.eightBitPeak = eightBitPeak
        self.fourBitPeak = fourBitPeak
        self.watts = watts
        self.linkBandwidth = linkBandwidth
        self.prices = prices
        self.citation = citation
    }
}
