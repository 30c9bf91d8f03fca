import Foundation
import Testing

/// `pedigree calibrate`: coefficients of costs, and how far they are off.
@Suite struct CalibrateTests {
    private static let rows = """
        {"kind": "kv_cache_bytes", "params": 8030261248, "layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "head_dim": 128, "ffn": 14336, "vocab": 128256, "quant": "F16", "seq": 1, "measured": 131072, "source": "a", "x": 1}
        no JSON
        {"kind": "fits", "params": 8030261248, "layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "head_dim": 128, "ffn": 14336, "vocab": 128256, "quant": "Q4_K_M", "seq": 512, "device": "rtx-4090", "measured": 1, "source": "a"}
        {"kind": "fits", "params": 8030261248, "layers": 32, "hidden": 4096, "heads": 32, "kv_heads": 8, "quant": "Q4_K_M", "seq": 512, "device": "an abacus", "measured": 1}
        """

    @Test func `rows are checked a line a kind, and what cannot be estimated is told`() async throws {
        try await DataFolders.withFolder { folder in
            let file = "\(folder)/rows.jsonl"
            try Self.rows.write(toFile: file, atomically: false, encoding: .utf8)
            let run = try await Program.run(["calibrate", "--check", file])
            #expect(run.code == 0, "\(run)")
            #expect(run.output == "kv_cache_bytes 1 0.000 0.000 0.000 100.000\nfits 1 0.000 0.000 0.000 100.000\n", "\(run)")
            #expect(run.errors.contains("line 2: it is not JSON") && run.errors.contains("line 4: device is an abacus"), "\(run.errors)")
        }
    }

    @Test func `own rows are fitted beside the shipped ones, and the errors are told`() async throws {
        try await DataFolders.withFolder { folder in
            let file = "\(folder)/rows.jsonl"
            try Self.rows.write(toFile: file, atomically: false, encoding: .utf8)
            let run = try await Program.run(["calibrate", "--measurements", file, "--out", "\(folder)/coefficients.json"])
            #expect(run.code == 0 && run.output.contains("infer_memory_bytes") && run.output.contains("publication"), "\(run)")
            let again = try await Program.run(["calibrate", "--check", file, "--coefficients", "\(folder)/coefficients.json"])
            #expect(again.code == 0 && again.output.hasPrefix("kv_cache_bytes 1 0.000"), "\(again)")
        }
    }

    @Test func `a wrong question is refused`() async throws {
        #expect(try await Program.run(["calibrate", "--check", "/no/such/file"]).code == 1)
        #expect(try await Program.run(["calibrate", "--check", "a", "--out", "b"]).code == 64)
    }
}
