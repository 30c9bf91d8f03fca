import Crypto
import Lineage
import Postgres

/// Unpacks every kept document and reads the live ones again.
struct DocumentVerification {
    /// The most packed and the most unpacked bytes that are in memory at once, unless one model has more.
    private static let packedByteCount = 16 << 20
    private static let unpackedByteCount = 64 << 20
    /// The most bytes of a document, whatever its row says.
    private static let greatestByteCount = 1 << 30

    let transaction: PostgresTransaction
    let reader: any KeptDocumentReader

    /// Checks the documents of some models, some models at a time.
    func check(
        _ models: [KeptModel], documents: [NodeID: [KeptDocument]], claims: [NodeID: [ClaimRow]], _ report: inout StoreReport
    ) async throws {
        var waiting: [KeptModel] = []
        var size = (packed: 0, unpacked: 0)
        for model in models {
            let own = documents[model.node] ?? []
            size.packed += own.reduce(0) { $0 + $1.packedByteCount }
            size.unpacked += own.filter(\.isLive).reduce(0) { $0 + min($1.byteCount, Self.greatestByteCount) }
            if !waiting.isEmpty, size.packed > Self.packedByteCount || size.unpacked > Self.unpackedByteCount {
                try await checkTogether(waiting, documents, claims, &report)
                waiting = []
                size = (own.reduce(0) { $0 + $1.packedByteCount }, own.filter(\.isLive).reduce(0) { $0 + min($1.byteCount, Self.greatestByteCount) })
            }
            if !own.isEmpty { waiting.append(model) }
        }
        if !waiting.isEmpty { try await checkTogether(waiting, documents, claims, &report) }
    }

    private func checkTogether(
        _ models: [KeptModel], _ documents: [NodeID: [KeptDocument]], _ claims: [NodeID: [ClaimRow]], _ report: inout StoreReport
    ) async throws {
        let wanted = models.flatMap { documents[$0.node] ?? [] }
        let rows = try await transaction.query(KeptStatements.Bytes(documents: wanted.map(\.id)), deadline: StoreVerification.deadline)
        let packed = Dictionary(rows.map { ($0.document, $0.packed) }) { first, _ in first }
        var metadata: [(document: Int64, metadataJSON: String?)] = []
        var places: [Int64: String] = [:]
        for model in models {
            let own = documents[model.node] ?? []
            var live: [(document: KeptDocument, bytes: [UInt8])] = []
            for document in own {
                guard let bytes = unpacked(document, packed[document.id] ?? [], of: model, &report), document.isLive else { continue }
                live.append((document, bytes))
            }
            guard live.count == own.count(where: \.isLive) else { continue }
            let read = ReadingVerification(model: model, documents: live, claims: claims[model.node] ?? []).check(reader, &report)
            metadata += read.map { ($0.document.id, $0.reading.metadataJSON) }
            for entry in read { places[entry.document.id] = "\(model.name) \(entry.document.path)" }
        }
        guard !metadata.isEmpty else { return }
        for id in try await transaction.queryOne(KeptStatements.OtherMetadata(read: metadata), deadline: StoreVerification.deadline) ?? [] {
            report.add(.readings, "\(places[id] ?? "?"): the kept metadata are not what is read there")
        }
    }

    /// The bytes of a document, when they are those that its row says.
    private func unpacked(_ document: KeptDocument, _ packed: [UInt8], of model: KeptModel, _ report: inout StoreReport) -> [UInt8]? {
        let place = "document \(document.id) (\(model.name) \(document.path))"
        do {
            let bytes = try reader.unpacked(packed, limit: min(max(0, document.byteCount), Self.greatestByteCount))
            guard bytes.count == document.byteCount else {
                report.add(.documents, "\(place) has \(bytes.count) bytes instead of \(document.byteCount)")
                return nil
            }
            guard Array(SHA256.hash(data: bytes)) == document.sha256 else {
                report.add(.documents, "\(place) has other bytes than its SHA-256 says")
                return nil
            }
            return bytes
        } catch {
            report.add(.documents, "\(place) cannot be unpacked to \(document.byteCount) bytes: \(error)")
            return nil
        }
    }
}
