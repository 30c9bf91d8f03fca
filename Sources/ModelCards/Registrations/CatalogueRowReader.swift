import Foundation
public import Lineage

/// Reads one row of a catalogue: what somebody else states about a model, with a source for each part.
///
/// A row is a JSON object: `id`; `parents` with `id`, `relation` and, for merges, `role` and `weight`; facts under the names of the API; and
/// `sources`, which names the source of each field.
public enum CatalogueRowReader {
    static let extractor = "catalogue/1"
    /// The most bytes of a row.
    public static let maximumByteCount = 256 * 1024

    /// The model that a row is about.
    ///
    /// - Throws: ``CatalogueRowError`` when the row is no object, too long, or has no readable id.
    public static func id(of row: [UInt8]) throws(CatalogueRowError) -> ModelID {
        guard row.count <= maximumByteCount else { throw .tooLong(byteCount: row.count) }
        guard let named = try? JSONDecoder().decode(Named.self, from: Data(row)) else { throw .malformed }
        guard case .model(let id, _) = WrittenName.reading(named.id) else { throw .badID(boundedText(named.id, maximumByteCount: 100)) }
        return id
    }

    /// Reads a row that ``id(of:)`` could read.
    public static func read(_ document: RepositoryFile) -> DocumentReading {
        guard document.bytes.count <= maximumByteCount, let row = try? JSONDecoder().decode(CatalogueRow.self, from: Data(document.bytes)) else {
            let code = DiagnosticCode.jsonMalformed
            let finding = Diagnostic(code.rawValue, code.severity, "a field of the row has another type than it should", document: document.path)
            return DocumentReading(path: document.path, diagnostics: [finding])
        }
        var reading = DocumentReading(path: document.path, facts: row.facts)
        for (index, parent) in row.parents.enumerated() { state(parent, index: index, row: row, in: &reading) }
        return reading
    }

    private struct Named: Decodable {
        let id: String
    }

    private static func state(_ parent: CatalogueRow.Parent, index: Int, row: CatalogueRow, in reading: inout DocumentReading) {
        let field = "parents[\(index)]"
        func note(_ code: DiagnosticCode, _ message: String) {
            reading.diagnostics.append(Diagnostic(code.rawValue, code.severity, "\(field): \(message)", document: reading.path))
        }
        guard index < ReadingLimits().claimCount else { return }
        guard case .model(let id, let revision) = WrittenName.reading(parent.id) else {
            return note(.notAName, "\(boundedText(parent.id, maximumByteCount: 100)) names no model")
        }
        guard let relation = Relation(word: parent.relation) else {
            return note(.unknownRelation, "\(boundedText(parent.relation, maximumByteCount: 40)) is no relation")
        }
        let source = row.sources["parents"] ?? "not stated"
        let role: MergeRole? = parent.role.map { $0 == "base" ? .base(weight: parent.weight) : .input(weight: parent.weight) }
        let text = "\(parent.relation) of \(parent.id); source: \(source)"
        reading.claims.append(
            Claim(
                parentWritten: parent.id, parent: id, parentRevision: revision, relation: relation,
                reason: RelationReason(.declared, detail: "stated by \(source)"), role: role,
                evidence: Evidence(kind: .catalogue, document: reading.path, field: field, line: nil, text: text, extractor: extractor)))
    }
}
