import Foundation

/// A file of the source tree, as the tests of the architecture read it.
struct SourceFile: CustomStringConvertible, Sendable {
    /// The path from the top of the package: `Sources/Lineage/Edge.swift`.
    let path: String
    /// Its lines.
    let lines: [String]

    var description: String { path }

    /// The target: the second part of the path.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The lines without comments and without what stands inside quotation marks, with their numbers.
    var code: [(number: Int, text: String)] {
        lines.enumerated().map { ($0.offset + 1, Self.code(in: $0.element)) }
    }

    /// The modules that it imports.
    var imports: Set<String> {
        Set(code.compactMap { line in line.text.firstMatch(of: /^(?:\w+ )?import (\w+)/).map { String($0.output.1) } })
    }

    /// The top of the package.
    static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All files below a folder of the package whose names end in `suffix`, by path.
    static func all(in folder: String, suffix: String) throws -> [SourceFile] {
        let root = top.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
            let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
            return SourceFile(path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }

    /// Every Swift file of the product.
    static func product() throws -> [SourceFile] { try all(in: "Sources", suffix: ".swift") }

    private static func code(in line: String) -> String {
        var code = ""
        var isQuoted = false
        var before: Character?
        for character in line {
            if character == "\"", before != "\\" { isQuoted.toggle() }
            if !isQuoted, character == "/", before == "/" { return String(code.dropLast()) }
            if !isQuoted { code.append(character) }
            before = before == "\\" ? nil : character
        }
        return code
    }
}
