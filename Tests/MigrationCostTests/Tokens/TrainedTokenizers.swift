import Foundation
import Testing

/// Tokenizers that the `tokenizers` package of PyPI trained on our own texts, with samples and the tokens of each as the package counts them.
struct TrainedTokenizers {
    private struct Samples: Decodable {
        let samples: [String]
        let counts: [String: [Int]]
    }

    private let folder: URL
    /// The samples.
    let samples: [String]
    /// How many tokens each sample has, by the tokenizer's name.
    let counts: [String: [Int]]

    /// What `make_tokenizers.py` wrote for the repository.
    static func kept() throws -> TrainedTokenizers {
        try TrainedTokenizers(folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures"))
    }

    /// What it writes now, for one seed.
    static func fresh(seed: Int, sampleCount: Int) throws -> TrainedTokenizers {
        let python = try #require(
            ProcessInfo.processInfo.environment["PEDIGREE_TEST_PYTHON"],
            "PEDIGREE_TEST_PYTHON must name a Python that has the package tokenizers; Scripts/test makes one")
        let folder = FileManager.default.temporaryDirectory.appending(path: "pedigree-tokenizers-\(UUID().uuidString)")
        let process = Process()
        process.executableURL = URL(filePath: python)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "make_tokenizers.py").path
        process.arguments = [script, folder.path, "\(seed)", "\(sampleCount)"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "make_tokenizers.py failed")
        return try TrainedTokenizers(folder: folder)
    }

    private init(folder: URL) throws {
        self.folder = folder
        let read = try JSONDecoder().decode(Samples.self, from: Data(contentsOf: folder.appending(path: "samples.json")))
        samples = read.samples
        counts = read.counts
    }

    /// The `tokenizer.json` of one.
    func file(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: "\(name).json"))) }

    /// Removes what was written for a seed.
    func remove() { try? FileManager.default.removeItem(at: folder) }
}
