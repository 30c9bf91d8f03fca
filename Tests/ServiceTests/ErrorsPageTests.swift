import Foundation
import Service
import Testing

/// The page that explains every code.
@Suite struct ErrorsPageTests {
    private static func page() throws -> String {
        let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: top.appendingPathComponent("Sources/pedigree/Documentation.docc/Errors.md"), encoding: .utf8)
    }

    @Test func `every code has its heading, and every heading its code`() throws {
        let headings = try Self.page().split(separator: "\n").compactMap { $0.hasPrefix("## ") ? String($0.dropFirst(3)) : nil }
        #expect(headings == ProblemCode.allCases.map(\.rawValue))
    }

    @Test func `each heading is followed by the status of its code`() throws {
        let page = try Self.page()
        for code in ProblemCode.allCases {
            let part = page.components(separatedBy: "## \(code.rawValue)\n").last?.components(separatedBy: "\n## ").first ?? ""
            #expect(part.contains("Status \(code.status)"), "\(code.rawValue)")
            #expect(part.split(separator: " ").count > 8, "\(code.rawValue) needs its cause and what to do")
        }
    }
}
