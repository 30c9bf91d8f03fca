/// The type of the numbers in a safetensors tensor.
///
/// Source: `Dtype` of the safetensors library (0.8.0), with the bits of an element.
public struct SafetensorsType: Hashable, Sendable {
    /// The name in the header, such as `BF16`.
    public let name: String
    /// Bits of an element; 0 where the type is not known.
    public let bitCount: UInt64

    /// The type that a name means.
    public init(name: String) {
        self.name = name
        bitCount = Self.bits[name] ?? 0
    }

    /// Whether the name is one of the format's.
    public var isKnown: Bool { bitCount > 0 }

    /// Whether an element is one number with a fraction of 8 bits or more, so that elements can be counted as weights.
    public var isPlainFraction: Bool {
        ["F64", "F32", "F16", "BF16", "F8_E5M2", "F8_E4M3", "F8_E4M3FNUZ", "F8_E5M2FNUZ"].contains(name)
    }

    private static let bits: [String: UInt64] = [
        "BOOL": 8, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
        "F8_E5M2FNUZ": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "C64": 64, "F64": 64, "I64": 64, "U64": 64,
    ]
}
