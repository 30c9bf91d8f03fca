import Postgres
import Testing

@Suite struct ReadTests {
    @Test func `neighbours of a failing read still answer`() async throws {
        try await TestDatabase.withClient { client in
            let outcomes = await withTaskGroup(of: (Int64, Result<Int64?, PostgresError>).self) { group in
                for number in 0..<400 as Range<Int64> {
                    group.addTask {
                        do throws(PostgresError) {
                            return (number, .success(try await client.queryOne(TenDividedBy(number: number % 4))))
                        } catch {
                            return (number, .failure(error))
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(outcomes.count == 400)
            for (number, outcome) in outcomes {
                switch outcome {
                case .success(let value): #expect(value == 10 / (number % 4))
                case .failure(let error):
                    #expect(number % 4 == 0)
                    #expect(error.sqlState == .divisionByZero)
                }
            }
        }
    }

    private struct Misspelt: PostgresStatement {
        typealias Row = Void
        static let sql = "SELEKT 1"
        static let effect = StatementEffect.readOnly
    }

    @Test func `a statement that cannot be prepared fails alone and every time`() async throws {
        try await TestDatabase.withClient { client in
            for _ in 0..<3 {
                let error = await #expect(throws: PostgresError.self) { try await client.query(Misspelt()) }
                #expect(error?.sqlState == .syntaxError)
                #expect(error?.statement == "Misspelt")
                let value = try await client.queryOne(TenDividedBy(number: 2))
                #expect(value == 5)
            }
        }
    }

    private struct Column: PostgresStatement {
        static let sql = "SELECT n, CASE WHEN n < 18 THEN n END AS parent_id FROM generate_series(1, 20) n"
        static let name = "list_claims"
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(1) }
    }

    private struct WrongType: PostgresStatement {
        static let sql = "SELECT 'a'::text AS label"
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    private struct MissingColumn: PostgresStatement {
        static let sql = "SELECT 1"
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(4) }
    }

    private func decodingError<S: PostgresStatement>(_ statement: S) async throws -> String? {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) { _ = try await client.query(statement) }
            #expect(error?.code == .decoding)
            return error?.decodingError?.description
        }
    }

    @Test func `a decoding error names the column, the row and the statement`() async throws {
        let textColumn = try await decodingError(Column())
        #expect(
            textColumn
                == "could not decode Int64 from NULL - column \"parent_id\" (1), row 17, statement list_claims")
        let textWrongType = try await decodingError(WrongType())
        #expect(
            textWrongType
                == "could not decode Int64 from text - column \"label\" (0), row 0, statement WrongType")
        let textMissingColumn = try await decodingError(MissingColumn())
        #expect(
            textMissingColumn
                == "could not decode Int64 from a column that the row does not have - column (4), row 0, statement MissingColumn")
    }

    @Test func `a statement that asks for one row refuses several`() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) { try await client.queryOne(Column()) }
            #expect(error?.code == .decoding)
            let several = await #expect(throws: PostgresError.self) { try await client.queryOne(Series(count: 2)) }
            #expect(several?.code == .tooManyRows)
            let none = try await client.queryOne(Series(count: 0))
            #expect(none == nil)
        }
    }

    struct Series: PostgresStatement {
        let count: Int64
        static let sql = "SELECT n FROM generate_series(1::int8, $1) n"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { parameters.append(count) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    @Test func `a hundred thousand rows come in order`() async throws {
        try await TestDatabase.withClient { client in
            let rows = try await client.query(Series(count: 100_000))
            #expect(rows == Array(1...100_000))
        }
    }

    private struct Fickle: PostgresStatement {
        let isText: Bool
        static let sql = "SELECT count($1) "
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) {
            if isText { parameters.append("x") } else { parameters.append(1 as Int64) }
        }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    @Test func `a bind that changes its types is refused`() async throws {
        try await TestDatabase.withClient { client in
            let count = try await client.queryOne(Fickle(isText: false))
            #expect(count == 1)
            let error = await #expect(throws: PostgresError.self) { try await client.query(Fickle(isText: true)) }
            #expect(error?.code == .misuse)
        }
    }

    private struct PlanMode: PostgresStatement {
        static let sql = "SELECT current_setting('plan_cache_mode'), current_setting('transaction_read_only')"
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [String] { [try row.decode(0), try row.decode(1)] }
    }

    private struct ModeOutside: PostgresStatement {
        static let sql = "SELECT current_setting('plan_cache_mode')"
        static let effect = StatementEffect.readOnly
        static let lane = StatementLane.long
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
    }

    @Test func `a pinned plan holds for its statement alone, within a read-only transaction`() async throws {
        try await TestDatabase.withClient({ $0.longReadConnectionCount = 1 }) { client in
            for _ in 0..<3 {
                let mode = try await client.queryOne(PlanMode())
                #expect(mode == ["force_generic_plan", "on"])
                let outside = try await client.queryOne(ModeOutside())
                #expect(outside == "auto")
            }
            try await client.withTransaction { transaction in
                let mode = try await transaction.queryOne(PlanMode())
                #expect(mode == ["force_generic_plan", "off"])
                let outside = try await transaction.queryOne(ModeOutside())
                #expect(outside == "auto")
            }
        }
    }

    private struct PinnedDivision: PostgresStatement {
        let number: Int64
        static let sql = "SELECT 10 / $1"
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.custom
        func bind(into parameters: inout PostgresParameters) { parameters.append(number) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    @Test func `a pinned statement that fails leaves its connection usable`() async throws {
        try await TestDatabase.withClient({ $0.longReadConnectionCount = 1 }) { client in
            for _ in 0..<3 {
                let error = await #expect(throws: PostgresError.self) { try await client.query(PinnedDivision(number: 0)) }
                #expect(error?.sqlState == .divisionByZero)
                let value = try await client.queryOne(PinnedDivision(number: 5))
                #expect(value == 2)
            }
        }
    }

    private struct MisdeclaredWrite: PostgresStatement {
        typealias Row = Void
        static let sql = "SELECT txid_current(), nextval('misdeclared')"
        static let effect = StatementEffect.readOnly
    }

    @Test func `a write that calls itself a read is refused by the server`() async throws {
        try await TestDatabase.withClient { client in
            try await client.run("CREATE SEQUENCE IF NOT EXISTS misdeclared")
            let error = await #expect(throws: PostgresError.self) { try await client.execute(MisdeclaredWrite()) }
            #expect(error?.sqlState == .readOnlyTransaction)
            try await client.run("DROP SEQUENCE misdeclared")
        }
    }

    private struct ManyParameters: PostgresStatement {
        typealias Row = Void
        static let sql = "SELECT 1"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { for number in 0..<70_000 { parameters.append(number) } }
    }

    @Test func `more parameters than the protocol can count are refused`() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) { try await client.execute(ManyParameters()) }
            #expect(error?.code == .misuse)
        }
    }
}
