import Foundation
import ParserCases

/// The real files of the project that parsers are tried on.
enum RealFiles {
    /// Golden cards, the shipped catalogue, and the seeds of Scripts/fuzz.
    static let all: [SeedFile] = ["Tests/ModelCardsTests/Golden", "Tests/Fuzzing/Seeds", "Sources/pedigree/Resources"].flatMap(files)

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func files(in folder: String) -> [SeedFile] {
        let paths = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        return (paths?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }.compactMap { path in
            (try? Data(contentsOf: path)).map { SeedFile(name: path.lastPathComponent, bytes: [UInt8]($0)) }
        }
    }
}
