import Lineage

/// The live documents of what a name means, as a reading must know them.
public struct LiveDocuments: Sendable {
    /// The model, if the name means one.
    public let model: NamedModel?
    /// Its live documents.
    public let documents: [StoredDocument]

    /// Path to SHA-256: what a submission's ``Submission/basis`` is compared with.
    public var hashes: [String: [UInt8]] {
        Dictionary(documents.map { ($0.path, $0.sha256) }) { first, _ in first }
    }

    /// Whether the model is known and holds documents with these hashes, read by this version of the reader.
    public func alreadyHolds(_ wanted: [String: [UInt8]], readerVersion: Int) -> Bool {
        guard let model, !model.isMentioned else { return false }
        let held = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
        return wanted.allSatisfy { held[$0.key]?.sha256 == $0.value && held[$0.key]?.readerVersion == readerVersion }
    }

    /// The files of the repository that did not come with the whole of it.
    public func withdrawn(by paths: Set<String>) -> Set<String> {
        Set(documents.map(\.path).filter { DocumentPath.isRepositoryFile($0) && !paths.contains($0) })
    }
}
