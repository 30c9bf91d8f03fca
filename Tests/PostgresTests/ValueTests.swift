import Postgres
import Testing

@Suite struct ValueTests {
    private func expectEcho<Value: Echoed>(_ values: [Value], _ client: PostgresClient) async throws {
        for value in values {
            let rows = try await client.query(Echo(value: value))
            #expect(rows == [value])
        }
        let null = try await client.query(Echo<Value>(value: nil))
        #expect(null.count == 1)
        #expect(null.first == .some(nil))
    }

    private func expectEcho<Element: ArrayEchoed>(arrays: [[Element]], _ client: PostgresClient) async throws {
        for values in arrays {
            let plain = try await client.queryOne(ArrayEcho(values: values))
            #expect(plain == .some(values))
            let withNull: [Element?] = values + [nil]
            let nullable = try await client.queryOne(NullableArrayEcho(values: withNull))
            #expect(nullable == .some(withNull))
        }
        let null = try await client.queryOne(ArrayEcho<Element>(values: nil))
        #expect(null == .some(nil))
        let error = await #expect(throws: PostgresError.self) {
            _ = try await client.query(NullAsPlain<Element>())
        }
        #expect(error?.decodingError?.failure == .null)
    }

    /// An array with a NULL, decoded as one without.
    private struct NullAsPlain<Element: ArrayEchoed>: PostgresStatement {
        static var sql: String { "SELECT $1::\(Element.arrayName)" }
        static var effect: StatementEffect { .readOnly }
        func bind(into parameters: inout PostgresParameters) { Element.append([Element?.none], to: &parameters) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [Element] { try row.decode(0) }
    }

    @Test func `every scalar type comes back as it went, with its extremes and NULL`() async throws {
        try await TestDatabase.withClient { client in
            try await expectEcho([0, 1, -1, Int64.max, .min], client)
            try await expectEcho([0, 1, -1, Int32.max, .min], client)
            try await expectEcho([0, 1, -1, Int16.max, .min], client)
            try await expectEcho([true, false], client)
            try await expectEcho([0, -0.0, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, -.infinity], client)
            try await expectEcho([Float(0), 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity], client)
            try await expectEcho(["", "a", "Ünïcödé 🦙", String(repeating: "x", count: 1_000_000), "'; DROP TABLE x; --"], client)
            try await expectEcho([PostgresJSON("{}"), PostgresJSON("[1, 2, null]"), PostgresJSON("{\"a\": \"b\"}")], client)
            let times: [Int64] = [0, 1, -1, 946_684_800_000_000, 1_700_000_000_123_456, .max, .min]
            try await expectEcho(times.map { PostgresTimestamp(microsecondsSince1970: $0) }, client)
        }
    }

    @Test func `every array type comes back as it went, with NULL elements and NULL`() async throws {
        try await TestDatabase.withClient { client in
            try await expectEcho(arrays: [[], [1, Int64.max, .min]], client)
            try await expectEcho(arrays: [[], [1, Int32.max, .min]], client)
            try await expectEcho(arrays: [[], [1, Int16.max, .min]], client)
            try await expectEcho(arrays: [[], [true, false]], client)
            try await expectEcho(arrays: [[], [0.5, -.infinity]] as [[Double]], client)
            try await expectEcho(arrays: [[], [0.5, .infinity]] as [[Float]], client)
            try await expectEcho(arrays: [[], ["", "{\"},\\", "🦙"], Array(repeating: "x", count: 10_000)], client)
            try await expectEcho(arrays: [[], [[], [0, 255]]] as [[[UInt8]]], client)
            try await expectEcho(arrays: [[], [PostgresJSON("{\"a\": 1}")]], client)
            try await expectEcho(arrays: [[], [PostgresTimestamp(microsecondsSince1970: 42)]], client)
        }
    }

    struct ByteEcho: PostgresStatement {
        let bytes: [UInt8]?
        static let sql = "SELECT $1::bytea"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { parameters.append(bytes) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [UInt8]? { try row.decode(0) }
    }

    @Test func `bytes come back as they went, with zeros and NULL`() async throws {
        try await TestDatabase.withClient { client in
            for bytes: [UInt8]? in [[], [0], Array(0...255), Array(repeating: 7, count: 3_000_000), nil] {
                let echo = try await client.queryOne(ByteEcho(bytes: bytes))
                #expect(echo == .some(bytes))
            }
        }
    }

    struct Labelled: PostgresStatement {
        let json: String?
        let time: Int64?
        static let sql = "SELECT $1::jsonb, $2::timestamptz, '{\"b\":1}'::json, $3::int8"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) {
            parameters.append(json: json)
            parameters.append(timestamp: time)
            parameters.append(7)
        }
        static func decode(
            _ row: PostgresRow
        ) throws(PostgresDecodingError) -> (json: String?, time: Int64?, plain: String, number: Int) {
            (try row.decode(jsonOrNull: 0), try row.decode(timestampOrNull: 1), try row.decode(json: 2), try row.decode(3))
        }
    }

    @Test func `JSON is text and a time is microseconds since 1970`() async throws {
        try await TestDatabase.withClient { client in
            let full = try #require(try await client.queryOne(Labelled(json: "{\"a\": 1}", time: 1_000_000)))
            #expect(full == ("{\"a\": 1}", 1_000_000, "{\"b\":1}", 7))
            let empty = try #require(try await client.queryOne(Labelled(json: nil, time: nil)))
            #expect(empty == (nil, nil, "{\"b\":1}", 7))
        }
    }

    struct ServerSide: PostgresStatement {
        static let sql = """
            SELECT 'epoch'::timestamptz, 'infinity'::timestamptz, 5::int2, 6::int4, 7::oid, 1.5::float4, 'x'::name, 'y'::varchar(3),
                '00000000-0000-0000-0000-0000000000ff'::uuid, ARRAY[1, 2]::int4[]
            """
        static let effect = StatementEffect.readOnly
        struct Row: Equatable {
            var epoch, infinity, small, four, object: Int64
            var real: Double
            var name, text: String
            var uuid: [UInt8]
            var widened: [Int64]
        }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Row {
            Row(
                epoch: try row.decode(timestamp: 0), infinity: try row.decode(timestamp: 1), small: try row.decode(2),
                four: try row.decode(3), object: try row.decode(4), real: try row.decode(5), name: try row.decode(6),
                text: try row.decode(7), uuid: try row.decode(8), widened: try row.decode(9))
        }
    }

    @Test func `narrower numbers widen and character types are strings`() async throws {
        try await TestDatabase.withClient { client in
            let row = try #require(try await client.queryOne(ServerSide()))
            #expect(
                row
                    == ServerSide.Row(
                        epoch: 0, infinity: .max, small: 5, four: 6, object: 7, real: 1.5, name: "x", text: "y",
                        uuid: Array(repeating: 0, count: 15) + [255], widened: [1, 2]))
        }
    }
}
