import Foundation
import Migrations
import Postgres
import Registry
import TestSupport
import Testing

@Suite struct MigrationTests {
    @Test func `every file of Migrations is a step, in order and without gaps`() throws {
        let files = try SourceFolder.files(in: "Migrations", ending: "sql")
        #expect(files.map { $0.deletingPathExtension().lastPathComponent } == Migration.all.map(\.name))
        #expect(try files.map { try String(contentsOf: $0, encoding: .utf8) } == Migration.all.map(\.sql))
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test func `two migrators at once apply each step once`() async throws {
        try await withDatabase { database in
            try await withoutSchema(of: database) {
                let migrator = SchemaMigrator(client: database.client)
                async let first = migrator.migrate()
                async let second = migrator.migrate()
                let applied = try await [first, second]
                // Either may apply a step, whichever comes first.
                #expect(applied.flatMap { $0 }.sorted() == Migration.all.map(\.name))
                for names in applied { #expect(names == names.sorted()) }
                try await migrator.verify()
            }
        }
    }

    @Test func `a migrated schema is left as it is`() async throws {
        try await withDatabase { database in
            let applied = try await SchemaMigrator(client: database.client).migrate()
            #expect(applied == [])
        }
    }

    @Test func `a newer schema is refused, whether to migrate or to check`() async throws {
        try await withDatabase { database in
            try await database.run("INSERT INTO schema_migration (number, name, checksum) VALUES (99, '0099_future', 'x')")
            let refusal = MigrationError.schemaIsNewer(found: 99, known: Migration.all.count)
            await #expect(throws: refusal) { try await SchemaMigrator(client: database.client).migrate() }
            await #expect(throws: refusal) { try await SchemaMigrator(client: database.client).verify() }
            try await database.run("DELETE FROM schema_migration WHERE number = 99")
        }
    }

    @Test func `a step that was applied with another text is refused`() async throws {
        try await withDatabase { database in
            try await database.run("UPDATE schema_migration SET checksum = reverse(checksum) WHERE number = 1")
            let refusal = MigrationError.stepDiffers(name: "0001_create_store")
            await #expect(throws: refusal) { try await SchemaMigrator(client: database.client).migrate() }
            await #expect(throws: refusal) { try await SchemaMigrator(client: database.client).verify() }
            try await database.run("UPDATE schema_migration SET checksum = reverse(checksum) WHERE number = 1")
        }
    }

    @Test func `a schema with a step missing does not pass for the one that this program knows`() async throws {
        try await withDatabase { database in
            try await withoutSchema(of: database) {
                let migrator = SchemaMigrator(client: database.client)
                await #expect(throws: MigrationError.stepIsMissing(name: "0001_create_store")) { try await migrator.verify() }
                _ = try await migrator.migrate()
                try await database.run("CREATE TABLE aside AS SELECT * FROM schema_migration; DELETE FROM schema_migration")
                await #expect(throws: MigrationError.stepIsMissing(name: "0001_create_store")) { try await migrator.verify() }
                try await database.run("INSERT INTO schema_migration SELECT * FROM aside; DROP TABLE aside")
            }
        }
    }

    /// Runs something with the schema gone; it must bring the schema back.
    private func withoutSchema(of database: TestDatabase, _ body: () async throws -> Void) async throws {
        try await database.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        try await body()
    }
}
