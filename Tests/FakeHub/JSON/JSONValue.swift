/// A JSON value whose objects keep the order of their fields.
public enum JSONValue: Sendable, Hashable {
    /// A field of an object.
    public struct Field: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// Its value.
        public var value: JSONValue

        /// Makes a field.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction or an exponent; not a number and the infinities are written as `null`.
    case number(Double)
    /// A string.
    case text(String)
    /// An array.
    case list([JSONValue])
    /// An object.
    case object([Field])

    /// The field of that name, where this is an object that has one.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// The string, where this is one.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The whole number, where this is one.
    public var integer: Int? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// The truth value, where this is one.
    public var bool: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }

    /// The elements, where this is an array.
    public var list: [JSONValue]? {
        if case .list(let list) = self { list } else { nil }
    }

    /// The fields, where this is an object.
    public var fields: [Field]? {
        if case .object(let fields) = self { fields } else { nil }
    }

    /// The strings of an array, or the one string: cards write both.
    public var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.compactMap(\.text)
        default: []
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    /// An object with its fields in this order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { Field($0, $1) }) }
}
