import Compression
import Crypto
import Foundation
import Lineage
import Registry

extension DumpLine.Model {
    /// The line of a model.
    ///
    /// - Throws: `GzipError` when the bytes of a document cannot be unpacked.
    init(_ record: DumpRecord) throws {
        id = record.id.written
        mentioned = record.status == .mentioned ? true : nil
        status = [.gone, .gated].contains(record.status) ? record.status.rawValue : nil
        former =
            record.formerNames.isEmpty
            ? nil : record.formerNames.map { Former(name: $0.name.written, source: $0.source, until: $0.until.iso8601) }
        repositories = record.repositories.isEmpty ? nil : record.repositories.map { Repository($0) }
        aliases = record.aliases.isEmpty ? nil : record.aliases.map { Alias(name: $0.name.written, kind: $0.kind, source: $0.source) }
        documents = record.documents.isEmpty ? nil : try record.documents.map { try Document($0) }
        parents = record.parents.isEmpty ? nil : Self.parents(record.parents)
    }

    /// Parents in the order in which they come, each once.
    private static func parents(_ stated: [StatedParent]) -> [Parent] {
        var order: [NodeID] = []
        var claims: [NodeID: [StatedParent]] = [:]
        for claim in stated {
            if claims[claim.parent] == nil { order.append(claim.parent) }
            claims[claim.parent, default: []].append(claim)
        }
        return order.compactMap { parent in
            claims[parent].flatMap { claims in claims.first.map { Parent($0, claims: claims) } }
        }
    }
}

extension DumpLine.Model.Parent {
    fileprivate init(_ first: StatedParent, claims: [StatedParent]) {
        id = first.parentID.written
        var (relation, confidence): (Relation?, Double?) = (nil, nil)
        switch first.standing {
        case .admitted(let admitted, let probability):
            standing = "believed"
            (relation, confidence) = (admitted, probability)
        case .skipped: standing = "skipped"
        case .contradicted: standing = "contradicted"
        case .selfParent: standing = "self"
        }
        self.relation = relation?.word
        self.confidence = confidence
        evidence = claims.map { claim in
            Evidence(
                kind: claim.kind.word, document: claim.document, field: claim.field, line: claim.line, text: claim.text, written: claim.parentWritten,
                relation: claim.relation.word)
        }
    }
}

extension DumpLine.Model.Repository {
    fileprivate init(_ repository: RepositorySighting) {
        host = repository.host
        number = repository.repositoryID
        revision = repository.revision
        created = repository.created?.iso8601
        modified = repository.modified?.iso8601
    }

    /// The repository as it was seen.
    func sighting(of id: ModelID, isGated: Bool) -> RepositorySighting {
        RepositorySighting(
            host: host, repositoryID: number, name: id, revision: revision, created: created.flatMap { Moment(iso8601: $0) },
            modified: modified.flatMap { Moment(iso8601: $0) }, isGated: isGated)
    }
}

extension DumpLine.Model.Document {
    fileprivate init(_ document: DumpRecord.Document) throws {
        path = document.path
        submitter = document.submitter
        origin = document.origin
        revision = document.revision
        revised = document.revisedAt?.iso8601
        let bytes = try Gzip.unpacked(document.packed, limit: document.byteCount)
        // A text is kept as one only where it is read back as the same bytes.
        let isText = !bytes.contains(0)
        text = isText ? String(validating: bytes, as: UTF8.self) : nil
        base64 = text == nil ? Data(bytes).base64EncodedString() : nil
    }

    /// The document as it came.
    ///
    /// - Throws: ``IntakeError/badRow(reason:)`` when it has neither a text nor bytes.
    var incoming: IncomingDocument {
        get throws(IntakeError) {
            guard let bytes = text.map({ Array($0.utf8) }) ?? base64.flatMap({ Data(base64Encoded: $0) }).map({ Array($0) }) else {
                throw .badRow(reason: "the document '\(boundedText(path, maximumByteCount: 100))' has neither a text nor bytes in base 64")
            }
            return IncomingDocument(path: path, bytes: bytes, origin: origin, revision: revision, revisedAt: revised.flatMap { Moment(iso8601: $0) })
        }
    }
}
