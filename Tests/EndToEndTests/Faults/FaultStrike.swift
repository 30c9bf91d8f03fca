import Foundation

/// Kills processes, and only while they write.
struct FaultStrike {
    let victim: FaultVictim
    /// At which look that finds it writing it is killed, from 1: the random moment.
    let moment: Int
    let data: String
    let server: pid_t
    let ingest: pid_t

    /// Waits for the moment and kills.
    ///
    /// - Parameter isOver: Whether nobody will write any more.
    /// - Returns: The transactions that were in the middle of writing when the victim was killed; nil when it was not.
    func strike(_ watch: FaultWatch, isOver: () async -> Bool) async throws -> [FaultWatch.Writer]? {
        var seen = 0
        while true {
            let writers = try await watch.writers(victim.applications)
            if !writers.isEmpty { seen += 1 }
            if let first = writers.first, seen >= moment {
                try kill(first)
                return writers
            }
            if await isOver() { return nil }
        }
    }

    private func kill(_ writer: FaultWatch.Writer) throws {
        switch victim {
        case .server: Glibc.kill(server, SIGKILL)
        case .ingest: Glibc.kill(ingest, SIGKILL)
        case .backend: Glibc.kill(writer.backend, SIGKILL)
        case .postmaster: Glibc.kill(try postmaster(), SIGKILL)
        case .postgres:
            // The postmaster must not notice before all are dead.
            let postmaster = try postmaster()
            Glibc.kill(postmaster, SIGSTOP)
            Glibc.kill(writer.backend, SIGKILL)
            for process in Self.children(of: postmaster) { Glibc.kill(process, SIGKILL) }
            Glibc.kill(postmaster, SIGKILL)
        }
    }

    private func postmaster() throws -> pid_t {
        guard let postmaster = DataFolders.postmaster(of: data) else { throw Late(description: "no postmaster to kill") }
        return postmaster
    }

    /// The processes whose parent is this one, as `/proc` shows it (proc(5)).
    private static func children(of process: pid_t) -> [pid_t] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { child in
            let stat = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
            return stat?.split(separator: ")").last?.split(separator: " ").dropFirst().first == "\(process)"
        }
    }
}
