import Foundation

/// Another program that packs or unpacks, to compare with.
enum Gzipper: String, CaseIterable {
    case gzip
    case python

    /// What the program makes of bytes.
    ///
    /// - Returns: Nil when it refuses them.
    func run(_ bytes: [UInt8], packs: Bool) throws -> [UInt8]? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pedigree-gzip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(bytes).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments(packs: packs)
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return Array(try Data(contentsOf: output))
    }

    private func arguments(packs: Bool) -> [String] {
        switch self {
        case .gzip: packs ? ["gzip", "-c"] : ["gzip", "-d", "-c"]
        case .python:
            [
                "python3", "-c",
                "import gzip,sys; b=sys.stdin.buffer.read(); sys.stdout.buffer.write(gzip.\(packs ? "compress" : "decompress")(b))",
            ]
        }
    }
}
