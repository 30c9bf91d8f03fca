import Foundation
import Ingestion

/// A folder of one test, removed with it. A class, for its `deinit`.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "pedigree-ingestion-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in the folder.
    func at(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, and the folders above it.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(filePath: at(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ name: String, _ text: String = "# A card\n") throws { try write(name, Array(text.utf8)) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
    }

    /// Makes a link to somewhere, as written.
    func link(_ name: String, to target: String) throws {
        try makeFolder((name as NSString).deletingLastPathComponent)
        try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
    }

    /// Runs a program in the folder.
    @discardableResult func run(_ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: path)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// All items at a place of the folder.
    func items(_ name: String = "", options: IngestionOptions = IngestionOptions()) async throws -> [IngestionItem] {
        try await IngestionSource.open(path: at(name), options: options).collected()
    }
}
