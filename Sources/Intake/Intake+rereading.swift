import Lineage
import ModelCards
import Registry

extension Intake {
    /// How many models are listed at a time.
    private static let rereadPageCount = 500

    /// Reads every document anew that an older reader has read, and believes what follows from it.
    ///
    /// Run after an upgrade. It may be stopped and begun again, and run in several processes at once: what is read already is passed over.
    ///
    /// - Parameters:
    ///   - concurrency: How many models are read at a time.
    ///   - progress: Told after each page how many models were read so far.
    /// - Returns: How many models were read; 0 where nothing was old.
    /// - Throws: ``PostgresError`` when the database is away; `CancellationError` when the task is cancelled.
    public func rereadStale(concurrency: Int = 4, progress: (Int) -> Void = { _ in }) async throws -> Int {
        let version = RepositoryReader.readerVersion
        guard try await store.readerVersion() < version else { return 0 }
        var last: NodeID?
        var count = 0
        while true {
            let page = try await store.staleModels(readerVersion: version, after: last, limit: Self.rereadPageCount)
            guard let end = page.last else { break }
            try await reread(page.map(\.id), concurrency: concurrency)
            last = end.node
            count += page.count
            progress(count)
        }
        try await store.rememberReaderVersion(version)
        return count
    }

    private func reread(_ models: [ModelID], concurrency: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, id) in models.enumerated() {
                if index >= concurrency { try await group.next() }
                try Task.checkCancellation()
                group.addTask { try await reread(id) }
            }
            try await group.waitForAll()
        }
    }

    /// Reads the documents of one model anew, unless this reader has read them already.
    func reread(_ id: ModelID) async throws {
        for _ in 0..<Self.maximumAttempts {
            let live = try await store.liveDocuments(of: id)
            guard live.model != nil, live.documents.contains(where: { $0.readerVersion < RepositoryReader.readerVersion }) else { return }
            do {
                _ = try await submit([], kept: try await documents(live.documents, of: live), hashes: [:], beside: live, of: id, submitter: "reader")
                return
            } catch SubmissionError.basisChanged {
                continue
            }
        }
        throw SubmissionError.contended
    }
}
