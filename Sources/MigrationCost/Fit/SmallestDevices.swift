/// The smallest devices on which a model fits in a format.
public struct SmallestDevices: Hashable, Sendable {
    /// One of them.
    public struct Choice: Hashable, Sendable {
        /// The device.
        public let device: Device
        /// How many share the model, as tensors.
        public let count: Int
        /// How it fits.
        public let fit: FormatFit
    }

    /// The most devices that share a model.
    public static let mostDevices = 16

    /// The format.
    public let format: WeightFormat
    /// The devices: those of which fewest are needed first, then those with the least memory, then the cheapest.
    public let choices: [Choice]

    /// Looks for the smallest devices of each kind.
    ///
    /// Data-centre devices may share a model, others do not. Of each kind of device the smallest are told, one for each size of memory: the cheapest,
    /// else the quickest.
    ///
    /// - Parameters:
    ///   - most: The most devices that are told.
    public init(
        _ architecture: Architecture, in format: WeightFormat, file: Bytes? = nil, wish: FitWish, most: Int,
        devices: [Device] = DeviceCatalogue.shipped.devices,
        rates: Rates = .shipped
    ) {
        self.format = format
        var found: [(device: Device, count: Int)] = []
        for device in devices where CommonFormats.on(device.kind).contains(format) || format.fileType == nil && device.kind == .datacenterGPU {
            guard let count = Self.count(architecture, format, file, device, wish) else { continue }
            found.append((device, count))
        }
        found.sort { Self.precedes($0, $1) }
        var seen: Set<[Double]> = []
        let kept = found.filter { seen.insert([$0.device.memory.value, Double($0.count)]).inserted }.prefix(most)
        choices = kept.map { device, count in
            var shared = wish
            shared.deviceCount = count
            return Choice(device: device, count: count, fit: FormatFit(architecture, in: format, file: file, on: device, wish: shared, rates: rates))
        }
    }

    private static func count(_ architecture: Architecture, _ format: WeightFormat, _ file: Bytes?, _ device: Device, _ wish: FitWish) -> Int? {
        var count = 1
        while count <= (device.kind == .datacenterGPU ? mostDevices : 1) {
            var shared = wish
            shared.deviceCount = count
            if FormatMemory(architecture, in: format, file: file, on: device, wish: shared).fit(tokens: wish.context).fits { return count }
            count *= 2
        }
        return nil
    }

    private static func precedes(_ one: (device: Device, count: Int), _ other: (device: Device, count: Int)) -> Bool {
        let (mine, its) = (one.device, other.device)
        if one.count != other.count { return one.count < other.count }
        if mine.memory != its.memory { return mine.memory < its.memory }
        let (price, theirs) = (mine.priceRange?.likely ?? .infinity, its.priceRange?.likely ?? .infinity)
        if price != theirs { return price < theirs }
        return mine.bandwidth != its.bandwidth ? mine.bandwidth > its.bandwidth : mine.id < its.id
    }
}
