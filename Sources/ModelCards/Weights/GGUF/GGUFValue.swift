/// A value of a GGUF file's metadata, in the type that the file gives it.
public indirect enum GGUFValue: Hashable, Sendable {
    /// An unsigned number of one byte.
    case uint8(UInt8)
    /// A signed number of one byte.
    case int8(Int8)
    /// An unsigned number of two bytes.
    case uint16(UInt16)
    /// A signed number of two bytes.
    case int16(Int16)
    /// An unsigned number of four bytes.
    case uint32(UInt32)
    /// A signed number of four bytes.
    case int32(Int32)
    /// An unsigned number of eight bytes.
    case uint64(UInt64)
    /// A signed number of eight bytes.
    case int64(Int64)
    /// A number with a fraction, of four bytes.
    case float32(Float)
    /// A number with a fraction, of eight bytes.
    case float64(Double)
    /// A truth value.
    case boolean(Bool)
    /// A text, invalid UTF-8 repaired.
    case text(String)
    /// A list of values of one type.
    case array(of: GGUFValueType, [GGUFValue])
    /// A text that is too long to keep.
    case longText(byteCount: UInt64)
    /// A list that is too long to keep, such as the words of a vocabulary.
    case longArray(of: GGUFValueType, count: UInt64)

    /// The text, where it is one that was kept.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The whole number, where it is one that fits.
    public var integer: Int64? {
        switch self {
        case .uint8(let value): Int64(value)
        case .int8(let value): Int64(value)
        case .uint16(let value): Int64(value)
        case .int16(let value): Int64(value)
        case .uint32(let value): Int64(value)
        case .int32(let value): Int64(value)
        case .uint64(let value): Int64(exactly: value)
        case .int64(let value): value
        default: nil
        }
    }

    /// The number with a fraction, where it is one.
    public var fraction: Double? {
        switch self {
        case .float32(let value): Double(value)
        case .float64(let value): value
        default: nil
        }
    }

    /// The texts of a list of texts; a single text is a list of one.
    public var texts: [String]? {
        switch self {
        case .text(let text): [text]
        case .array(of: .text, let values): values.compactMap(\.text)
        default: nil
        }
    }

    /// How many elements a list has, kept or not.
    public var count: UInt64? {
        switch self {
        case .array(of: _, let values): UInt64(values.count)
        case .longArray(of: _, let count): count
        default: nil
        }
    }
}
