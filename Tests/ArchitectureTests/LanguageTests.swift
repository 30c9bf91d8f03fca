import Testing

/// Which words of Swift the product does without.
@Suite struct LanguageTests {
    /// A place that may use a forbidden word, and why.
    private struct Exception {
        let path: String
        let word: String
        let reason: String
    }

    private static let exceptions = [
        Exception(
            path: "Sources/Postgres/Connection/ServerCancel.swift", word: "@unchecked", reason: "a PGcancel is a copy that libpq never changes"),
        Exception(path: "Sources/Postgres/Rows/ResultSet.swift", word: "@unchecked", reason: "libpq never changes a result that it handed out"),
    ]

    /// Computed, since a regular expression cannot be shared between tasks.
    private static var forbidden: [(word: String, pattern: Regex<Substring>)] {
        [
            ("try!", /\btry!/),
            ("@unchecked", /@unchecked/),
            ("nonisolated(unsafe)", /nonisolated\(unsafe\)/),
            ("print(", /(?:^|[^\w.])(?:debugPrint|print|dump)\(/),
            ("fatalError(", /\bfatalError\(/),
            ("as!", /\bas!/),
            ("force unwrap", /[\w)\]]!(?![=\w])/),
            ("@testable", /@testable/),
            ("@_exported", /@_exported/),
            // The optimizer of Swift 6.3 may lose count of a task's memory with it.
            ("async let", /\basync let\b/),
        ]
    }

    @Test func `no file uses what a crash or a race hides behind`() throws {
        let forbidden = Self.forbidden
        for file in try SourceFile.product() {
            for line in file.code where ["!", "@", "(", "async let"].contains(where: { line.text.contains($0) }) {
                for rule in forbidden where line.text.contains(rule.pattern) {
                    let isExcepted = Self.exceptions.contains { $0.path == file.path && $0.word == rule.word }
                    #expect(isExcepted, "\(file):\(line.number) uses \(rule.word)")
                }
            }
        }
    }

    @Test func `no exception outlives its use`() throws {
        let files = Dictionary(try SourceFile.product().map { ($0.path, $0) }) { first, _ in first }
        for exception in Self.exceptions {
            let file = try #require(files[exception.path], "\(exception.path) is gone")
            let rule = try #require(Self.forbidden.first { $0.word == exception.word })
            #expect(file.code.contains { $0.text.contains(rule.pattern) }, "\(file) has no \(exception.word) any more: \(exception.reason)")
        }
    }

    /// Targets that call libraries in C: libpq, zlib, and the system's inotify.
    private static let callers: Set<String> = ["Postgres", "Compression", "Watching"]

    @Test func `only targets that call libraries in C touch memory themselves`() throws {
        for file in try SourceFile.product() where !Self.callers.contains(file.target) {
            for line in file.code where line.text.lowercased().contains("safe") {
                #expect(!line.text.contains(/\b(unsafe|Unsafe\w*|@safe|@unsafe)\b/), "\(file):\(line.number) is unsafe")
            }
        }
    }

    @Test func `a forbidden word is seen in code and passed over in comments and texts`() {
        let file = SourceFile(
            path: "Sources/X/Y.swift", lines: ["let a = try! b()", "// try! this", "let c = \"try! that\"", "return names[0]!", "if a != b {"])
        let found = file.code.flatMap { line in Self.forbidden.filter { line.text.contains($0.pattern) }.map { "\(line.number) \($0.word)" } }
        #expect(found == ["1 try!", "1 force unwrap", "4 force unwrap"])
    }
}
