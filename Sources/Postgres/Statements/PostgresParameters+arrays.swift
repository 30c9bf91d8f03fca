extension PostgresParameters {
    /// int8[]
    public mutating func append(_ values: [Int64]?) { array(values) }
    /// int8[], with NULL elements
    public mutating func append(_ values: [Int64?]?) { array(values) }
    /// int4[]
    public mutating func append(_ values: [Int32]?) { array(values) }
    /// int4[], with NULL elements
    public mutating func append(_ values: [Int32?]?) { array(values) }
    /// int2[]
    public mutating func append(_ values: [Int16]?) { array(values) }
    /// int2[], with NULL elements
    public mutating func append(_ values: [Int16?]?) { array(values) }
    /// bool[]
    public mutating func append(_ values: [Bool]?) { array(values) }
    /// bool[], with NULL elements
    public mutating func append(_ values: [Bool?]?) { array(values) }
    /// float8[]
    public mutating func append(_ values: [Double]?) { array(values) }
    /// float8[], with NULL elements
    public mutating func append(_ values: [Double?]?) { array(values) }
    /// float4[]
    public mutating func append(_ values: [Float]?) { array(values) }
    /// float4[], with NULL elements
    public mutating func append(_ values: [Float?]?) { array(values) }
    /// text[]
    public mutating func append(_ values: [String]?) { array(values) }
    /// text[], with NULL elements
    public mutating func append(_ values: [String?]?) { array(values) }
    /// bytea[]
    public mutating func append(_ values: [[UInt8]]?) { array(values) }
    /// bytea[], with NULL elements
    public mutating func append(_ values: [[UInt8]?]?) { array(values) }
    /// jsonb[]
    public mutating func append(_ values: [PostgresJSON]?) { array(values) }
    /// jsonb[], with NULL elements
    public mutating func append(_ values: [PostgresJSON?]?) { array(values) }
    /// timestamptz[]
    public mutating func append(_ values: [PostgresTimestamp]?) { array(values) }
    /// timestamptz[], with NULL elements
    public mutating func append(_ values: [PostgresTimestamp?]?) { array(values) }
    /// jsonb[], from texts
    public mutating func append(json texts: [String]?) { array(texts.map { $0.map { PostgresJSON($0) } }) }
    /// jsonb[], from texts, with NULL elements
    public mutating func append(json texts: [String?]?) { array(texts.map { $0.map { $0.map { PostgresJSON($0) } } }) }
    /// timestamptz[], from microseconds since 1970-01-01 UTC
    public mutating func append(timestamps microseconds: [Int64]?) {
        array(microseconds.map { $0.map { PostgresTimestamp(microsecondsSince1970: $0) } })
    }
    /// timestamptz[], from microseconds since 1970-01-01 UTC, with NULL elements
    public mutating func append(timestamps microseconds: [Int64?]?) {
        array(microseconds.map { $0.map { $0.map { PostgresTimestamp(microsecondsSince1970: $0) } } })
    }
}
