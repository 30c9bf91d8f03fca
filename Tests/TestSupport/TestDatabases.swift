import Foundation
import Postgres
package import Registry

/// Eight migrated databases that tests borrow one at a time; what a test left behind is removed when it gives its database back.
///
/// An actor, since all tests of the process share it.
package actor TestDatabases {
    /// Those of this process.
    package static let shared = TestDatabases()
    private static let count = 8

    private var making: Task<[TestDatabase], any Error>?
    private var idle: [TestDatabase]?
    private var waiting: [CheckedContinuation<TestDatabase, Never>] = []

    /// Lends an empty database.
    package nonisolated func withDatabase<Value>(_ body: (TestDatabase) async throws -> Value) async throws -> Value {
        let database = try await take()
        do {
            let value = try await body(database)
            try await giveBack(database)
            return value
        } catch {
            try await giveBack(database)
            throw error
        }
    }

    private func take() async throws -> TestDatabase {
        if idle == nil {
            let making = making ?? Task { try await Self.make() }
            self.making = making
            let made = try await making.value
            if idle == nil { idle = made }
        }
        if let database = idle?.popLast() { return database }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ database: TestDatabase) async throws {
        try await database.empty()
        if waiting.isEmpty {
            idle?.append(database)
        } else {
            waiting.removeFirst().resume(returning: database)
        }
    }

    /// Removes the databases of processes that ended and makes those of this one: one is migrated, the others are its copies.
    private static func make() async throws -> [TestDatabase] {
        let server = try TestServer()
        let own = ProcessInfo.processInfo.processIdentifier
        let dead = try await server.testDatabases().filter { name in
            guard let process = name.split(separator: "_").dropFirst(2).first.flatMap({ Int32($0) }) else { return false }
            return process == own || !FileManager.default.fileExists(atPath: "/proc/\(process)")
        }
        try await server.administer(dead.map { "DROP DATABASE IF EXISTS \($0) WITH (FORCE)" })
        let names = (0..<count).map { "pedigree_test_\(own)_\($0)" }
        try await server.administer(["CREATE DATABASE \(names[0]) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"])
        _ = try await server.withClient(server.configuration(database: names[0])) { try await SchemaMigrator(client: $0).migrate() }
        try await server.administer(names.dropFirst().map { "CREATE DATABASE \($0) TEMPLATE \(names[0])" })
        return names.map { TestDatabase(server: server, name: $0) }
    }
}

/// Lends an empty, migrated database.
package func withDatabase<Value>(_ body: (TestDatabase) async throws -> Value) async throws -> Value {
    try await TestDatabases.shared.withDatabase(body)
}

/// Lends an empty store.
package func withStore<Value>(_ body: (ModelStore) async throws -> Value) async throws -> Value {
    try await withDatabase { try await body($0.store) }
}
