import Foundation
import Lineage
import ModelCards
import Testing

/// Folders of invented repositories with exactly what is read from them.
///
/// Each folder of `Golden` holds the files of one repository, `child` with its id where it is known, and
/// `expected` with the readings. `PEDIGREE_RECORD=1` writes `expected` anew, to be read before it is kept.
struct GoldenTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static var folders: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func `there are golden folders`() { #expect(Self.folders.count >= 30) }

    @Test(arguments: folders) func `a golden folder is read as recorded`(name: String) throws {
        let folder = Self.root.appending(path: name)
        let child = try? ModelID(text(folder.appending(path: "child")).split(separator: "\n").first.map(String.init) ?? "")
        let readings = RepositoryReader.read(files(in: folder), of: child)
        let result = readings.map(GoldenText.text).joined(separator: "\n")
        let expectedFile = folder.appending(path: "expected")
        if ProcessInfo.processInfo.environment["PEDIGREE_RECORD"] == "1" {
            try Data(result.utf8).write(to: expectedFile)
        }
        #expect(result == text(expectedFile))
        for reading in readings {
            let identities = Set(reading.claims.map { [$0.parentWritten, $0.evidence.field] })
            #expect(identities.count == reading.claims.count, "two claims of \(reading.path) have the same parent and field")
        }
    }

    private func files(in folder: URL) -> [RepositoryFile] {
        let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted().filter { $0 != "child" && $0 != "expected" }
        return paths.compactMap { path in
            (try? Data(contentsOf: folder.appending(path: path))).map { RepositoryFile(path: path, bytes: [UInt8]($0)) }
        }
    }

    private func text(_ url: URL) -> String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}
