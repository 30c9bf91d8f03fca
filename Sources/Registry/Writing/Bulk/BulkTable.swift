import Lineage
import Postgres

/// Tables that are written with COPY, and their rows.
///
/// Columns stand in the order in which the statement that writes one row binds them where there is one, so that both write the same.
enum BulkTable: String {
    case models =
        """
        model (id, license, library, task, quantization, languages, formats, parameters, active_parameters, context_length, downloads, likes, \
        created, family_keys, family_names, family_size, family_variant, facts, known_at, name, status, version)
        """
    case mentionedModels = "model (id, name, status, version)"
    case documents =
        """
        document (model_id, path, submitter, origin, revision, sha256, byte_count, bytes, facts, diagnostics, metadata, reader_version, \
        recorded_at, id, revised_at)
        """
    case claims =
        """
        claim (child_id, submitter, recorded_at, parent_id, document_id, path, field, parent_written, parent_name, parent_revision, relation, \
        reason_ground, reason_detail, role, weight, evidence_kind, line, quote, extractor, confidence)
        """
    case edges = "edge (child_id, parent_id, relation, evidence_kind, confidence, admitted, contradicted, valid_from)"
    case changes = "change (model_id, version, at)"

    /// The longest wait for the server to take a part of a table.
    private static let deadline: Duration = .seconds(120)

    /// Writes rows.
    func copy<Row>(_ rows: [Row], in transaction: PostgresTransaction, bind: (Row, inout PostgresParameters) -> Void) async throws {
        guard !rows.isEmpty else { return }
        try await transaction.copyIn("COPY \(rawValue) FROM STDIN (FORMAT binary)", stepDeadline: Self.deadline) { writer in
            for row in rows { try await writer.write { bind(row, &$0) } }
        }
    }
}
