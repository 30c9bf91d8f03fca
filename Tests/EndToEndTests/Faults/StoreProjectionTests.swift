import Foundation
import TestSupport
import Testing

/// The comparison of stores sees every table, row and column that it does not leave out by name.
@Suite(.serialized) struct StoreProjectionTests {
    /// Alters a value of a type; what a column must not hold is altered too, since its checks are dropped.
    private static let alterations = [
        "text": "coalesce(#, '') || 'x'", "bigint": "coalesce(#, 0) + 1", "integer": "coalesce(#, 0) + 1", "smallint": "coalesce(#, 0) + 1",
        "double precision": "coalesce(#, 0) + 1", "boolean": "NOT coalesce(#, false)", "ARRAY": "array_append(#, 'x')", "bytea": "'\\x00'::bytea",
        "jsonb": "CASE jsonb_typeof(#) WHEN 'array' THEN # || '[1]' ELSE coalesce(#, '{}') || '{\"x\": 1}' END",
        "timestamp with time zone": "coalesce(# + interval '1 s', now())", "xid8": "pg_current_xact_id()",
    ]
    /// Of a time whose presence counts: whether it is there.
    private static let presence = "CASE WHEN # IS NULL THEN now() END"
    private static let begin = """
        BEGIN; SET LOCAL session_replication_role = replica;
        DO $$ DECLARE k record; BEGIN
            FOR k IN SELECT conname, conrelid::regclass AS t FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', k.t, k.conname);
            END LOOP;
            FOR k IN SELECT indexrelid::regclass AS i FROM pg_index JOIN pg_class t ON t.oid = indrelid
                WHERE indisunique AND NOT indisprimary AND t.relnamespace = 'public'::regnamespace LOOP
                EXECUTE format('DROP INDEX %s', k.i);
            END LOOP; END $$;
        """

    @Test func `deleting one row of any table, or altering one column of it, is seen`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { server in
                for body in [
                    #"{"id": "ada/Fork", "parents": [{"id": "aurora/Aurora-7B", "revision": "v1"}]}"#, #"{"id": "ada/Fork", "parents": []}"#,
                    #"{"id": "ada/Fork", "parents": [{"id": "clinic/Aurora-Medic-7B"}]}"#,
                ] {
                    let status = try await server.register(body)
                    #expect([200, 201].contains(status))
                }
                _ = try await PrivateSQL.run(
                    data, "INSERT INTO repository (model_id, host, number) SELECT id, 'https://hub', '1' FROM model WHERE name = 'ada/Fork'")
                let whole = try await PrivateSQL.run(data, StoreProjection.sql)
                let tables = try await PrivateSQL.run(data, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
                #expect(tables == (StoreProjection.tables.map(\.name) + StoreProjection.omitted).sorted(), "a table is not compared")
                for table in StoreProjection.tables {
                    let one = "ctid = (SELECT max(ctid) FROM \(table.name))"
                    let without = try await changed(data, "DELETE FROM \(table.name) WHERE \(one)")
                    #expect(without != whole, "a row of \(table.name) less is not seen")
                    for column in try await columns(of: table.name, data) {
                        let isPresence = table.presence.contains(column.name)
                        let alteration = try #require(isPresence ? Self.presence : Self.alterations[column.type], "\(column)")
                        let value = alteration.replacing("#", with: "\"\(column.name)\"")
                        let other = try await changed(data, "UPDATE \(table.name) SET \"\(column.name)\" = \(value) WHERE \(one)")
                        #expect((other == whole) == table.ignored.contains(column.name), "\(table.name).\(column.name)")
                        guard isPresence else { continue }
                        let later = try await changed(data, "UPDATE \(table.name) SET \"\(column.name)\" = \"\(column.name)\" + interval '1 s'")
                        #expect(later == whole, "\(table.name).\(column.name) is compared as a time")
                    }
                }
                let after = try await PrivateSQL.run(data, StoreProjection.sql)
                #expect(after == whole)
            }
        }
    }

    /// What is compared after a change that is taken back.
    private func changed(_ data: String, _ sql: String) async throws -> [String] {
        try await PrivateSQL.run(data, "\(Self.begin) \(sql); \(StoreProjection.sql); ROLLBACK")
    }

    /// The columns of a table that are not made of others; keys are left out where they are ignored, since rows hang on them.
    private func columns(of table: String, _ data: String) async throws -> [(name: String, type: String)] {
        let rows = try await PrivateSQL.run(
            data,
            """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '\(table)' AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY 1
            """)
        return rows.map { $0.split(separator: "|").map(String.init) }.map { ($0[0], $0[1]) }
    }
}
