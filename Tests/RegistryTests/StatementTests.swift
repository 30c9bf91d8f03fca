import Foundation
import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// Statements against the migrated schema: the types that they bind, the rows that they decode, and the files that they stand in.
@Suite struct StatementTests {
    @Test func `every statement is prepared with the parameters that its file describes`() async throws {
        try await withDatabase { database in
            try await database.client.withConnection { session in
                for statement in StatementSamples.all { try await check(statement, in: session) }
            }
        }
    }

    @Test func `every question decodes the rows of a store`() async throws {
        try await withDatabase { database in
            try await fill(database)
            try await database.client.withTransaction { transaction in
                for statement in StatementSamples.all where type(of: statement).effect == .readOnly {
                    let count = try await rowCount(of: statement, in: transaction)
                    #expect(count > 0, "\(type(of: statement)) reads nothing of the example family")
                }
            }
        }
    }

    @Test func `every file of SQL is used by one statement`() throws {
        let texts = StatementSamples.all.map { type(of: $0).sql }
        for file in try SQLFile.all() {
            #expect(texts.count { $0 == file.text } == 1, "\(file.name)")
        }
        for text in texts { #expect(try SQLFile.all().contains { $0.isSource(of: text) }, "\(text.prefix(80))") }
    }

    @Test func `every statement type of the store has a sample`() throws {
        let declared = try SourceFolder.files(in: "Sources/Registry", ending: "swift").flatMap { try SourceFolder.statementTypes(in: $0) }
        let sampled = StatementSamples.all.map { String(describing: type(of: $0)) }
        #expect(declared.sorted() == sampled.sorted())
    }

    private func check(_ statement: some PostgresStatement, in session: PostgresSession) async throws {
        let name = String(reflecting: type(of: statement))
        let description = try await session.describe(statement)
        let file = try #require(try SQLFile.all().first { $0.isSource(of: type(of: statement).sql) }, "\(name)")
        let described = file.parameterTypes.prefix(description.parameterTypes.count)
        #expect(description.parameterTypes.map(\.description) == Array(described), "\(name)")
    }

    private func rowCount<S: PostgresStatement>(of statement: S, in transaction: PostgresTransaction) async throws -> Int {
        try await transaction.query(statement).count
    }

    /// The example family with one of a known line and an alias.
    private func fill(_ database: TestDatabase) async throws {
        try await ExampleFamily.take(into: database.intake)
        try await database.store.addAlias(
            KnownName(name: .init("aurora/Alias"), model: .init("aurora/Aurora-7B"), kind: .redirect, source: "test"))
        try await database.store.fileCard(of: "meta-llama/Llama-3.1-8B")
        try await database.store.enqueue([NewJob(kind: "sample", payload: "{}")])
        _ = try await database.store.claimJobs(kinds: ["sample"], limit: 1, holder: "test", lease: .seconds(60))
        try await database.store.recordRead([RepositorySighting(host: "https://hub", repositoryID: "1", name: .init("aurora/Aurora-7B"))])
        try await database.store.saveCrawl("{}", of: "sample")
        try await database.run(
            """
            INSERT INTO alias (model_id, name, kind, source, valid_from, valid_to) VALUES (1, 'aurora/Taken', 'former', 'test', now(), now());
            UPDATE model SET facts = facts || jsonb_build_object('weight_digest', repeat('7', 64)) WHERE id IN (1, 2)
            """)
        try await database.run("UPDATE document SET revised_at = now()")
        // The document of the samples.
        try await database.run("UPDATE document SET sha256 = decode(repeat('07', 32), 'hex'), reader_version = 1 WHERE path = 'README.md'")
    }
}
