import Postgres
import Testing

@Suite(.serialized) struct TransactionTests {
    private struct Balance: PostgresStatement {
        let id: Int64
        static let sql = "SELECT balance FROM transaction_tests WHERE id = $1"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { parameters.append(id) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    private struct Add: PostgresStatement {
        typealias Row = Void
        let id: Int64
        let amount: Int64
        static let sql = "UPDATE transaction_tests SET balance = balance + $2 WHERE id = $1"
        static let effect = StatementEffect.write
        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id)
            parameters.append(amount)
        }
    }

    private struct BodyFailure: Error {}

    private func withTable(_ body: (PostgresClient) async throws -> Void) async throws {
        try await TestDatabase.withClient { client in
            try await client.run(
                """
                DROP TABLE IF EXISTS transaction_tests;
                CREATE TABLE transaction_tests (id int8 PRIMARY KEY, balance int8 NOT NULL,
                    twin int8 CONSTRAINT twin_exists REFERENCES transaction_tests DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO transaction_tests (id, balance) VALUES (1, 100), (2, 100)
                """)
            try await body(client)
            try await client.run("DROP TABLE transaction_tests")
        }
    }

    private func balances(_ client: PostgresClient) async throws -> [Int64?] {
        [try await client.queryOne(Balance(id: 1)), try await client.queryOne(Balance(id: 2))]
    }

    @Test func `a transaction commits what its body did`() async throws {
        try await withTable { client in
            let sum = try await client.withTransaction { transaction in
                try await transaction.execute(Add(id: 1, amount: -10))
                try await transaction.execute(Add(id: 2, amount: 10))
                return try await transaction.queryOne(Balance(id: 1))
            }
            #expect(sum == 90)
            let stored = try await balances(client)
            #expect(stored == [90, 110])
        }
    }

    @Test func `a body that throws is rolled back and its error comes as it is`() async throws {
        try await withTable { client in
            await #expect(throws: BodyFailure.self) {
                try await client.withTransaction { transaction in
                    try await transaction.execute(Add(id: 1, amount: -10))
                    throw BodyFailure()
                }
            }
            let stored = try await balances(client)
            #expect(stored == [100, 100])
            await #expect(throws: BodyFailure.self) { try await client.withTransaction { _ in throw BodyFailure() } }
            try await client.withTransaction { _ in }
        }
    }

    @Test func `a script that comes first stands in the transaction too`() async throws {
        try await withTable { client in
            await #expect(throws: BodyFailure.self) {
                try await client.withTransaction { transaction in
                    try await transaction.executeSimple("UPDATE transaction_tests SET balance = 0")
                    throw BodyFailure()
                }
            }
            let stored = try await balances(client)
            #expect(stored == [100, 100])
        }
    }

    @Test func `a body that hides a failure does not commit`() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresTransactionError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.execute(Add(id: 1, amount: -10))
                    _ = try? await transaction.queryOne(TenDividedBy(number: 0))
                }
            }
            #expect(error?.commitError?.sqlState == .inFailedTransaction)
            #expect(error?.mayHaveHappened == false)
            let stored = try await balances(client)
            #expect(stored == [100, 100])
        }
    }

    @Test func `a constraint that is checked at COMMIT fails the commit`() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresTransactionError.self) {
                try await client.withTransaction { try await $0.executeSimple("UPDATE transaction_tests SET twin = 99 WHERE id = 1") }
            }
            #expect(error?.commitError?.constraintName == "twin_exists")
            #expect(error?.closureError == nil)
            #expect(error?.attempts == 1)
        }
    }

    @Test func `concurrent increments of serializable transactions are all retried until they count`() async throws {
        try await withTable { client in
            let attempts = Counter()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        for _ in 0..<20 {
                            try await client.withTransaction(isolation: .serializable, retries: 1000) { transaction in
                                attempts.increment()
                                let balance = try await transaction.queryOne(Balance(id: 1)) ?? 0
                                _ = balance
                                try await transaction.execute(Add(id: 1, amount: 1))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let stored = try await balances(client)
            #expect(stored == [160, 100])
            #expect(attempts.value >= 60)
        }
    }

    @Test func `a serialization failure runs the body again`() async throws {
        try await withTable { client in
            let attempts = Counter()
            try await client.withTransaction(isolation: .repeatableRead) { transaction in
                let attempt = attempts.increment()
                _ = try await transaction.queryOne(Balance(id: 1))
                // Another connection changes the row after this transaction's snapshot, the first time.
                if attempt == 1 { try await Self.addElsewhere() }
                do {
                    try await transaction.execute(Add(id: 1, amount: 1))
                } catch {
                    // The retry does not depend on what the body makes of the error.
                    throw BodyFailure()
                }
            }
            #expect(attempts.value == 2)
            let stored = try await balances(client)
            #expect(stored == [1101, 100])
        }
    }

    private static func addElsewhere() async throws {
        _ = try await TestDatabase.withClient { try await $0.execute(Add(id: 1, amount: 1000)) }
    }

    @Test func `two transactions that deadlock both happen in the end`() async throws {
        try await withTable { client in
            let attempts = Counter()
            let firstHasLocked = Signal()
            let secondHasLocked = Signal()
            // Each locks its row, waits until the other has locked its own, then wants the other's.
            @Sendable func move(from: Int64, to: Int64, _ mine: Signal, _ other: Signal) async throws {
                try await client.withTransaction { transaction in
                    attempts.increment()
                    try await transaction.execute(Add(id: from, amount: -1))
                    mine.happen()
                    await other.wait()
                    try await transaction.execute(Add(id: to, amount: 1))
                }
            }
            async let first: Void = move(from: 1, to: 2, firstHasLocked, secondHasLocked)
            async let second: Void = move(from: 2, to: 1, secondHasLocked, firstHasLocked)
            _ = try await (first, second)
            #expect(attempts.value == 3)
            let stored = try await balances(client)
            #expect(stored == [100, 100])
        }
    }

    @Test func `the client refuses to work inside of its own transaction`() async throws {
        try await withTable { client in
            try await client.withTransaction { _ in
                let read = await #expect(throws: PostgresError.self) { try await client.queryOne(Balance(id: 1)) }
                #expect(read?.code == .misuse)
                let nested = await #expect(throws: PostgresTransactionError.self) { try await client.withTransaction { _ in } }
                #expect(nested?.beginError?.code == .misuse)
            }
            let stored = try await balances(client)
            #expect(stored == [100, 100])
        }
    }

    @Test func `a transaction that outlives its closure is refused`() async throws {
        try await withTable { client in
            let kept = try await client.withTransaction { transaction in
                try await transaction.execute(Add(id: 1, amount: 1))
                return transaction
            }
            let error = await #expect(throws: PostgresError.self) { try await kept.queryOne(Balance(id: 1)) }
            #expect(error?.code == .misuse)
        }
    }

    @Test func `a pool without a free connection refuses at the deadline`() async throws {
        try await TestDatabase.withClient({
            $0.leasedConnectionCount = 1
            $0.leaseDeadline = .milliseconds(50)
        }) { client in
            try await client.withConnection { _ in
                let error = await #expect(throws: PostgresError.self) { try await client.withConnection { _ in } }
                #expect(error?.code == .poolExhausted)
            }
            try await client.withConnection { _ = try await $0.queryOne(BackendProcess()) }
        }
    }

    @Test func `a session leaves nothing behind`() async throws {
        try await TestDatabase.withClient({ $0.leasedConnectionCount = 1 }) { client in
            let process = try await client.withConnection { session in
                try await session.executeSimple("SET work_mem = '77MB'; SELECT pg_advisory_lock(77); BEGIN; CREATE TEMP TABLE x ()")
                return try await session.queryOne(BackendProcess())
            }
            try await client.withConnection { session in
                let again = try await session.queryOne(BackendProcess())
                #expect(again == process)
                let state = try await session.queryOne(SessionState())
                #expect(state == ["4MB", "0", "f"])
            }
        }
    }

    private struct SessionState: PostgresStatement {
        static let sql = """
            SELECT current_setting('work_mem'), (SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()),
                (to_regclass('pg_temp.x') IS NOT NULL)::text
            """
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> [String] {
            [try row.decode(0), try row.decode(1), String(try row.decode(2, as: String.self).prefix(1))]
        }
    }
}
