/// What a safetensors header lists of one tensor.
public struct SafetensorsTensor: Hashable, Sendable {
    /// The name, such as `model.layers.0.self_attn.q_proj.weight`.
    public let name: String
    /// The type of its elements.
    public let type: SafetensorsType
    /// The dimensions, the one whose elements lie beside each other last. None for a single number.
    public let dimensions: [UInt64]
    /// Where its data stand, in bytes after the header.
    public let range: Range<UInt64>

    /// How many elements it has; nil where the product of the dimensions is beyond 2⁶³ − 1.
    public var elementCount: Int64? {
        var product: UInt64 = 1
        for dimension in dimensions {
            let (next, overflow) = product.multipliedReportingOverflow(by: dimension)
            guard !overflow else { return nil }
            product = next
        }
        return Int64(exactly: product)
    }

    /// How many bytes its type and dimensions make; nil where that is no whole number or the type is not known.
    public var expectedByteCount: UInt64? {
        guard let elementCount, type.isKnown else { return nil }
        let (bits, overflow) = UInt64(elementCount).multipliedReportingOverflow(by: type.bitCount)
        return overflow || bits % 8 != 0 ? nil : bits / 8
    }
}
