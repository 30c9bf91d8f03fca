import Foundation
import Intake
import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// Stores whose guards are down, and what only gets in when they are.
@Suite struct BrokenSchemaTests {
    @Test(arguments: [
        (
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'edge_by_child'::regclass",
            "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'edge_by_child'::regclass", "schema: index edge_by_child of edge is not valid"
        ),
        (
            "ALTER TABLE claim ADD CONSTRAINT unchecked CHECK (line <> 5) NOT VALID", "ALTER TABLE claim DROP CONSTRAINT unchecked",
            "schema: constraint unchecked of claim was never checked"
        ),
        (
            "CREATE TRIGGER idle BEFORE TRUNCATE ON alias EXECUTE FUNCTION suppress_redundant_updates_trigger(); ALTER TABLE alias DISABLE TRIGGER idle",
            "DROP TRIGGER idle ON alias", "schema: trigger idle on alias is off"
        ),
        (
            "INSERT INTO schema_migration SELECT 1000, 'x', 'x' WHERE false; UPDATE schema_migration SET checksum = 'x' || checksum WHERE number = 1",
            "UPDATE schema_migration SET checksum = substr(checksum, 2) WHERE number = 1",
            "schema: Step 0001_create_store was applied with another text than this program has. Use the pedigree that applied it."
        ),
        (
            "CREATE TABLE kept AS SELECT * FROM incarnation; DELETE FROM incarnation",
            "INSERT INTO incarnation SELECT * FROM kept; DROP TABLE kept", "schema: table incarnation has 0 rows instead of one"
        ),
    ])
    func `a guard that is down is named`(_ harm: String, _ remedy: String, _ finding: String) async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(harm)
            let report = try await Result { try await database.intake.verify() }
            try await database.run(remedy)
            #expect(try report.get().findings == [finding])
            let after = try await database.intake.verify()
            #expect(after.isSound)
        }
    }

    @Test func `a foreign key that is off and what got in are named`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(
                """
                ALTER TABLE document DISABLE TRIGGER ALL; DELETE FROM document WHERE path = 'mergekit_config.yml'; ALTER TABLE document ENABLE TRIGGER ALL
                """)
            let report = try await database.intake.verify()
            #expect(report[.references].lines == [6, 7, 8].map { "claim \($0) stands in document 9, which is not there" })
            #expect(report[.schema].count == 0 && !report.isSound)
        }
    }

    @Test func `a schema newer than the program, or without a step, is not checked at all`() async throws {
        try await withDatabase { database in
            try await database.run("INSERT INTO schema_migration (number, name, checksum) VALUES (999, 'later', 'x')")
            let report = try await Result { try await database.intake.verify() }
            try await database.run("DELETE FROM schema_migration WHERE number = 999")
            #expect(throws: MigrationError.self) { try report.get() }
        }
    }

    @Test func `two models of one name, and an index that does not see it, are named`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(
                """
                UPDATE pg_index SET indisunique = false WHERE indexrelid = 'model_live_name'::regclass;
                INSERT INTO model (name, status) VALUES ('CLINIC/aurora-medic-7b', 'mentioned');
                UPDATE pg_index SET indisunique = true WHERE indexrelid = 'model_live_name'::regclass
                """)
            let report = try await database.intake.verify()
            #expect(report[.names].lines == ["the name clinic/aurora-medic-7b is that of 2 models"])
        }
    }

    @Test func `a word that is not of the vocabulary keeps the rest from being checked`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(
                """
                ALTER TABLE edge DROP CONSTRAINT edge_relation_is_known; UPDATE edge SET relation = 42 WHERE id = 1;
                """)
            let report = try await Result { try await database.intake.verify() }
            try await database.run(
                """
                UPDATE edge SET relation = 1 WHERE id = 1;
                ALTER TABLE edge ADD CONSTRAINT edge_relation_is_known CHECK (relation BETWEEN 1 AND 9)
                """)
            #expect(try report.get().findings == ["words: edge 1 has relation 42, evidence 4"])
            #expect(try report.get().unchecked.contains(.edges))
        }
    }

    @Test func `an edge that is believed and contradicted at once is named, and the rest is not checked`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(
                "ALTER TABLE edge DROP CONSTRAINT edge_contradicted_is_not_believed; UPDATE edge SET contradicted = true WHERE id = 1")
            let report = try await Result { try await database.intake.verify() }
            try await database.run(
                """
                UPDATE edge SET contradicted = false WHERE id = 1;
                ALTER TABLE edge ADD CONSTRAINT edge_contradicted_is_not_believed CHECK (NOT (admitted AND contradicted))
                """)
            #expect(try report.get().findings == ["words: edge 1 is believed and contradicted at once"])
        }
    }

    @Test func `an index that lost a row makes counts differ from the edges`() async throws {
        try await withDatabase { database in
            try await ExampleFamily.take(into: database.intake)
            try await database.run(
                """
                UPDATE pg_index SET indisready = false WHERE indexrelid IN ('edge_live_by_parent'::regclass, 'edge_by_parent'::regclass);
                UPDATE edge SET valid_from = valid_from + interval '1 us' WHERE id = 1;
                ALTER DATABASE \(database.name) SET enable_seqscan = off;
                ALTER DATABASE \(database.name) SET enable_hashjoin = off;
                ALTER DATABASE \(database.name) SET enable_mergejoin = off
                """)
            try await database.run(
                "UPDATE pg_index SET indisready = true WHERE indexrelid IN ('edge_live_by_parent'::regclass, 'edge_by_parent'::regclass)")
            let report = try await Result {
                try await database.withStore(leasedConnectionCount: 1) { try await Intake(store: $0).verify() }
            }
            try await database.run(
                "ALTER DATABASE \(database.name) RESET ALL; REINDEX INDEX edge_live_by_parent; REINDEX INDEX edge_by_parent")
            let findings = try report.get().findings
            // Children are counted with this index or with another one, as the planner likes; descendants, whatever is known of the table's size, always with this one.
            #expect(
                findings.contains(
                    "counts: descendants of aurora/Aurora-7B: counted are 4 (1 finetune, 2 quantized, 1 merge), the edges give 7 (2 finetune, 1 adapter, 3 quantized, 1 merge)"
                ), "\(findings)")
            #expect(findings.allSatisfy { $0.hasPrefix("counts: ") && $0.contains(" of aurora/Aurora-7B: ") }, "\(findings)")
        }
    }

    @Test func `more findings than twenty are counted`() async throws {
        try await withDatabase { database in
            for number in 0..<30 { try await database.store.fileCard(of: "many/Fork-\(number)", DraftClaim("many/Base")) }
            try await database.run("UPDATE edge SET confidence = 0.5")
            let report = try await database.store.verify(reader: nil)
            #expect(report[.edges].count == 30 && report[.edges].lines.count == 20)
        }
    }
}

extension Result where Failure == any Error {
    /// What work gives or throws.
    fileprivate init(_ work: () async throws -> Success) async throws {
        do {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}
