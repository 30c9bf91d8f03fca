import Crypto
import Registry
import Synchronization

/// Counts what goes into a dump. A class, since the pages of a dump come through a closure.
final class DumpTally: Sendable {
    private struct State {
        var models = 0
        var edges = 0
        var digest = SHA256()
    }

    private let state = Mutex(State())

    /// Counts lines.
    func counted(_ bytes: [UInt8], records: [DumpRecord] = []) -> [UInt8] {
        state.withLock { state in
            state.digest.update(data: bytes)
            state.models += records.count
            for record in records {
                state.edges += Set(record.parents.filter { if case .admitted = $0.standing { true } else { false } }.map(\.parent)).count
            }
        }
        return bytes
    }

    /// The last line.
    var trailer: DumpLine.Trailer {
        state.withLock { state in
            let digits = state.digest.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
            return DumpLine.Trailer(models: state.models, edges: state.edges, version: "sha256:" + digits.joined())
        }
    }
}
