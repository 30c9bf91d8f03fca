import Postgres

/// An array of a type, which Swift cannot give the conformance itself: one array type, many element types.
struct ArrayEcho<Element: ArrayEchoed>: PostgresStatement {
    let values: [Element]?

    static var sql: String { "SELECT $1::\(Element.arrayName)" }
    static var effect: StatementEffect { .readOnly }

    func bind(into parameters: inout PostgresParameters) { Element.append(values, to: &parameters) }
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [Element]? { try row.decode(0) }
}

struct NullableArrayEcho<Element: ArrayEchoed>: PostgresStatement {
    let values: [Element?]?

    static var sql: String { "SELECT $1::\(Element.arrayName)" }
    static var effect: StatementEffect { .readOnly }

    func bind(into parameters: inout PostgresParameters) { Element.append(values, to: &parameters) }
    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [Element?]? { try row.decode(0) }
}

protocol ArrayEchoed: PostgresArrayElement, Equatable, Sendable {
    static var arrayName: String { get }
    static func append(_ values: [Self]?, to parameters: inout PostgresParameters)
    static func append(_ values: [Self?]?, to parameters: inout PostgresParameters)
}

extension Int64: ArrayEchoed {
    static var arrayName: String { "int8[]" }
    static func append(_ values: [Int64]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Int64?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension Int32: ArrayEchoed {
    static var arrayName: String { "int4[]" }
    static func append(_ values: [Int32]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Int32?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension Int16: ArrayEchoed {
    static var arrayName: String { "int2[]" }
    static func append(_ values: [Int16]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Int16?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension Bool: ArrayEchoed {
    static var arrayName: String { "bool[]" }
    static func append(_ values: [Bool]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Bool?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension Double: ArrayEchoed {
    static var arrayName: String { "float8[]" }
    static func append(_ values: [Double]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Double?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension Float: ArrayEchoed {
    static var arrayName: String { "float4[]" }
    static func append(_ values: [Float]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [Float?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension String: ArrayEchoed {
    static var arrayName: String { "text[]" }
    static func append(_ values: [String]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [String?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension [UInt8]: ArrayEchoed {
    static var arrayName: String { "bytea[]" }
    static func append(_ values: [[UInt8]]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [[UInt8]?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension PostgresJSON: ArrayEchoed {
    static var arrayName: String { "jsonb[]" }
    static func append(_ values: [PostgresJSON]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [PostgresJSON?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}

extension PostgresTimestamp: ArrayEchoed {
    static var arrayName: String { "timestamptz[]" }
    static func append(_ values: [PostgresTimestamp]?, to parameters: inout PostgresParameters) { parameters.append(values) }
    static func append(_ values: [PostgresTimestamp?]?, to parameters: inout PostgresParameters) { parameters.append(values) }
}
