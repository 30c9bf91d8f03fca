/// The types of metadata values in GGUF, by their number in the file.
///
/// Source: the GGUF specification (ggml, docs/gguf.md), `gguf_metadata_value_type`.
public enum GGUFValueType: UInt32, CaseIterable, Hashable, Sendable {
    /// An unsigned number of one byte.
    case uint8 = 0
    /// A signed number of one byte.
    case int8 = 1
    /// An unsigned number of two bytes.
    case uint16 = 2
    /// A signed number of two bytes.
    case int16 = 3
    /// An unsigned number of four bytes.
    case uint32 = 4
    /// A signed number of four bytes.
    case int32 = 5
    /// An IEEE 754 number of four bytes.
    case float32 = 6
    /// A truth value in one byte.
    case boolean = 7
    /// A text: its length in bytes, then UTF-8.
    case text = 8
    /// A list of values of one type, which may be lists again.
    case array = 9
    /// An unsigned number of eight bytes.
    case uint64 = 10
    /// A signed number of eight bytes.
    case int64 = 11
    /// An IEEE 754 number of eight bytes.
    case float64 = 12

    /// Bytes of a value; nil for texts and arrays.
    var width: Int? {
        switch self {
        case .uint8, .int8, .boolean: 1
        case .uint16, .int16: 2
        case .uint32, .int32, .float32: 4
        case .uint64, .int64, .float64: 8
        case .text, .array: nil
        }
    }
}
