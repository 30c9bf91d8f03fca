import Lineage

/// Reads the live documents of one model again and compares what it gets with what the store has.
struct ReadingVerification {
    /// A document with what was read of it now.
    typealias Read = (document: KeptDocument, reading: DocumentReading)

    let model: KeptModel
    /// Its live documents with their bytes.
    let documents: [(document: KeptDocument, bytes: [UInt8])]
    /// Its live claims.
    let claims: [ClaimRow]

    /// Reads and compares.
    ///
    /// Documents that another version of the reader read are passed over, and with a file of the repository all of them, which are read
    /// together. A model that was renamed may have been read under its former names, which are part of how a relation is decided.
    ///
    /// - Returns: What was read.
    func check(_ reader: any KeptDocumentReader, _ report: inout StoreReport) -> [Read] {
        let isCurrent = documents.allSatisfy { DocumentPath.isCatalogue($0.document.path) || $0.document.readerVersion == reader.readerVersion }
        let wanted = documents.filter {
            $0.document.readerVersion == reader.readerVersion && (isCurrent || DocumentPath.isCatalogue($0.document.path))
        }
        report.otherDocuments += documents.count - wanted.count
        report.readDocuments += wanted.count
        guard !wanted.isEmpty else { return [] }
        var first: (read: [Read], lines: [String])?
        for name in [model.name] + model.formerNames {
            guard let id = try? ModelID(name) else { continue }
            let readings = reader.read(wanted.map { ($0.document.path, $0.bytes) }, of: id)
            let byPath = Dictionary(readings.map { ($0.path, $0) }) { first, _ in first }
            let read = wanted.compactMap { entry in byPath[entry.document.path].map { (entry.document, $0) } }
            let lines = read.flatMap { differences(of: $0.0, $0.1) }
            if lines.isEmpty { return read }
            first = first ?? (read, lines)
        }
        for line in first?.lines ?? [] { report.add(.readings, line) }
        return first?.read ?? []
    }

    private func differences(of document: KeptDocument, _ reading: DocumentReading) -> [String] {
        let place = "\(model.name) \(document.path)"
        let difference = ClaimDifference(live: claims.filter { $0.path == document.path }, wanted: reading.claims)
        var lines = difference.retracted.map { "\(place): claim \($0.id) ('\($0.parentWritten)' in \($0.field)) is not read there" }
        lines += difference.added.map {
            "\(place): \($0.relation.word) of '\($0.parentWritten)' in \($0.evidence.field) is read there and no live claim"
        }
        lines += difference.kept.compactMap { row, claim in
            row.stands(at: claim, document: document.id) ? nil : "\(place): claim \(row.id) does not stand where it says"
        }
        if StoredJSON.value(of: document.factsJSON, as: ModelFacts.self) != Self.stored(reading.facts.storable) {
            lines.append("\(place): the kept facts are not those that are read there")
        }
        if StoredJSON.value(of: document.diagnosticsJSON, as: [Diagnostic].self) != Self.stored(reading.diagnostics) {
            lines.append("\(place): the kept diagnostics are not those that are read there")
        }
        return lines
    }

    /// A value as the store gives it back.
    private static func stored<Value: Codable>(_ value: Value) -> Value? {
        StoredJSON.value(of: StoredJSON.text(of: value), as: Value.self)
    }
}
