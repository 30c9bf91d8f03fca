import Foundation
import Subprocess
import SystemPackage
import Testing

/// `pedigree export` of a list that has many pages.
@Suite(.serialized) struct ExportTests {
    private static let count = 1_234

    /// Reads an export as other programs would, and prints how many rows and different ids it has.
    private static let reader = """
        import csv, json, sys
        form, text = sys.argv[1], sys.stdin.buffer.read().decode('utf-8')
        if form == 'csv':
            import io
            rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True))
            assert all(None not in row and None not in row.values() for row in rows), 'ragged'
        else:
            rows = [json.loads(line) for line in text.split('\\n')[:-1]]
        print(len(rows), len({row['id'] for row in rows}), sum(row['license'] in ('=cmd,"x"', "'=cmd,\\"x\\"") for row in rows))
        """

    @Test func `a list of more than a thousand is exported whole, and others can read it`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let rows = (0..<Self.count).map { number in
                number == 7
                    ? #"{"id": "many/Fork-7", "parents": [{"id": "aurora/Aurora-7B", "relation": "finetune"}], "license": "=cmd,\"x\""}"#
                    : "{\"id\": \"many/Fork-\(number)\", \"parents\": [{\"id\": \"aurora/Aurora-7B\", \"relation\": \"finetune\"}]}"
            }
            try await DataFolders.withFolder { folder in
                try rows.joined(separator: "\n").write(toFile: "\(folder)/many.jsonl", atomically: false, encoding: .utf8)
                try Self.reader.write(toFile: "\(folder)/reader.py", atomically: false, encoding: .utf8)
                _ = try await RunningServer.with(data) { _ in
                    let ingested = try await Program.run(["ingest", "\(folder)/many.jsonl", "--data", data])
                    #expect(ingested.code == 0, "\(ingested)")
                    for form in ["jsonl", "csv"] {
                        let export = try await Program.run(["export", "descendants", "aurora/Aurora-7B", "--form", form, "--data", data])
                        #expect(export.code == 0 && export.errors.isEmpty)
                        try export.output.write(toFile: "\(folder)/export", atomically: false, encoding: .utf8)
                        let read = try await Program.run("bash", ["-c", "python3 \(folder)/reader.py \(form) < \(folder)/export"])
                        #expect(read.output == "\(Self.count + 4) \(Self.count + 4) 1\n", "\(form): \(read)")
                    }
                    let filtered = try await Program.run(["export", "descendants", "aurora/Aurora-7B", "--relation", "quantized", "--data", data])
                    #expect(filtered.output.split(separator: "\n").count == 1)
                }
            }
        }
    }

    @Test func `a reader that has enough ends the export and its PostgreSQL`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let command = "set -o pipefail; '\(Program.path)' export descendants aurora/Aurora-7B --data '\(data)' | true"
            let run = try await Program.run("bash", ["-c", command])
            #expect(run.errors.isEmpty && [0, 141].contains(run.code), "\(run)")
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `a full disk is said, not passed over`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let run = try await Program.run("bash", ["-c", "'\(Program.path)' export descendants aurora/Aurora-7B --data '\(data)' > /dev/full"])
            #expect(run.code == 1 && run.errors.contains("cannot be written"), "\(run)")
        }
    }
}
