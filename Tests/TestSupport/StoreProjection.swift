/// What of a store can be compared with another one: every table, row and column except surrogate keys, which are replaced by the names
/// of what they point at, clock times, of which only remains whether there is one, positions and transactions of changes, and the life of the database.
package enum StoreProjection {
    /// A table with the columns that are left out or replaced, and the query of its rows. Columns that are added to a table later are compared.
    package struct Table: Sendable {
        package let name: String
        /// Columns whose value does not count at all.
        package let ignored: Set<String>
        /// Columns of which only counts whether there is a value.
        package let presence: Set<String>
        package let query: String

        init(_ name: String, ignored: Set<String>, presence: Set<String> = [], _ query: String) {
            self.name = name
            self.ignored = ignored
            self.presence = presence
            self.query = query
        }
    }

    /// Tables that are not compared: what is to be done is nothing that is known of models.
    package static let omitted = ["job", "job_attempt", "crawl", "inference_position"]

    package static let tables = [
        Table("incarnation", ignored: ["token", "began_at"], "SELECT to_jsonb(t) - '{token,began_at}'::text[] FROM incarnation t"),
        Table("schema_migration", ignored: ["applied_at"], "SELECT to_jsonb(t) - 'applied_at' FROM schema_migration t"),
        // The time of its registration stands in `created` where no document says when the model was made.
        Table(
            "model", ignored: ["id", "recorded_at"], presence: ["known_at"],
            """
            SELECT to_jsonb(t) - '{id,recorded_at,known_at,replaced_by}'::text[]
                || jsonb_build_object('is known', t.known_at IS NOT NULL, 'replaced by', r.name)
                || CASE WHEN t.created = g.first THEN jsonb_build_object('created', 'registered', 'facts', t.facts || '{"created": "registered"}') ELSE '{}' END
            FROM model t LEFT JOIN model r ON r.id = t.replaced_by
            CROSS JOIN LATERAL (SELECT min(d.recorded_at) AS first FROM document d WHERE d.model_id = t.id AND d.path LIKE 'registration:%') g
            """),
        Table(
            "alias", ignored: ["id", "valid_from"], presence: ["valid_to"],
            """
            SELECT to_jsonb(t) - '{id,model_id,valid_from,valid_to}'::text[] || jsonb_build_object('model', m.name, 'ended', t.valid_to IS NOT NULL)
            FROM alias t LEFT JOIN model m ON m.id = t.model_id
            """),
        Table(
            "repository", ignored: [], presence: ["read_at"],
            """
            SELECT to_jsonb(t) - '{model_id,read_at}'::text[] || jsonb_build_object('model', m.name, 'was read', t.read_at IS NOT NULL)
            FROM repository t LEFT JOIN model m ON m.id = t.model_id
            """),
        Table(
            "document", ignored: ["id", "recorded_at"], presence: ["superseded_at"],
            """
            SELECT to_jsonb(t) - '{id,model_id,recorded_at,superseded_at}'::text[]
                || jsonb_build_object('model', m.name, 'superseded', t.superseded_at IS NOT NULL)
            FROM document t LEFT JOIN model m ON m.id = t.model_id
            """),
        Table(
            "claim", ignored: ["id", "recorded_at"], presence: ["retracted_at"],
            """
            SELECT to_jsonb(t) - '{id,child_id,parent_id,document_id,recorded_at,retracted_at}'::text[] || jsonb_build_object(
                'child', c.name, 'parent', p.name, 'retracted', t.retracted_at IS NOT NULL,
                'document', d.path, 'document of', o.name, 'document hash', d.sha256, 'document superseded', d.superseded_at IS NOT NULL)
            FROM claim t LEFT JOIN model c ON c.id = t.child_id LEFT JOIN model p ON p.id = t.parent_id
            LEFT JOIN document d ON d.id = t.document_id LEFT JOIN model o ON o.id = d.model_id
            """),
        Table(
            "edge", ignored: ["id", "valid_from"], presence: ["valid_to"],
            """
            SELECT to_jsonb(t) - '{id,child_id,parent_id,valid_from,valid_to}'::text[]
                || jsonb_build_object('child', c.name, 'parent', p.name, 'ended', t.valid_to IS NOT NULL)
            FROM edge t LEFT JOIN model c ON c.id = t.child_id LEFT JOIN model p ON p.id = t.parent_id
            """),
        Table(
            "change", ignored: ["position", "tx", "at"],
            "SELECT to_jsonb(t) - '{position,tx,model_id,at}'::text[] || jsonb_build_object('model', m.name) FROM change t LEFT JOIN model m ON m.id = t.model_id"
        ),
    ]

    /// One query that gives every row of every table as text, sorted.
    package static var sql: String {
        let rows = tables.map { "SELECT '\($0.name) ' || row::text FROM (\($0.query)) AS q (row)" }
        return "SELECT line FROM (\(rows.joined(separator: " UNION ALL "))) AS all_rows (line) ORDER BY line COLLATE \"C\""
    }
}
