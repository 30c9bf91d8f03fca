import Foundation
import Lineage

/// Facts and diagnostics as they stand in `jsonb`.
enum StoredJSON {
    /// The JSON of a value.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { preconditionFailure("facts and diagnostics have no number that JSON cannot write") }
        return withoutNulls(String(decoding: data, as: UTF8.self))
    }

    /// The JSON of a list; most are empty, which takes no encoder.
    static func text(ofList list: [some Encodable]) -> String {
        list.isEmpty ? "[]" : text(of: list)
    }

    /// JSON text without escaped NULs, which `jsonb` refuses; an escaped backslash before `u0000` is not one.
    static func withoutNulls(_ text: String) -> String {
        guard text.utf8.contains(0x5C), text.contains("\\u0000") else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == 0x5C, let escaped = rest.first else {
                result.append(byte)
                continue
            }
            if rest.starts(with: Array("u0000".utf8)) {
                rest.removeFirst(5)
            } else {
                result += [byte, escaped]
                rest.removeFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The value that was stored, or nil when another version of the program wrote it in a shape that this one cannot read.
    static func value<Value: Decodable>(of text: String, as type: Value.Type) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// The list that was stored; none where another version of the program wrote it. Most are empty, which is seen without a decoder.
    static func list<Value: Decodable>(of text: String) -> [Value] {
        text == "[]" ? [] : value(of: text, as: [Value].self) ?? []
    }
}
