import Postgres

/// A value that the round trips send and get back.
protocol Echoed: PostgresDecodable, Equatable, Sendable {
    static var echoSQL: String { get }
    func append(to parameters: inout PostgresParameters)
    static func appendNull(to parameters: inout PostgresParameters)
}

/// Sends a value and gets it back.
struct Echo<Value: Echoed>: PostgresStatement {
    let value: Value?

    static var sql: String { Value.echoSQL }
    static var effect: StatementEffect { .readOnly }

    func bind(into parameters: inout PostgresParameters) {
        if let value { value.append(to: &parameters) } else { Value.appendNull(to: &parameters) }
    }

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Value? { try row.decode(0) }
}
