public import Lineage
import Postgres

extension ModelStore {
    /// The live documents of what a name means.
    public func liveDocuments(of id: ModelID) async throws -> LiveDocuments {
        guard let model = try await model(named: id) else { return LiveDocuments(model: nil, documents: []) }
        let rows = try await client.query(DocumentStatements.ListLive(models: [model.node]))
        return LiveDocuments(model: model, documents: rows.map(\.stored))
    }

    /// The gzip-compressed bytes of a model's live documents, by path.
    public func documentBytes(of model: NodeID) async throws -> [String: [UInt8]] {
        let rows = try await client.query(DocumentStatements.ListBytes(model: model))
        return Dictionary(rows.map { ($0.path, $0.packed) }) { first, _ in first }
    }
}
