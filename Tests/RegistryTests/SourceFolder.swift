import Foundation

/// The sources of this package, for tests of what stands in them.
enum SourceFolder {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files below a folder with an ending, by path.
    static func files(in folder: String, ending: String) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        return paths.filter { $0.hasSuffix(".\(ending)") }.sorted().map { root.appending(path: folder).appending(path: $0) }
    }

    /// The names of the statement types that a file declares.
    static func statementTypes(in file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).matches(of: /struct (\w+): PostgresStatement/).map { String($0.output.1) }
    }
}
