import Foundation

/// The process whose number stands in one of PostgreSQL's lock files, as `/proc` shows it (proc(5)).
struct RunningPostmaster {
    /// Whether it is a PostgreSQL at all.
    let isPostgres: Bool
    /// Whether it works on this cluster.
    let isOurs: Bool

    /// Looks the process up; nil when there is no such file or process.
    ///
    /// - Parameters:
    ///   - path: A file whose first line is a number of a process.
    ///   - clusterPath: The cluster that it may work on.
    init?(path: String, clusterPath: String) {
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        guard let number = text?.split(separator: "\n").first.flatMap({ Int32($0) }), number > 0 else { return nil }
        // A process that ended and was not waited for has no command line; PostgreSQL takes it for one that runs.
        guard let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") else { return nil }
        let words = String(decoding: line, as: UTF8.self).split(separator: "\0")
        isPostgres = words.first?.split(separator: "/").last?.hasPrefix("postgres") ?? false
        // The postmaster's working directory is the cluster; where that may not be read, its -D says so.
        let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(number)/cwd")
        let real = URL(fileURLWithPath: clusterPath).resolvingSymlinksInPath().path
        isOurs = isPostgres && (folder == real || words.contains { $0 == clusterPath })
    }
}
