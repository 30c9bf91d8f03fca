public import Lineage
import Postgres

extension ModelStore {
    /// The version of the readers by which every live document has been read.
    public func readerVersion() async throws -> Int {
        try await client.queryOne(RereadingStatements.Get()) ?? 0
    }

    /// Remembers that every live document has been read by a version of the readers; an older one than is remembered changes nothing.
    public func rememberReaderVersion(_ version: Int) async throws {
        try await client.execute(RereadingStatements.Set(readerVersion: version))
    }

    /// The next models with a live document that an older reader has read.
    ///
    /// - Parameters:
    ///   - version: The reader's version; documents of an older one are stale.
    ///   - after: The last model of the page before; nil for the first page.
    ///   - limit: The most models.
    public func staleModels(readerVersion version: Int, after: NodeID?, limit: Int) async throws -> [(node: NodeID, id: ModelID)] {
        try await client.query(RereadingStatements.ListStale(readerVersion: version, after: after ?? NodeID(0), limit: limit))
    }
}
