import Compression
import Crypto
public import Lineage
import ModelCards
public import Registry

/// The one door for documents: bytes are read into claims and facts, and stored with them.
public struct Intake: Sendable {
    /// How often a document is read anew because others of its model changed meanwhile.
    static let maximumAttempts = 20

    /// Where documents go.
    public let store: ModelStore
    let limits: IntakeLimits

    /// Opens the door to a store.
    public init(store: ModelStore, limits: IntakeLimits = IntakeLimits()) {
        self.store = store
        self.limits = limits
    }

    /// Takes documents of one model.
    ///
    /// They are read together with the live documents that the model has already, since the relation is decided from all of them. The
    /// same documents again change nothing and cost one question.
    ///
    /// - Parameters:
    ///   - documents: The documents that came, files of the repository, ``DocumentPath/hub`` and ``DocumentPath/mlflow``; a later one with the same path wins.
    ///   - id: The model.
    ///   - submitter: Who sends them.
    ///   - isWholeRepository: True when files of the repository that did not come are gone; their claims are retracted.
    /// - Throws: ``IntakeError``, ``SubmissionError``, or ``PostgresError`` when the database is away.
    public func take(
        _ documents: [IncomingDocument], of id: ModelID, submitter: String, isWholeRepository: Bool = false
    ) async throws -> SubmissionOutcome {
        for document in documents where !document.isRepositoryFile && !DocumentPath.isOfHost(document.path) {
            throw IntakeError.badPath(document.path)
        }
        return try await file(of: id, submitter: submitter, isWholeRepository: isWholeRepository) { _ in documents }
    }

    /// Files documents that are made from those that the model has; they are made anew when those changed meanwhile.
    func file(
        of id: ModelID, submitter: String, isWholeRepository: Bool = false, withdrawing: Set<String> = [],
        _ documents: (LiveDocuments) async throws -> [IncomingDocument]
    ) async throws -> SubmissionOutcome {
        for _ in 0..<Self.maximumAttempts {
            let live = try await store.liveDocuments(of: id)
            do {
                let incoming = try await documents(live)
                try refuseTooMuch(incoming)
                let files = isWholeRepository ? live.withdrawn(by: Set(incoming.map(\.path))) : []
                let withdrawn = files.union(withdrawing.intersection(live.documents.map(\.path)))
                return try await file(incoming, beside: live, of: id, submitter: submitter, withdrawn: withdrawn)
            } catch SubmissionError.basisChanged {
                continue
            }
        }
        throw SubmissionError.contended
    }

    private func file(
        _ documents: [IncomingDocument], beside live: LiveDocuments, of id: ModelID, submitter: String, withdrawn: Set<String>
    ) async throws -> SubmissionOutcome {
        let incoming = Dictionary(documents.map { ($0.path, $0) }) { _, last in last }
        let hashes = incoming.mapValues { Array(SHA256.hash(data: $0.bytes)) }
        if let model = live.model, withdrawn.isEmpty,
            incoming.isEmpty || live.alreadyHolds(hashes, readerVersion: RepositoryReader.readerVersion)
        {
            return SubmissionOutcome(
                effect: .same, model: model.id, node: model.node,
                diagnostics: live.documents.filter { incoming.keys.contains($0.path) }.flatMap(\.diagnostics))
        }
        let kept = try await keptDocuments(live, besides: Set(incoming.keys).union(withdrawn))
        return try await submit(
            Array(incoming.values), kept: kept, hashes: hashes, beside: live, of: id, submitter: submitter, withdrawn: withdrawn)
    }

    /// Reads what came together with what is kept, and stores the reading.
    func submit(
        _ incoming: [IncomingDocument], kept: [IncomingDocument], hashes: [String: [UInt8]], beside live: LiveDocuments, of id: ModelID,
        submitter: String, withdrawn: Set<String> = []
    ) async throws -> SubmissionOutcome {
        let read = RepositoryParts(incoming: incoming, kept: kept).read(as: live.model?.id ?? id)
        var outcome = try await store.submit(
            Submission(
                child: id, submitter: submitter, documents: try read.map { try submitted($0, hash: hashes[$0.source.path]) }, withdrawn: withdrawn,
                basis: live.hashes, expectsChildren: live.model?.hasChildren ?? false))
        outcome.diagnostics = read.filter { hashes.keys.contains($0.source.path) }.flatMap(\.reading.diagnostics)
        return outcome
    }

    private func refuseTooMuch(_ documents: [IncomingDocument]) throws(IntakeError) {
        guard documents.count <= limits.documentCount else { throw .tooManyDocuments(count: documents.count, limit: limits.documentCount) }
        for document in documents where document.bytes.count > limits.documentByteCount {
            throw .documentTooLarge(path: document.path, byteCount: document.bytes.count, limit: limits.documentByteCount)
        }
    }

    /// The live documents that stay, with their bytes: what comes is read together with them.
    private func keptDocuments(_ live: LiveDocuments, besides replaced: Set<String>) async throws -> [IncomingDocument] {
        try await documents(live.documents.filter { !replaced.contains($0.path) && !DocumentPath.isCatalogue($0.path) }, of: live)
    }

    /// Some of the live documents with their bytes.
    ///
    /// - Throws: ``SubmissionError/basisChanged`` when the bytes are not those that were listed, because others came meanwhile.
    func documents(_ wanted: [StoredDocument], of live: LiveDocuments) async throws -> [IncomingDocument] {
        guard let model = live.model, !wanted.isEmpty else { return [] }
        let packed = try await store.documentBytes(of: model.node)
        return try wanted.map { document in
            guard let found = packed[document.path] else { throw SubmissionError.basisChanged }
            let bytes = try Gzip.unpacked(found, limit: max(limits.documentByteCount, Int(document.byteCount)))
            guard Array(SHA256.hash(data: bytes)) == document.sha256 else { throw SubmissionError.basisChanged }
            return IncomingDocument(
                path: document.path, bytes: bytes, origin: document.origin, revision: document.revision, revisedAt: document.revisedAt)
        }
    }

    /// How hard documents are packed: on real cards level 6 takes two to three times as long and saves 7 % of the bytes (2026-11-27).
    private static let packingLevel: Int32 = 1

    func submitted(_ read: RepositoryParts.Read, hash: [UInt8]?) throws -> SubmittedDocument {
        let source = read.source
        return SubmittedDocument(
            reading: read.reading, sha256: hash ?? Array(SHA256.hash(data: source.bytes)), byteCount: source.bytes.count,
            compressedBytes: try Gzip.packed(source.bytes, level: Self.packingLevel), origin: source.origin, revision: source.revision,
            revisedAt: source.revisedAt,
            readerVersion: RepositoryReader.readerVersion)
    }
}
