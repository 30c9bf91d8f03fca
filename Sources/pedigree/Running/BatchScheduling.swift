import Foundation

/// How the kernel shares a full core among the threads of a server.
enum BatchScheduling {
    /// Asks for `SCHED_BATCH` (sched(7)) for all threads of this process: one that wakes waits for its turn instead of interrupting another.
    ///
    /// An answer goes from a thread that computes to one that sends. Where both want one core they interrupt each other three times a
    /// request; so asked, once in four requests, and a page of the largest base comes a third more often (2026-11-26). Where `chrt`
    /// (util-linux) is missing, or the kernel refuses, nothing changes.
    static func ask() {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Again where a thread ended meanwhile: `chrt` leaves the others as they are then.
        let script = "for turn in 1 2 3 4 5; do chrt --batch --all-tasks --pid 0 \"$0\" && exit; done"
        process.arguments = ["-c", script, "\(ProcessInfo.processInfo.processIdentifier)"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }
}
