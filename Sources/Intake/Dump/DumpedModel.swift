import Foundation
import Lineage
import Registry

/// A model as a line of a dump has it.
struct DumpedModel {
    let id: ModelID
    let aliases: [KnownName]
    /// How it was known, where that was not by its documents alone.
    let status: ModelStatus?
    let formerNames: [DumpRecord.FormerName]
    let repositories: [RepositorySighting]
    /// Documents with who sent each.
    let documents: [(submitter: String, document: IncomingDocument)]

    /// Reads a line.
    ///
    /// - Throws: ``IntakeError/badRow(reason:)``, ``IntakeError/badPath(_:)``.
    init(_ line: [UInt8]) throws(IntakeError) {
        let read: DumpLine.Model
        do {
            read = try JSONDecoder().decode(DumpLine.Model.self, from: Data(line))
        } catch {
            throw .badRow(reason: "it is no line of a dump: \(Self.reason(error))")
        }
        let id = try Self.id(read.id)
        self.id = id
        var aliases: [KnownName] = []
        for alias in read.aliases ?? [] {
            aliases.append(
                KnownName(name: try Self.id(alias.name), model: id, kind: alias.kind, source: boundedText(alias.source, maximumByteCount: 500)))
        }
        self.aliases = aliases
        let status = read.status.flatMap { ModelStatus(rawValue: $0) }
        self.status = status
        repositories = (read.repositories ?? []).map { $0.sighting(of: id, isGated: status == .gated) }
        var formerNames: [DumpRecord.FormerName] = []
        for former in read.former ?? [] {
            guard let until = Moment(iso8601: former.until) else {
                throw .badRow(reason: "'\(boundedText(former.until, maximumByteCount: 40))' is no time until which a name was had")
            }
            formerNames.append(
                DumpRecord.FormerName(name: try Self.id(former.name), source: boundedText(former.source, maximumByteCount: 500), until: until))
        }
        self.formerNames = formerNames
        var documents: [(String, IncomingDocument)] = []
        for document in read.documents ?? [] {
            guard document.isTakable else { throw .badPath(document.path) }
            documents.append((document.submitter, try document.incoming))
        }
        self.documents = documents
    }

    /// The documents of each submitter, in the order of submitters.
    var groups: [(submitter: String, documents: [IncomingDocument])] {
        Dictionary(grouping: documents, by: \.submitter).sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.document)) }
    }

    private static func id(_ text: String) throws(IntakeError) -> ModelID {
        do {
            return try ModelID(text)
        } catch {
            throw .badRow(reason: "'\(boundedText(text, maximumByteCount: 100))' is no id: \(error)")
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.keyNotFound(let key, _) = error else { return "it is not the JSON object that it should be" }
        return "'\(key.stringValue)' is missing"
    }
}

extension DumpLine.Model.Document {
    /// Whether the store has a place for it.
    fileprivate var isTakable: Bool {
        let isOwn =
            DocumentPath.isRegistration(path) || DocumentPath.isCatalogue(path) || DocumentPath.isInference(path) || DocumentPath.isOfHost(path)
        let words = [path, submitter, origin, revision ?? "-"]
        guard words.allSatisfy({ (1...IncomingDocument.maximumPathByteCount).contains($0.utf8.count) && !$0.utf8.contains(0) }) else { return false }
        return isOwn || IncomingDocument.isRepositoryPath(path)
    }
}
