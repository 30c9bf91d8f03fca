import Foundation
import Testing

/// Weight files that the `gguf` and `safetensors` packages of PyPI wrote for one seed, with what the packages read back from them.
struct WeightFiles {
    /// What is expected of all files.
    struct Expected: Decodable {
        let files: [File]
        /// Number, weights and bytes a block of each type of tensor.
        let tensorTypes: [String: [Int64]]
        let fileTypes: [String: Int64]

        private enum CodingKeys: String, CodingKey { case files, tensorTypes = "tensor_types", fileTypes = "file_types" }
    }

    /// One file; the parts depend on its format.
    struct File: Decodable {
        let file: String
        let format: String
        let version: UInt32?
        let isBigEndian: Bool?
        let alignment: UInt64?
        let dataOffset: String?
        let entries: [Entry]?
        let tensors: [Tensor]?
        let metadata: [String: String]?
        let totalSize: String?
        let tensorCount: Int64?
        let shards: [String]?

        private enum CodingKeys: String, CodingKey {
            case file, format, version, isBigEndian = "big_endian", alignment, dataOffset = "data_offset", entries, tensors, metadata
            case totalSize = "total_size", tensorCount = "tensor_count", shards
        }
    }

    /// A key of GGUF metadata; numbers with a fraction are the whole number that their bits make.
    struct Entry: Decodable {
        let key: String
        let types: [String]
        let values: [String]
        let outline: String?
    }

    /// A tensor; numbers as texts.
    struct Tensor: Decodable {
        let name: String
        let dimensions: [String]
        let type: String
        let weights: String?
        let bytes: String
        let offset: String?
    }

    private let folder: URL
    private let python: String
    let expected: Expected

    /// Writes the files of one seed.
    init(seed: Int) throws {
        python = try #require(
            ProcessInfo.processInfo.environment["PEDIGREE_TEST_PYTHON"],
            "PEDIGREE_TEST_PYTHON must name a Python that has the packages gguf and safetensors; Scripts/test makes one")
        folder = FileManager.default.temporaryDirectory.appending(path: "pedigree-weights-\(UUID().uuidString)")
        try Self.run(python, [folder.path, "\(seed)"])
        expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json")))
    }

    /// The files of one format.
    func files(_ format: String) -> [File] { expected.files.filter { $0.format == format } }

    /// The bytes of a file.
    func bytes(_ file: File) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: file.file))) }

    /// Has the packages read files, and fails when they refuse one.
    func check(_ files: [(name: String, bytes: [UInt8])]) throws {
        let paths = try files.map { name, bytes in
            let file = folder.appending(path: "check-\(name)")
            try Data(bytes).write(to: file)
            return file.path
        }
        try Self.run(python, ["--check"] + paths)
    }

    private static func run(_ python: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "write_weights.py").path] + arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "write_weights.py failed")
    }

    /// Removes the files.
    func remove() { try? FileManager.default.removeItem(at: folder) }
}
