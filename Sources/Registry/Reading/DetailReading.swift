import Lineage
import Postgres

/// Reads models in full, many with one statement.
struct DetailReading: Sendable {
    private let client: PostgresClient

    init(client: PostgresClient) {
        self.client = client
    }

    /// Everything about each of some models, in order; nil for a number that the store does not have.
    func details(of models: [NodeID]) async -> [Result<ModelDetail?, PostgresError>] {
        do throws(PostgresError) {
            let details = try await read(Set(models))
            return models.map { .success(details[$0]) }
        } catch {
            guard models.count > 1, error.code == .decoding else { return models.map { _ in .failure(error) } }
        }
        // A row that cannot be read is no trouble of the others.
        var results: [Result<ModelDetail?, PostgresError>] = []
        for model in models {
            do throws(PostgresError) {
                results.append(.success(try await read([model])[model]))
            } catch {
                results.append(.failure(error))
            }
        }
        return results
    }

    private func read(_ models: Set<NodeID>) async throws(PostgresError) -> [NodeID: ModelDetail] {
        var parts: [NodeID: Parts] = [:]
        for row in try await client.query(ModelDetailStatements.Get(models: Array(models))) {
            parts[row.model, default: Parts()].take(row.part, at: row.place)
        }
        return parts.compactMapValues(\.detail)
    }

    /// What came of one model, in any order.
    private struct Parts {
        private var record: ModelRecord?
        private var parents: [(place: Int64, parent: StatedParent)] = []
        private var documents: [(place: Int64, document: StoredDocument)] = []

        mutating func take(_ part: ModelDetailStatements.Part, at place: Int64) {
            switch part {
            case .record(let found): record = found
            case .parent(let parent): parents.append((place, parent))
            case .document(let document): documents.append((place, document))
            }
        }

        var detail: ModelDetail? {
            record.map { record in
                ModelDetail(
                    record: record, parents: parents.sorted { $0.place < $1.place }.map(\.parent),
                    documents: documents.sorted { $0.place < $1.place }.map(\.document))
            }
        }
    }
}
