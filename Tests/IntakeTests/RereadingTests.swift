import Intake
import Lineage
import ModelCards
import Postgres
import Registry
import TestSupport
import Testing

/// Documents that an older reader has read, after an upgrade.
@Suite struct RereadingTests {
    @Test func `what an older reader missed is found in the stored bytes, once`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            let rows = try await database.rows()
            let believed = try await database.believed()
            // As an older version left it: nothing read out of the documents, and no edge.
            try await database.run("UPDATE edge SET valid_to = clock_timestamp() WHERE valid_to IS NULL")
            try await database.run("UPDATE claim SET retracted_at = clock_timestamp() WHERE retracted_at IS NULL")
            try await database.run("UPDATE document SET reader_version = 0, diagnostics = '[]', facts = '{}'")
            try await database.run("UPDATE incarnation SET reader_version = 0")
            #expect(try await database.believed().isEmpty)
            let count = try await database.intake.rereadStale()
            #expect(count > 3)
            #expect(try await database.believed() == believed)
            #expect(try await database.store.readerVersion() == RepositoryReader.readerVersion)
            #expect(try await database.intake.rereadStale() == 0)
            #expect(rows.count > 0)
        }
    }

    @Test func `documents that a newer program has read are left alone`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run("UPDATE document SET reader_version = 99")
            try await database.run("UPDATE incarnation SET reader_version = 99")
            let rows = try await database.rows()
            #expect(try await database.intake.rereadStale() == 0)
            #expect(try await database.rows() == rows)
        }
    }
}
