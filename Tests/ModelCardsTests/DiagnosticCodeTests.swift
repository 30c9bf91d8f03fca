import Foundation
import Lineage
import ModelCards
import Testing

/// The codes of findings beside their documentation.
struct DiagnosticCodeTests {
    private func page() throws -> [Substring] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "Sources/pedigree/Documentation.docc/Diagnostics.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    }

    @Test func `each code has one heading and each heading a code`() throws {
        let headings = try page().filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings.sorted() == DiagnosticCode.allCases.map(\.rawValue).sorted())
    }

    @Test func `the table gives each code its severity`() throws {
        let rows = try page().filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|").map { $0.drop { $0 == " " || $0 == "`" } } }
        #expect(rows.count == DiagnosticCode.allCases.count)
        for code in DiagnosticCode.allCases {
            let row = rows.first { $0.first?.hasPrefix("\(code.rawValue)`") == true }
            #expect(row?.dropFirst().first?.hasPrefix(code.severity.rawValue) == true, "\(code.rawValue)")
        }
    }
}
