/// What the header of a GGUF file lists of one tensor.
public struct GGUFTensor: Hashable, Sendable {
    /// The name, such as `blk.0.attn_q.weight`.
    public let name: String
    /// The dimensions as the file orders them: the one whose elements lie beside each other first. None for a single number.
    public let dimensions: [UInt64]
    /// How its weights are stored.
    public let type: GGUFTensorType
    /// Where its data begin, in bytes after ``GGUFHeader/dataOffset``.
    public let offset: UInt64

    /// How many weights it has; nil where the product of the dimensions is beyond 2⁶³ − 1.
    public var weightCount: Int64? {
        var product: UInt64 = 1
        for dimension in dimensions {
            let (next, overflow) = product.multipliedReportingOverflow(by: dimension)
            guard !overflow else { return nil }
            product = next
        }
        return Int64(exactly: product)
    }

    /// How many bytes its data have; nil where the type is not known, the count is out of range, or the rows do not divide into blocks.
    public var byteCount: Int64? {
        guard let weightCount, type.isKnown, (dimensions.first ?? 1) % UInt64(type.blockWeightCount) == 0 else { return nil }
        let (bytes, overflow) = (weightCount / type.blockWeightCount).multipliedReportingOverflow(by: type.blockByteCount)
        return overflow ? nil : bytes
    }
}
