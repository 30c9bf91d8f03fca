import Foundation
import Testing

/// `pedigree check`: what the models of a file are today.
@Suite(.serialized) struct CheckTests {
    private static let list = """
        # what we serve
        forge/Aurora-7B-Instruct-AWQ    # the small one

        clinic/Aurora-Medic-7B@0123abc
        https://huggingface.co/blend/Aurora-Duo-7B
        no/such
        """

    @Test func `a list is checked line by line, as text and as REST answers it`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                let file = "\(folder)/models.txt"
                try Self.list.write(toFile: file, atomically: false, encoding: .utf8)
                let text = try await Program.run(["check", file, "--data", data])
                #expect(text.code == 0 && text.errors.isEmpty, "\(text)")
                let lines = text.output.split(separator: "\n").map(String.init)
                #expect(lines[0].contains("MODEL") && lines[0].contains("LICENCE") && lines[0].contains("DRIFT"), "\(text.output)")
                #expect(lines[1].hasPrefix("forge/Aurora-7B-Instruct-AWQ ") && lines[1].contains("quantized › finetune"), "\(text.output)")
                #expect(lines[2].contains("licence cc-by-nc-4.0 instead of the root's apache-2.0"), "\(text.output)")
                #expect(lines[4].hasPrefix("no/such ") && lines[4].contains("unknown"), "\(text.output)")
                #expect(lines.last == "4 models: 1 unknown, 1 drifted.", "\(text.output)")
                let printed = try await Program.run(["check", file, "--json", "--data", data])
                let written = #"""
                    {"models": ["forge/Aurora-7B-Instruct-AWQ", {"id": "clinic/Aurora-Medic-7B", "revision": "0123abc"},
                     "https://huggingface.co/blend/Aurora-Duo-7B", "no/such"]}
                    """#
                try written.write(toFile: "\(folder)/models.json", atomically: false, encoding: .utf8)
                let same = try await Program.run(["check", "\(folder)/models.json", "--json", "--data", data])
                #expect(printed.code == 0, "\(printed)")
                #expect(Self.withoutVersion(printed.output) == Self.withoutVersion(same.output))
                let strict = try await Program.run(["check", file, "--strict", "--data", data])
                #expect(strict.code == 1 && strict.output == text.output, "\(strict)")
                try "aurora/Aurora-7B\n".write(toFile: file, atomically: false, encoding: .utf8)
                let well = try await Program.run(["check", file, "--strict", "--data", data])
                #expect(well.code == 0 && well.output.hasSuffix("1 model: nothing to mend.\n"), "\(well)")
            }
        }
    }

    @Test func `what cannot be read is refused with its line or its size`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await DataFolders.withFolder { folder in
                let file = "\(folder)/models.txt"
                let refused: [(text: String, words: String)] = [
                    ("aurora/Aurora-7B\ntwo words\n", "Line 2"), ("a/b/c/d\n", "Line 1"), ("aurora/Aurora-7B@\n", "Line 1"),
                    ("# nothing\n\n", "names no model"), ("{\"models\": [7]}", "models[0]"), ("[\"a/b\", {}]", "models[1].id"),
                    (String(repeating: "a/b\n", count: 10_001), "10001 models"),
                ]
                for (text, words) in refused {
                    try text.write(toFile: file, atomically: false, encoding: .utf8)
                    let answer = try await Program.run(["check", file, "--data", data])
                    #expect(answer.code != 0 && answer.output.isEmpty && answer.errors.contains(words), "\(text.prefix(40)): \(answer)")
                }
                let missing = try await Program.run(["check", "\(folder)/none", "--data", data])
                #expect(missing.code == 1 && missing.errors.contains("cannot be read"), "\(missing)")
            }
        }
    }

    private static func withoutVersion(_ json: String) -> String {
        json.split(separator: "\n").filter { !$0.contains("\"version\"") }.joined(separator: "\n")
    }
}
