import Logging
import Postgres
import Testing

@Suite(.serialized) struct FaultTests {
    @Test func `cancelling a leased statement stops it at the server and frees the connection`() async throws {
        // However slow the machine is, the server is given the time to answer: else the link is given up for another one.
        try await TestDatabase.withClient({ ($0.leasedConnectionCount, $0.cancelGrace) = (1, .seconds(600)) }) { client in
            let process = try await client.withConnection { try await $0.queryOne(BackendProcess()) }
            let task = Task {
                try await client.withConnection { try await $0.query(SleepWrite(seconds: 600), deadline: .seconds(1000)) }
            }
            try await client.waitUntilRunning(1, "pg_sleep")
            task.cancel()
            let error = await #expect(throws: PostgresError.self) { _ = try await task.value }
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveHappened == true)
            let again = try await client.withConnection { try await $0.queryOne(BackendProcess()) }
            #expect(again == process)
            let running = try await client.queryOne(RunningStatements(pattern: "pg_sleep"))
            #expect(running == 0)
        }
    }

    @Test func `a transaction that is cancelled rolls back and frees its connection`() async throws {
        try await TestDatabase.withTable("n int8", { $0.leasedConnectionCount = 1 }) { client, table in
            let task = Task {
                try await client.withTransaction { transaction in
                    try await transaction.executeSimple("INSERT INTO \(table) VALUES (1)")
                    _ = try await transaction.query(SleepWrite(seconds: 600), deadline: .seconds(1000))
                }
            }
            try await client.waitUntilRunning(1, "pg_sleep")
            task.cancel()
            let error = await #expect(throws: PostgresError.self) { _ = try await task.value }
            #expect(error?.code == .cancelled)
            let rows = try await client.withConnection { try await $0.copied("SELECT * FROM \(table)") }
            #expect(rows.isEmpty)
        }
    }

    @Test func `cancelling on a shared connection only stops the wait`() async throws {
        try await TestDatabase.withClient { client in
            let sleeper = Task { try await client.query(SleepRead(seconds: 600), deadline: .seconds(1000)) }
            try await client.waitUntilRunning(1, "pg_sleep")
            sleeper.cancel()
            let error = await #expect(throws: PostgresError.self) { _ = try await sleeper.value }
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveHappened == false)
            let running = try await client.queryOne(RunningStatements(pattern: "pg_sleep"))
            #expect(running == 1)
            try await endSleepers(client)
        }
    }

    private func endSleepers(_ client: PostgresClient) async throws {
        try await client.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query LIKE '%pg_sleep($1)' AND state = 'active'")
    }

    @Test func `a task that is cancelled before it asks sends nothing`() async throws {
        try await TestDatabase.withClient { client in
            let task = Task {
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                return try await client.execute(SleepWrite(seconds: 600))
            }
            let error = await #expect(throws: PostgresError.self) { _ = try await task.value }
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveHappened == false)
        }
    }

    @Test func `a deadline of a leased statement stops it at the server`() async throws {
        try await TestDatabase.withClient({ $0.leasedConnectionCount = 1 }) { client in
            try await client.withConnection { session in
                let process = try await session.queryOne(BackendProcess())
                let error = await #expect(throws: PostgresError.self) {
                    try await session.query(SleepWrite(seconds: 600), deadline: .milliseconds(50))
                }
                #expect(error?.code == .deadlineExceeded)
                let again = try await session.queryOne(BackendProcess())
                #expect(again == process)
            }
        }
    }

    @Test func `the server itself ends a statement that holds up a shared connection`() async throws {
        try await TestDatabase.withClient({ $0.statementDeadline = .milliseconds(100) }) { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query(SleepRead(seconds: 600), deadline: .seconds(1000))
            }
            #expect(error?.sqlState == .queryCanceled)
            let value = try await client.queryOne(TenDividedBy(number: 5), deadline: .seconds(30))
            #expect(value == 2)
        }
    }

    @Test func `a read whose backend is killed fails and the next one works`() async throws {
        // One connection: of several the read may go to another than was asked for its process.
        try await TestDatabase.withClient({ $0.sharedConnectionCount = 1 }) { client in
            let process = try #require(try await client.queryOne(BackendProcess()))
            let read = Task { try await client.query(SleepRead(seconds: 600)) }
            try await client.waitUntilRunning(1, "pg_sleep")
            let isTerminated = try await client.queryOne(Terminate(process: process))
            #expect(isTerminated == true)
            let error = await #expect(throws: PostgresError.self) { _ = try await read.value }
            #expect(error?.code == .connectionLost)
            #expect(error?.mayHaveHappened == false)
            let next = try #require(try await client.queryOne(BackendProcess()))
            #expect(next != process)
        }
    }

    @Test func `a write whose backend is killed says that it may have happened`() async throws {
        try await TestDatabase.withClient({ $0.sharedWriteConnectionCount = 1 }) { client in
            let process = try #require(try await client.queryOne(BackendProcessOfWrites()))
            let write = Task { try await client.execute(SleepWrite(seconds: 600)) }
            try await client.withConnection { session in
                try await session.waitUntilRunning(1, "pg_sleep")
                _ = try await session.queryOne(Terminate(process: process))
            }
            let error = await #expect(throws: PostgresError.self) { _ = try await write.value }
            #expect(error?.code == .connectionLost)
            #expect(error?.mayHaveHappened == true)
            #expect(error?.description.contains("may have happened") == true)
            let next = try #require(try await client.queryOne(BackendProcessOfWrites()))
            #expect(next != process)
        }
    }

    @Test func `a transaction whose backend is killed does not go on elsewhere`() async throws {
        try await TestDatabase.withTable("n int8") { client, table in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.executeSimple("INSERT INTO \(table) VALUES (1)")
                    let process = try #require(try await transaction.queryOne(BackendProcess()))
                    _ = try await TestDatabase.withClient { try await $0.queryOne(Terminate(process: process)) }
                    _ = try? await transaction.queryOne(BackendProcess())
                    try await transaction.executeSimple("INSERT INTO \(table) VALUES (2)")
                }
            }
            #expect(error?.code == .connectionLost)
            let rows = try await client.withConnection { try await $0.copied("SELECT * FROM \(table)") }
            #expect(rows.isEmpty)
        }
    }

    @Test func `a connection that is lost at COMMIT leaves open if it happened`() async throws {
        try await TestDatabase.withTable("n int8") { client, table in
            // A deferred trigger sleeps within COMMIT.
            try await client.run(
                """
                CREATE FUNCTION \(table)_sleep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER sleeps AFTER INSERT ON \(table) DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION \(table)_sleep()
                """)
            let task = Task {
                try await client.withTransaction { transaction in
                    try await transaction.executeSimple("INSERT INTO \(table) VALUES (1)")
                    return try await transaction.queryOne(BackendProcess())
                }
            }
            try await client.waitUntilRunning(1, "COMMIT")
            try await client.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query = 'COMMIT' AND state = 'active'")
            let error = await #expect(throws: PostgresTransactionError.self) { _ = try await task.value }
            #expect(error?.commitError?.code == .connectionLost)
            #expect(error?.mayHaveHappened == true)
            try await client.run("DROP FUNCTION \(table)_sleep() CASCADE")
        }
    }

    @Test func `no server at all is a failed connection at the connect deadline`() async throws {
        var configuration = PostgresConfiguration("host=/nonexistent port=1 user=nobody password=geheim")
        configuration.connectDeadline = .milliseconds(200)
        let client = PostgresClient(configuration, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let error = await #expect(throws: PostgresError.self) { try await client.query(BackendProcess()) }
        #expect(error?.code == .connectionFailed)
        #expect(error?.mayHaveHappened == false)
        for text in ["\(configuration)", error?.description, error?.debugDescription] {
            #expect(text?.contains("geheim") == false)
        }
        let transaction = await #expect(throws: PostgresError.self) {
            try await client.withTransaction { try await $0.queryOne(BackendProcess()) }
        }
        #expect(transaction?.code == .connectionFailed)
        await client.close()
    }

    @Test func `the second host serves when the first is dead`() async throws {
        let real = try TestDatabase.connectionString()
        let words = real.split(separator: " ").map { $0.split(separator: "=") }
        let host = try #require(words.first { $0.first == "host" }?.last)
        let port = words.first { $0.first == "port" }?.last ?? "5432"
        let rest = words.filter { $0.first != "host" && $0.first != "port" }.map { $0.joined(separator: "=") }
        let string = "host=/nonexistent,127.0.0.1,\(host) port=1,1,\(port) " + rest.joined(separator: " ")
        let client = PostgresClient(
            PostgresConfiguration(string), logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let value = try await client.queryOne(TenDividedBy(number: 5))
        #expect(value == 2)
        await client.close()
    }

    @Test func `closing drains what is under way and refuses what is new`() async throws {
        let client = PostgresClient(try TestDatabase.configuration(), logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let bodyRuns = Signal()
        let transaction = Task {
            try await client.withTransaction { transaction in
                bodyRuns.happen()
                _ = try await transaction.query(SleepWrite(seconds: 5))
                return try await transaction.queryOne(TenDividedBy(number: 2))
            }
        }
        await bodyRuns.wait()
        let reads = Task { try await client.query(SleepRead(seconds: 5)) }
        try await client.waitUntilRunning(2, "pg_sleep")
        async let closed: Void = client.close()
        let value = try await transaction.value
        #expect(value == 5)
        _ = try await reads.value
        await closed
        let error = await #expect(throws: PostgresError.self) { try await client.query(BackendProcess()) }
        #expect(error?.code == .closed)
        let lease = await #expect(throws: PostgresTransactionError.self) { try await client.withTransaction { _ in } }
        #expect(lease?.beginError?.code == .closed)
        await client.close()
    }

    @Test func `run ends when its task is cancelled`() async throws {
        let client = PostgresClient(try TestDatabase.configuration(), logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let running = Task { await client.run() }
        let value = try await client.queryOne(TenDividedBy(number: 5))
        #expect(value == 2)
        running.cancel()
        await running.value
        let error = await #expect(throws: PostgresError.self) { try await client.query(BackendProcess()) }
        #expect(error?.code == .closed)
    }

    @Test func `too many waiting statements are refused`() async throws {
        try await TestDatabase.withClient({
            $0.waitingStatementLimit = 10
            $0.pipelineDepth = 1
        }) { client in
            let refused = await withTaskGroup(of: PostgresError.Code?.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        do throws(PostgresError) {
                            _ = try await client.query(SleepRead(seconds: 0.01))
                            return nil
                        } catch {
                            return error.code
                        }
                    }
                }
                return await group.reduce(into: []) { codes, code in codes.append(code) }
            }
            #expect(refused.contains(.poolExhausted))
            #expect(refused.contains(nil))
        }
    }
}
