import Foundation
import SystemPackage

/// Where commands write: answers to standard output, everything about them to standard error.
enum Output {
    /// The reader of standard output went away, as `head` does when it has enough.
    struct Closed: Error {}

    /// Writes text to standard output.
    ///
    /// - Throws: ``Closed``, or why the text cannot be written (a full disk).
    static func write(_ text: String) throws { try write(text.utf8) }

    /// Writes bytes to standard output.
    ///
    /// - Throws: ``Closed``, or why they cannot be written (a full disk).
    static func write(_ bytes: some Sequence<UInt8>) throws {
        do {
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        } catch Errno.brokenPipe {
            throw Closed()
        } catch let error as Errno {
            throw CommandFailure("The answer cannot be written: \(error).")
        }
    }

    /// Writes a line to standard output.
    static func line(_ text: String = "") throws {
        try write(text + "\n")
    }

    /// Writes a line to standard error; where nobody reads that, it is lost.
    static func note(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll((text + "\n").utf8)
    }

    /// Replaces the last line on standard error, where that is a terminal.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        _ = try? FileDescriptor.standardError.writeAll("\r\u{1B}[K\(text)".utf8)
    }

    /// Ends a line that ``progress(_:)`` wrote.
    static func endProgress() {
        progress("")
    }

    /// Whether standard error is a terminal.
    static var isTerminal: Bool { isatty(FileDescriptor.standardError.rawValue) == 1 }
}
