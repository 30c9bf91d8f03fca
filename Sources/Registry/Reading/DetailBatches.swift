import Lineage
import Postgres
import Synchronization

/// Reads models in full for many who ask at once.
///
/// Sending a statement and beginning it costs several times what one more model in it costs. So who asks when nothing is under way is
/// answered at once, and those who ask meanwhile share the next statement. A class, since all copies of a store share it.
final class DetailBatches: Sendable {
    /// How many models share a statement at most: more would keep the first of them waiting.
    private static let greatestBatch = 32
    /// How many statements are under way at most.
    private static let greatestFlightCount = 2

    private struct Request {
        let model: NodeID
        let continuation: CheckedContinuation<Result<ModelDetail?, PostgresError>, Never>
    }

    private struct State {
        var waiting: [Request] = []
        var flightCount = 0
    }

    private let client: PostgresClient
    private let state = Mutex(State())

    init(client: PostgresClient) {
        self.client = client
    }

    /// Everything about one model, as it is after this call began. A caller that is cancelled gets the answer all the same.
    ///
    /// - Returns: Nil when the store has no such number.
    func detail(of model: NodeID) async throws(PostgresError) -> ModelDetail? {
        let result = await withCheckedContinuation { continuation in
            let isFirst = state.withLock { state in
                state.waiting.append(Request(model: model, continuation: continuation))
                guard state.flightCount < Self.greatestFlightCount else { return false }
                state.flightCount += 1
                return true
            }
            if isFirst { Task { await readAll() } }
        }
        return try result.get()
    }

    /// Reads until nobody waits.
    private func readAll() async {
        while let batch = nextBatch() {
            do throws(PostgresError) {
                let details = try await read(Set(batch.map(\.model)))
                for request in batch { request.continuation.resume(returning: .success(details[request.model])) }
            } catch {
                await fail(batch, error)
            }
        }
    }

    private func nextBatch() -> [Request]? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.flightCount -= 1
                return nil
            }
            let batch = Array(state.waiting.prefix(Self.greatestBatch))
            state.waiting.removeFirst(batch.count)
            return batch
        }
    }

    /// Tells those who share a statement what went wrong; a row that cannot be read is no trouble of the others.
    private func fail(_ batch: [Request], _ error: PostgresError) async {
        for request in batch {
            guard batch.count > 1, error.code == .decoding else {
                request.continuation.resume(returning: .failure(error))
                continue
            }
            do throws(PostgresError) {
                request.continuation.resume(returning: .success(try await read([request.model])[request.model]))
            } catch {
                request.continuation.resume(returning: .failure(error))
            }
        }
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
