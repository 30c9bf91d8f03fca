/// A PostgreSQL type by its object identifier.
///
/// Only types that this library reads or writes have a name here; any other is still carried by its number.
public struct PostgresType: Hashable, Sendable, CustomStringConvertible {
    /// `pg_type.oid`.
    public let oid: UInt32

    /// Names a type by its number.
    public init(oid: UInt32) { self.oid = oid }

    /// The type `bool`.
    public static let bool = Self(oid: 16)
    /// The type `bytea`.
    public static let bytea = Self(oid: 17)
    /// The type `name`.
    public static let name = Self(oid: 19)
    /// The type `int8`.
    public static let int8 = Self(oid: 20)
    /// The type `int2`.
    public static let int2 = Self(oid: 21)
    /// The type `int4`.
    public static let int4 = Self(oid: 23)
    /// The type `text`.
    public static let text = Self(oid: 25)
    /// The type `oid`.
    public static let objectIdentifier = Self(oid: 26)
    /// The type `json`.
    public static let json = Self(oid: 114)
    /// The type `float4`.
    public static let float4 = Self(oid: 700)
    /// The type `float8`.
    public static let float8 = Self(oid: 701)
    /// The type `unknown`.
    public static let unknown = Self(oid: 705)
    /// The type `bpchar`.
    public static let bpchar = Self(oid: 1042)
    /// The type `varchar`.
    public static let varchar = Self(oid: 1043)
    /// The type `timestamptz`.
    public static let timestamptz = Self(oid: 1184)
    /// The type `uuid`.
    public static let uuid = Self(oid: 2950)
    /// The type `jsonb`.
    public static let jsonb = Self(oid: 3802)

    /// The type `bool[]`.
    public static let boolArray = Self(oid: 1000)
    /// The type `bytea[]`.
    public static let byteaArray = Self(oid: 1001)
    /// The type `int2[]`.
    public static let int2Array = Self(oid: 1005)
    /// The type `int4[]`.
    public static let int4Array = Self(oid: 1007)
    /// The type `text[]`.
    public static let textArray = Self(oid: 1009)
    /// The type `int8[]`.
    public static let int8Array = Self(oid: 1016)
    /// The type `float4[]`.
    public static let float4Array = Self(oid: 1021)
    /// The type `float8[]`.
    public static let float8Array = Self(oid: 1022)
    /// The type `timestamptz[]`.
    public static let timestamptzArray = Self(oid: 1185)
    /// The type `jsonb[]`.
    public static let jsonbArray = Self(oid: 3807)

    /// Types that a database defines itself (enumerations among them) start here.
    static let firstUserDefined: UInt32 = 16384

    /// Whether the binary form is the text itself: the character types, and enumerations, whose binary form is the label.
    var isTextual: Bool {
        switch self {
        case .text, .varchar, .bpchar, .name, .unknown: true
        default: oid >= Self.firstUserDefined
        }
    }

    /// One sentence without values: fit for users and logs.
    public var description: String { Self.names[self] ?? "type \(oid)" }

    private static let names: [Self: String] = [
        .bool: "bool", .bytea: "bytea", .name: "name", .int8: "int8", .int2: "int2", .int4: "int4", .text: "text",
        .objectIdentifier: "oid", .json: "json", .float4: "float4", .float8: "float8", .unknown: "unknown",
        .bpchar: "char", .varchar: "varchar", .timestamptz: "timestamptz", .uuid: "uuid", .jsonb: "jsonb",
        .boolArray: "bool[]", .byteaArray: "bytea[]", .int2Array: "int2[]", .int4Array: "int4[]",
        .textArray: "text[]", .int8Array: "int8[]", .float4Array: "float4[]", .float8Array: "float8[]",
        .timestamptzArray: "timestamptz[]", .jsonbArray: "jsonb[]",
    ]
}
