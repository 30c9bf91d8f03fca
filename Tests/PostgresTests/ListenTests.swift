import Postgres
import Testing

@Suite struct ListenTests {
    private struct Notify: PostgresStatement {
        typealias Row = Void
        let channel: String
        let payload: String
        static let sql = "SELECT pg_notify($1, $2)"
        static let effect = StatementEffect.write
        func bind(into parameters: inout PostgresParameters) {
            parameters.append(channel)
            parameters.append(payload)
        }
    }

    private struct Listeners: PostgresStatement {
        static let sql = "SELECT pid::int8 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' || $1 || '%' AND pid <> pg_backend_pid()"
        static let effect = StatementEffect.write
        let channel: String
        func bind(into parameters: inout PostgresParameters) { parameters.append(channel) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    private func payload(_ event: PostgresListenEvent?) -> String? {
        if case .notification(let notification) = event { notification.payload } else { nil }
    }

    @Test func `a listener hears every notification and of a connection that was made again`() async throws {
        try await TestDatabase.withClient { client in
            let channel = "Ünusual \"channel\" \(TestDatabase.table())"
            var events = client.listen(channel).makeAsyncIterator()
            #expect(await events.next() == .connected)
            for number in 0..<10 { try await client.execute(Notify(channel: channel, payload: "\(number)")) }
            for number in 0..<10 { #expect(payload(await events.next()) == "\(number)") }
            let process = try #require(try await client.query(Listeners(channel: channel.suffix(8).description)).first)
            _ = try await client.queryOne(Terminate(process: process))
            #expect(await events.next() == .reconnected)
            try await client.execute(Notify(channel: channel, payload: "after"))
            #expect(payload(await events.next()) == "after")
        }
    }

    @Test func `listeners of several channels share a connection and hear only their own`() async throws {
        try await TestDatabase.withClient { client in
            let channels = (0..<3).map { _ in TestDatabase.table() }
            var iterators = channels.map { client.listen($0).makeAsyncIterator() }
            for index in channels.indices { #expect(await iterators[index].next() == .connected) }
            for channel in channels.reversed() { try await client.execute(Notify(channel: channel, payload: channel)) }
            for index in channels.indices { #expect(payload(await iterators[index].next()) == channels[index]) }
        }
    }

    @Test func `a listener that is too slow is told that it missed some`() async throws {
        try await TestDatabase.withClient({ $0.waitingNotificationLimit = 4 }) { client in
            let channel = TestDatabase.table()
            var events = client.listen(channel).makeAsyncIterator()
            #expect(await events.next() == .connected)
            // A second listener of the same client proves that all have arrived.
            var witness = client.listen(channel).makeAsyncIterator()
            #expect(await witness.next() == .connected)
            for number in 0..<50 {
                try await client.execute(Notify(channel: channel, payload: "\(number)"))
                #expect(payload(await witness.next()) == "\(number)")
            }
            var heard: [PostgresListenEvent] = []
            for _ in 0..<4 { if let event = await events.next() { heard.append(event) } }
            #expect(heard.contains(.missed))
        }
    }

    @Test func `closing the client ends its listeners`() async throws {
        let events = try await TestDatabase.withClient { client in
            let notifications = client.listen(TestDatabase.table())
            var iterator = notifications.makeAsyncIterator()
            #expect(await iterator.next() == .connected)
            return notifications
        }
        for await _ in events { Issue.record("an event after the end") }
    }
}
