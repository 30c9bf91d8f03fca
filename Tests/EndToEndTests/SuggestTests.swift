import Foundation
import Testing

/// Patches of cards, given to the real `patch`.
@Suite struct SuggestTests {
    /// A publisher's models, a quantizer's that say what they were made from, and some that do not.
    private static func write(to folder: String) throws {
        var cards: [(String, String)] = [
            ("vendor/Comet-3-8B", "---\nlicense: mit\n---\n"), ("vendor/Comet-3-8B-Instruct", "---\nlicense: mit\n---\n"),
        ]
        for number in 0..<8 {
            cards.append(("lab/Star\(number)-7B", "---\nlicense: mit\n---\n"))
            cards.append(("quants/Star\(number)-7B-GGUF", "---\nbase_model: lab/Star\(number)-7B\n---\n"))
        }
        for number in 0..<3 { cards.append(("ada/tuned-\(number)", "---\nbase_model: vendor/Comet-3-8B-Instruct\n---\n")) }
        cards += silent
        for (id, card) in cards {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(id)", withIntermediateDirectories: true)
            try Data(card.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(id)/README.md"))
        }
    }

    private static let silent = [
        ("quants/Comet-3-8B-Instruct-GGUF", "---\r\ntags:\r\n- gguf\r\nlicense: mit # as it was\r\n---\r\n\r\n# Files\r\nno end of line"),
        ("quants/Comet-3-8B-GGUF", "# No front matter\n"),
        (
            "eve/Told",
            "---\nlicense: mit\nbase_model: ./output\n---\nThis model is a fine-tuned version of [lab/Star3-7B](https://huggingface.co/lab/Star3-7B).\n"
        ),
    ]

    private static let wanted = [
        "quants/Comet-3-8B-Instruct-GGUF": ("vendor/Comet-3-8B-Instruct", "quantized"), "quants/Comet-3-8B-GGUF": ("vendor/Comet-3-8B", "quantized"),
        "eve/Told": ("lab/Star3-7B", "finetune"),
    ]

    @Test func `a patch that is applied declares exactly the parent, and nothing else of the card changes`() async throws {
        try await DataFolders.withFolder { scratch in
            let (data, models) = ("\(scratch)/data", "\(scratch)/models")
            try Self.write(to: models)
            #expect(try await Program.run(["ingest", models, "--data", data]).code == 0)
            let inferred = try await Program.run(["infer", "--data", data])
            #expect(inferred.code == 0 && inferred.output.contains("2 found"), "\(inferred)")
            for (id, card) in Self.silent {
                let parent = try #require(Self.wanted[id])
                let suggested = try await Program.run(["suggest", id, "--data", data])
                #expect(suggested.code == 0 && suggested.errors.contains("\(parent.1) of \(parent.0)"), "\(suggested)")
                try Data(suggested.output.utf8).write(to: URL(fileURLWithPath: "\(scratch)/card.patch"))
                let patched = try await Program.run(
                    "patch", ["-p1", "--no-backup-if-mismatch", "-d", "\(models)/\(id)", "-i", "\(scratch)/card.patch"])
                #expect(patched.code == 0 && !patched.output.contains("fuzz"), "\(patched)")
                let after = try String(contentsOfFile: "\(models)/\(id)/README.md", encoding: .utf8)
                let added = Set(["base_model: \(parent.0)", "base_model_relation: \(parent.1)", "base_model: ./output", "---"])
                let rest = { (text: String) in text.split(whereSeparator: \.isNewline).filter { !added.contains(String($0)) } }
                #expect(rest(after) == rest(card), "\(after)")
            }
            #expect(try await Program.run(["ingest", models, "--data", data]).code == 0)
            for (id, _) in Self.silent {
                let shown = try await Program.run(["show", id, "--json", "--data", data])
                let model = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
                let parents = try #require(model["parents"] as? [[String: Any]])
                #expect(
                    parents.map { $0["id"] as? String } == [Self.wanted[id]?.0] && parents.map { $0["relation"] as? String } == [Self.wanted[id]?.1])
                #expect(parents.allSatisfy { $0["inferred"] as? Bool == false }, "\(parents)")
                let nothing = try await Program.run(["suggest", id, "--data", data])
                #expect(nothing.code == 1 && nothing.output.isEmpty && nothing.errors.contains("the card declares"), "\(nothing)")
            }
        }
    }

    @Test func `an inferred parent is marked where it is shown, told with its reasons, and left out by a higher confidence`() async throws {
        try await DataFolders.withFolder { scratch in
            let (data, models) = ("\(scratch)/data", "\(scratch)/models")
            let id = "quants/Comet-3-8B-Instruct-GGUF"
            try Self.write(to: models)
            #expect(try await Program.run(["ingest", models, "--data", data]).code == 0)
            let named = try await Program.run(["infer", id, "--data", data])
            #expect(named.code == 0 && named.output.hasPrefix("\(id): found (vendor/Comet-3-8B-Instruct, "), "\(named)")
            let shown = try await Program.run(["show", id, "--data", data])
            #expect(shown.output.contains("vendor/Comet-3-8B-Instruct [inferred]  quantized"), "\(shown)")
            let json = try await Program.run(["show", id, "--json", "--data", data])
            #expect(json.output.contains("\"inferred\" : true") || json.output.contains("\"inferred\": true"), "\(json)")
            let explained = try await Program.run(["explain", id, "--data", data])
            #expect(explained.output.contains("[inferred]") && explained.output.contains("No document names a parent."), "\(explained)")
            #expect(explained.output.contains("Compared and rejected:") && explained.output.contains("vendor/Comet-3-8B  "), "\(explained)")
            let rejected = try await Program.run(["explain", id, "vendor/Comet-3-8B", "--data", data])
            #expect(rejected.output.contains("was compared with") && rejected.output.contains("Against it:"), "\(rejected)")
            let all = try await Program.run(["ancestors", id, "--data", data])
            #expect(all.output.contains("vendor/Comet-3-8B-Instruct"), "\(all)")
            let sure = try await Program.run(["ancestors", id, "--min-confidence", "0.995", "--data", data])
            #expect(!sure.output.contains("vendor/Comet-3-8B-Instruct"), "\(sure)")
            let root = try await Program.run(["suggest", "lab/Star1-7B", "--data", data])
            #expect(root.code == 1 && root.errors.contains("no parent is stated or inferred"), "\(root)")
            let unknown = try await Program.run(["suggest", "nobody/Nothing", "--data", data])
            #expect(unknown.code == 2, "\(unknown)")
        }
    }
}
