import Foundation
import Testing

/// `pedigree cost`, and the page of worked cases, which is what the program says of the shipped catalogue.
@Suite(.serialized) struct CostCommandTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Case: Decodable {
        let id: String
        let title: String
        let reading: String
    }

    @Test func `a move reads well, lists what it assumed, and is refused with the names that there are`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let same = try await Program.run(["cost", "aurora/Aurora-7B", "aurora/Aurora-7B", "--data", data])
            #expect(same.code == 0 && same.output.contains("the move over 12 months"), "\(same)")
            let text = try await Program.run(["cost", "aurora/Aurora-7B", "aurora/Aurora-7B-Instruct", "--adapters", "2", "--inputs", "--data", data])
            #expect(text.code == 0 && text.errors.isEmpty, "\(text)")
            for words in [
                "Moving from aurora/Aurora-7B to aurora/Aurora-7B-Instruct", "Assumed", "Tell for a narrower answer", "Inputs", "hourly_pay",
            ] {
                #expect(text.output.contains(words), "\(words): \(text.output)")
            }
            let unknown = try await Program.run(["cost", "aurora/Aurora-7B", "no/such", "--data", data])
            #expect(unknown.code != 0 && unknown.errors.contains("no/such"), "\(unknown)")
            let nothing = try await Program.run(["cost"])
            #expect(nothing.code != 0 && nothing.errors.contains("--question"), "\(nothing)")
        }
    }

    @Test func `the page of worked cases is what the program says of the shipped catalogue`() async throws {
        let script = Self.root.appending(path: "Scripts/cost-cases").path
        let done = try await Program.run(script, [Program.path, "--check"])
        #expect(done.code == 0, "\(done.errors)")
    }

    @Test func `there are twelve cases, each with its reading, four as pictures`() throws {
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.root.appending(path: "Scripts/cost-cases.json")))
        #expect(cases.count == 12 && Set(cases.map(\.id)).count == 12)
        let pages = Self.root.appending(path: "Sources/pedigree/Documentation.docc")
        let page = try String(contentsOf: pages.appending(path: "Cases.md"), encoding: .utf8)
        for each in cases { #expect(page.contains("## \(each.title)\n") && page.contains("**Read:** \(each.reading)")) }
        let pictures = page.matches(of: /\]\(([a-z0-9.-]+\.svg)\)/).map { String($0.output.1) }
        #expect(pictures.count == 4)
        for name in pictures { #expect(FileManager.default.fileExists(atPath: pages.appending(path: name).path), "\(name)") }
    }
}
