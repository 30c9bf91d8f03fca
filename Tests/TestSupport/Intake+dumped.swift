package import Intake
import Synchronization

extension Intake {
    /// Everything that is live, as a dump.
    package func dumped() async throws -> [UInt8] {
        let bytes = Bytes()
        try await writeDump { more in bytes.all.withLock { $0 += more } }
        return bytes.all.withLock { $0 }
    }

    /// The lines of a dump, each without its end.
    package static func lines(ofDump dump: [UInt8]) -> [[UInt8]] { dump.split(separator: UInt8(ascii: "\n")).map(Array.init) }
}

/// Collects bytes. A class, since they come through a closure.
private final class Bytes: Sendable {
    let all = Mutex<[UInt8]>([])
}
