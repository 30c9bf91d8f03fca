import Foundation
import Lineage
import ModelCards

/// Reads rows `{child, parent, relation, files?}`, one JSON object a line.
public enum EvaluationRows {
    /// The most rows of a file.
    public static let maximumCount = 200_000
    /// The most bytes of a row.
    public static let maximumByteCount = 16 * 1024 * 1024

    /// A line that is no row.
    public struct BadLine: Error, CustomStringConvertible, Equatable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String

        /// The line and what is wrong.
        public var description: String { "line \(line): \(reason)" }
    }

    /// Reads a file; empty lines are passed over.
    ///
    /// - Parameter bytes: JSON lines.
    /// - Throws: ``BadLine`` for the first line that is no row.
    public static func read(_ bytes: [UInt8]) throws(BadLine) -> [EvaluationRow] {
        var rows: [EvaluationRow] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let isEmpty = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\t") }
            if isEmpty { continue }
            guard rows.count < maximumCount else { throw BadLine(line: index + 1, reason: "more than \(maximumCount) rows") }
            rows.append(try row(Array(line), number: index + 1))
        }
        return rows
    }

    private static func row(_ bytes: [UInt8], number: Int) throws(BadLine) -> EvaluationRow {
        func bad(_ reason: String) -> BadLine { BadLine(line: number, reason: boundedText(reason, maximumByteCount: 300)) }
        guard bytes.count <= maximumByteCount else { throw bad("\(bytes.count) bytes; at most \(maximumByteCount) are read") }
        let written: Written
        do {
            written = try JSONDecoder().decode(Written.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted {
            throw bad("this is not JSON")
        } catch {
            throw bad(
                "this is not {child, parent, relation, files?}: child is a text, parent and relation are texts or null, files has texts by name")
        }
        let child = try id(written.child, "child", bad)
        var relation: Relation?
        if let word = written.relation, word != "none" {
            guard let known = Relation(word: word) else { throw bad("'\(word)' is no relation") }
            relation = known
        }
        for path in (written.files ?? [:]).keys.sorted() where !IncomingDocument.isRepositoryPath(path) {
            throw bad("'\(path)' is no path of a file in a repository")
        }
        return EvaluationRow(
            child: child, parent: try written.parent.map { text throws(BadLine) in try id(text, "parent", bad) }, relation: relation,
            files: written.files ?? [:])
    }

    private static func id(_ text: String, _ field: String, _ bad: (String) -> BadLine) throws(BadLine) -> ModelID {
        switch WrittenName.reading(text) {
        case .model(let id, _), .localPath(holding: let id?): return id
        case .localPath(holding: nil) where field == "parent":
            // A truth that stands on somebody's disk: its name, which no answer can be.
            guard let name = text.split(separator: "/").last, let id = try? ModelID(String(name)) else { break }
            return id
        case .localPath, .nothing: break
        }
        throw bad("the \(field) '\(text)' names no model")
    }

    private struct Written: Decodable {
        let child: String
        let parent: String?
        let relation: String?
        let files: [String: String]?
    }
}
