import Foundation
import Testing

/// A folder of weight files from disk to answers.
@Suite(.serialized) struct WeightTests {
    private func number(_ value: some FixedWidthInteger) -> [UInt8] { (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    private func text(_ text: String) -> [UInt8] { number(UInt64(text.utf8.count)) + Array(text.utf8) }

    /// A GGUF file of one matrix of 1,024 weights in one type, with more than enough data.
    private func gguf(fileType: UInt32, type: UInt32) -> [UInt8] {
        var bytes = Array("GGUF".utf8) + number(UInt32(3)) + number(UInt64(1)) + number(UInt64(2))
        bytes += text("general.file_type") + number(UInt32(4)) + number(fileType)
        bytes += text("general.source.huggingface.repository") + number(UInt32(8)) + text("aurora/Aurora-7B")
        return bytes + text("token_embd.weight") + number(UInt32(1)) + number(UInt64(1024)) + number(type) + number(UInt64(0))
            + [UInt8](repeating: 0, count: 4096)
    }

    @Test func `quantizations in a folder are shown with their sizes and their parent`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                let model = "\(folder)/ada__Aurora-7B-GGUF"
                try FileManager.default.createDirectory(atPath: model, withIntermediateDirectories: true)
                for (name, fileType, type) in [("Q4_K_M", 15, 12), ("Q8_0", 7, 8)] as [(String, UInt32, UInt32)] {
                    try Data(gguf(fileType: fileType, type: type)).write(to: URL(filePath: "\(model)/aurora.\(name).gguf"))
                }
                let ingested = try await Program.run(["ingest", folder, "--data", data])
                #expect(ingested.code == 0, "\(ingested)")
                let shown = try await Program.run(["show", "ada/Aurora-7B-GGUF", "--data", data])
                #expect(
                    shown.output.hasPrefix(
                        """
                        ada/Aurora-7B-GGUF
                        Weights       1.02K
                        Quantization  gguf
                        Files         gguf Q8_0, 1.09 kB, 8.50 bits a weight; the largest of 2
                          aurora.Q4_K_M.gguf  Q4_K_M, 576 bytes
                          aurora.Q8_0.gguf  Q8_0, 1.09 kB
                        Formats       gguf

                        Made from:
                          aurora/Aurora-7B  quantized, 85 % certain
                            aurora.Q4_K_M.gguf  general.source.huggingface.repository: aurora/Aurora-7B

                        """), "\(shown)")
                let json = try await Program.run(["show", "ada/Aurora-7B-GGUF", "--json", "--data", data])
                let body = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
                let weights = try #require(body["weights"] as? [String: Any])
                #expect(weights["format"] as? String == "gguf" && weights["file_type"] as? String == "Q8_0")
                #expect(weights["bytes"] as? Int == 1088 && weights["weights"] as? Int == 1024 && weights["tensors"] as? Int == 1)
                #expect(weights["bits_per_weight"] as? Double == 8.5)
                #expect(weights["types"] as? [String: Int] == ["Q8_0": 1024])
                #expect(
                    (weights["variants"] as? [[String: Any]])?.compactMap { $0["path"] as? String } == ["aurora.Q4_K_M.gguf", "aurora.Q8_0.gguf"])
            }
        }
    }
}
