import FakeHub
import Foundation
import Testing

/// `fake-hub`, the Hub as a program.
@Suite struct ProgramTests {
    /// The built program, beside the test bundle.
    private static func program(_ arguments: [String]) -> (Process, FileHandle) {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let process = Process()
        process.executableURL = URL(filePath: own).deletingLastPathComponent().appending(path: "fake-hub")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        return (process, output.fileHandleForReading)
    }

    private static func ended(_ process: Process, _ meanwhile: () async throws -> Void) async throws -> Int32 {
        let (codes, continuation) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = {
            continuation.yield($0.terminationStatus)
            continuation.finish()
        }
        try process.run()
        do { try await meanwhile() } catch {
            process.terminate()
            throw error
        }
        return await codes.first { _ in true } ?? -1
    }

    private static func firstLine(of output: FileHandle) async -> String {
        let (chunks, continuation) = AsyncStream.makeStream(of: Data.self)
        output.readabilityHandler = { handle in
            let chunk = handle.availableData
            if chunk.isEmpty { continuation.finish() } else { continuation.yield(chunk) }
        }
        defer { output.readabilityHandler = nil }
        var text = ""
        for await chunk in chunks {
            text += String(decoding: chunk, as: UTF8.self)
            if text.contains("\n") { break }
        }
        return String(text.prefix { $0 != "\n" })
    }

    @Test func `the program says where it is, serves, and ends when it is told to`() async throws {
        let (process, output) = Self.program([
            "--generate", "50", "--seed", "4", "--api-limit", "2/3600", "--token", "hf_ada:ada", "--faults", "serverError=0", "--same-port",
        ])
        let code = try await Self.ended(process) {
            try await WireClient.with(endpoint: await Self.firstLine(of: output)) { client in
                let ids = try await client.ids("/api/models?limit=25")
                #expect(ids.count == 50)
                #expect(try await client.ask("/_control/ids").json.texts == ids.sorted())
                #expect(try await client.ask("/api/models").status == 429)
                let user = try await client.ask("/api/whoami-v2", ["Authorization": "Bearer hf_ada"]).json
                #expect(user["name"] == "ada")
            }
            process.terminate()
        }
        #expect(code == 0)
    }

    @Test(arguments: [
        ["--api-limit", "many"], ["--faults", "melting=0.1"], ["--faults", "all=2"], ["--token", "hf_alone"], ["--folder", "/nowhere/at/all"],
    ])
    func `arguments that make no sense end the program`(_ arguments: [String]) async throws {
        let (process, _) = Self.program(arguments)
        let code = try await Self.ended(process) {}
        #expect(code != 0)
    }
}
