import ModelCards

/// Metadata of a GGUF header as the texts in which the oracle gives them.
enum GGUFText {
    /// The names of a value's type and of what nests in it, as the `gguf` package names them.
    static func types(_ value: GGUFValue) -> [String] {
        switch value {
        case .array(of: let type, let values):
            // The package looks into the first element for the types further down.
            return ["ARRAY"] + (values.first.map(types) ?? (values.isEmpty ? [] : [name(type)]))
        case .longArray(of: let type, count: _): return ["ARRAY", name(type)]
        default: return [name(value.type)]
        }
    }

    /// All values in order, nested lists flattened; nil for what was too long to keep.
    static func values(_ value: GGUFValue) -> [String]? {
        switch value {
        case .array(of: _, let values): values.flatMap { Self.values($0) ?? [] }
        case .longArray, .longText: nil
        case .text(let text): [text]
        case .boolean(let isTrue): ["\(isTrue)"]
        case .float32(let number): ["\(number.bitPattern)"]
        case .float64(let number): ["\(number.bitPattern)"]
        case .uint64(let number): ["\(number)"]
        default: value.integer.map { ["\($0)"] } ?? []
        }
    }

    /// The brackets of a nested list, with the length of each that holds no list.
    static func outline(_ value: GGUFValue) -> String {
        guard case .array(of: let type, let values) = value else { return "" }
        return "[" + (type == .array ? values.map(outline).joined() : "\(values.count)") + "]"
    }

    private static func name(_ type: GGUFValueType) -> String {
        switch type {
        case .boolean: "BOOL"
        case .text: "STRING"
        default: "\(type)".uppercased()
        }
    }
}
