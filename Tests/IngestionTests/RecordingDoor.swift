import Ingestion
import Intake
import Lineage
import Registry
import Synchronization

/// A door that stores nothing and keeps what went through it. A class, since tests and the door share it.
final class RecordingDoor: Sendable {
    /// What went through.
    struct Record: Sendable {
        var documents: [String: Int] = [:]
        var rows: [String] = []
        var underWay = 0
        var mostUnderWay = 0
    }

    private let state = Mutex(Record())
    private let answer: @Sendable (String) async throws -> SubmissionOutcome.Effect

    /// - Parameter answer: What becomes of a model or a row, by its id or text.
    init(answer: @escaping @Sendable (String) async throws -> SubmissionOutcome.Effect = { _ in .new }) {
        self.answer = answer
    }

    var record: Record { state.withLock { $0 } }

    func door(rowsAtOnce: Int = 1, findings: @escaping @Sendable (ModelID) -> [Diagnostic] = { _ in [] }) -> IngestionDoor {
        IngestionDoor(
            rowsAtOnce: rowsAtOnce,
            take: { documents, id, _ in
                var outcome = try await self.pass(id.written, as: id)
                outcome.diagnostics = findings(id)
                self.state.withLock { $0.documents[id.written] = documents.count }
                return outcome
            },
            takeRow: { row, catalogue in
                let text = String(decoding: row, as: UTF8.self)
                var outcome = try await self.pass(text, as: try ModelID("of/\(catalogue)"))
                outcome.diagnostics = findings(outcome.model)
                self.state.withLock { $0.rows.append(text) }
                return outcome
            })
    }

    private func pass(_ name: String, as id: ModelID) async throws -> SubmissionOutcome {
        state.withLock {
            $0.underWay += 1
            $0.mostUnderWay = max($0.mostUnderWay, $0.underWay)
        }
        defer { state.withLock { $0.underWay -= 1 } }
        return SubmissionOutcome(effect: try await answer(name), model: id, node: NodeID(1))
    }
}
