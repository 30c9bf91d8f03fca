import Postgres

extension Int64: Echoed {
    static var echoSQL: String { "SELECT $1::int8" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension Int32: Echoed {
    static var echoSQL: String { "SELECT $1::int4" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension Int16: Echoed {
    static var echoSQL: String { "SELECT $1::int2" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension Bool: Echoed {
    static var echoSQL: String { "SELECT $1::bool" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension Double: Echoed {
    static var echoSQL: String { "SELECT $1::float8" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension Float: Echoed {
    static var echoSQL: String { "SELECT $1::float4" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension String: Echoed {
    static var echoSQL: String { "SELECT $1::text" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension PostgresJSON: Echoed {
    static var echoSQL: String { "SELECT $1::jsonb" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}

extension PostgresTimestamp: Echoed {
    static var echoSQL: String { "SELECT $1::timestamptz" }
    func append(to parameters: inout PostgresParameters) { parameters.append(self) }
    static func appendNull(to parameters: inout PostgresParameters) { parameters.append(Self?.none) }
}
