import Foundation
import Lineage

/// The fields of one object of a body, with bounds and errors that name the field.
struct BodyFields {
    private let values: KeyedDecodingContainer<WordKey>
    private let prefix: String

    /// The fields of an object; any other is refused, so that a misspelt one is not lost.
    init(_ decoder: any Decoder, only known: Set<String>) throws {
        values = try decoder.container(keyedBy: WordKey.self)
        let path = decoder.codingPath.reduce("") { $0 + ($1.intValue == nil && !$0.isEmpty ? "." : "") + $1.shown }
        prefix = path.isEmpty ? "" : path + "."
        try values.allow(only: known)
    }

    /// A finite number in a range.
    func number(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let value = try values.decodeIfPresent(Double.self, forKey: WordKey(name)) else { return nil }
        guard range.contains(value) else {
            throw Problem(
                .badField, "'\(prefix)\(name)' is a number from \(Self.shown(range.lowerBound)) to \(Self.shown(range.upperBound)).",
                field: prefix + name)
        }
        return value
    }

    /// A text of at most so many bytes.
    func text(_ name: String, atMost byteCount: Int = QuestionLimits.nameByteCount) throws -> String? {
        guard let text = try values.decodeIfPresent(String.self, forKey: WordKey(name)) else { return nil }
        guard text.utf8.count <= byteCount else {
            throw Problem(.badField, "'\(prefix)\(name)' has more than \(byteCount) bytes.", field: prefix + name)
        }
        return text
    }

    /// Yes or no.
    func flag(_ name: String) throws -> Bool? { try values.decodeIfPresent(Bool.self, forKey: WordKey(name)) }

    /// An object or a list.
    func value<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value? {
        try values.decodeIfPresent(type, forKey: WordKey(name))
    }

    /// A list of at most so many elements.
    func list<Value: Decodable>(_ name: String, of type: Value.Type, atMost count: Int) throws -> [Value] {
        let list = try values.decodeIfPresent([Value].self, forKey: WordKey(name)) ?? []
        guard list.count <= count else {
            throw Problem(.badField, "'\(prefix)\(name)' has \(list.count) entries; \(count) are the most.", field: prefix + name)
        }
        return list
    }

    /// The problem of a field whose value is not known.
    func problem(_ name: String, _ reason: String) -> Problem { Problem(.badField, "'\(prefix)\(name)' \(reason).", field: prefix + name) }

    private static func shown(_ number: Double) -> String {
        Int64(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
