import Compression
import Lineage
import ModelCards
import Registry

/// Reads kept documents as they were read when they came.
struct StoredDocumentReader: KeptDocumentReader {
    let readerVersion = RepositoryReader.readerVersion

    func unpacked(_ packed: [UInt8], limit: Int) throws -> [UInt8] {
        try Gzip.unpacked(packed, limit: limit)
    }

    func read(_ documents: [(path: String, bytes: [UInt8])], of child: ModelID) -> [DocumentReading] {
        RepositoryParts(incoming: documents.map { IncomingDocument(path: $0.path, bytes: $0.bytes, origin: "kept") }, kept: [])
            .read(as: child).map(\.reading)
    }
}
