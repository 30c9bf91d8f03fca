import Foundation
import Subprocess
import Testing

/// The command line: help, answers, refusals.
@Suite(.serialized) struct CommandTests {
    /// Each command with words that its help must have.
    private static let commands: [(name: String, words: [String])] = [
        ("serve", ["--host", "--port", "--catalogue", "--webhook-secret-file", "--infer-every", "--data", "--database-url"]),
        ("register", ["<id>", "--parent", "--no-parents", "--card", "--file", "--license", "--facts", "--json"]),
        ("show", ["<id>", "--json", "--data"]),
        (
            "descendants",
            [
                "<of>", "--relation", "--depth", "--license", "--drift", "--sort", "--order", "--limit", "--cursor", "--as-of", "--min-confidence",
                "--json",
            ]
        ),
        ("ancestors", ["<of>", "--relation", "--created-after", "--min-parameters", "--json"]),
        ("tree", ["<of>", "--depth", "--limit", "--as-of", "--json"]),
        ("path", ["<from>", "<to>", "--limit", "--as-of", "--min-confidence", "--json"]),
        ("explain", ["<child>", "<parent>", "--json"]),
        ("common-ancestors", ["<models>", "--limit", "--as-of", "--min-confidence", "--json"]),
        ("check", ["<file>", "--strict", "--json", "ID@REVISION", "10000"]),
        ("search", ["<words>", "--limit", "--cursor", "--json"]),
        ("families", ["<name>", "--limit", "--json"]),
        ("calibrate", ["--measurements", "--without-shipped", "--out", "--check", "--coefficients", "--own"]),
        (
            "cost",
            ["<from>", "<to>", "--fork", "--adapters", "--output-tokens-per-day", "--device", "--format-after", "--question", "--inputs", "--json"]
        ),
        ("licenses", ["<id>", "--json"]),
        ("obligations", ["<id>", "--min-confidence", "--json"]),
        ("targets", ["<from>", "--commercial", "--min-parameters", "--max-quality-loss", "--min-score", "--device", "--limit", "--json"]),
        ("fit", ["<of>", "--device", "--context", "--batch", "--memory-gib", "--format", "--limit", "--json"]),
        ("devices", ["--kind", "--json"]),
        ("export", ["<list>", "<of>", "--all", "--form", "--relation"]),
        (
            "ingest",
            ["<path>", "--shipped", "--organisation", "--watch", "--later", "--json", "--again", "hub:", "HF_ENDPOINT", "MLFLOW_TRACKING_TOKEN"]
        ),
        (
            "worker",
            ["<path>", "--organisation", "--watch", "--every", "--once", "--concurrency", "--lease", "--infer-every", "--data", "--database-url"]
        ),
        ("jobs", ["list", "show", "retry", "cancel"]),
        ("infer", ["<ids>", "--all", "--data", "--database-url"]),
        ("suggest", ["<id>", "--json", "patch -p1"]),
        ("evaluate", ["--pairs", "--scope", "--misses", "--samples", "--json", "undeclared"]),
        ("rename", ["<id>", "<to>", "--source"]),
        ("migrate", ["--database-url", "--data"]),
        ("verify", ["--database-url", "--data", "--json"]),
        ("backup", ["<file>", "--force", "--data"]),
        ("restore", ["<file>", "--force", "--data"]),
    ]

    @Test func `every command explains itself`() async throws {
        let top = try await Program.run(["--help"])
        #expect(top.code == 0)
        for command in Self.commands {
            #expect(top.output.contains("  \(command.name) "), "\(command.name)")
            let help = try await Program.run([command.name, "--help"])
            #expect(help.code == 0 && help.errors.isEmpty, "\(command.name): \(help)")
            for word in command.words { #expect(help.output.contains(word), "\(command.name) does not explain \(word)") }
            #expect(help.output.hasSuffix("\n"))
        }
        let listed = top.output.split(separator: "\n").compactMap { $0.firstMatch(of: /^  ([a-z][a-z-]*)  +\S/).map { String($0.output.1) } }
        #expect(Set(listed).subtracting(Self.commands.map(\.name)).subtracting(["help"]).isEmpty, "a command has no test: \(listed)")
    }

    @Test func `each question is answered as REST answers it, and in lines of text`() async throws {
        let questions: [(arguments: [String], address: String)] = [
            (["show", "aurora/Aurora-7B"], "/v1/models/aurora/Aurora-7B"),
            (["explain", "blend/Aurora-Duo-7B"], "/v1/explain?of=blend/Aurora-Duo-7B"),
            (["explain", "blend/Aurora-Duo-7B", "Aurora/aurora-7b"], "/v1/explain?of=blend/Aurora-Duo-7B&parent=Aurora/aurora-7b"),
            (["descendants", "aurora/Aurora-7B", "--sort", "name"], "/v1/descendants?of=aurora/Aurora-7B&sort=name"),
            (
                ["descendants", "aurora/Aurora-7B", "--relation", "quantized", "--relation", "merge", "--limit", "1"],
                "/v1/descendants?of=aurora/Aurora-7B&relation=quantized&relation=merge&limit=1"
            ),
            (["descendants", "Llama 3"], "/v1/descendants?of=Llama+3"),
            (
                ["ancestors", "blend/Aurora-Duo-7B", "--depth", "1", "--min-confidence", "0.1"],
                "/v1/ancestors?of=blend/Aurora-Duo-7B&depth=1&min_confidence=0.1"
            ),
            (["tree", "aurora/Aurora-7B", "--depth", "1"], "/v1/tree?of=aurora/Aurora-7B&depth=1"),
            (
                ["path", "blend/Aurora-Duo-7B", "aurora/Aurora-7B", "--as-of", "2999-01-01"],
                "/v1/paths?from=blend/Aurora-Duo-7B&to=aurora/Aurora-7B&as_of=2999-01-01"
            ),
            (
                ["common-ancestors", "blend/Aurora-Duo-7B", "forge/Aurora-7B-Instruct-AWQ"],
                "/v1/common-ancestors?of=blend/Aurora-Duo-7B&of=forge/Aurora-7B-Instruct-AWQ"
            ),
            (["search", "aurora", "medic"], "/v1/search?q=aurora+medic"),
            (["families"], "/v1/families"),
            (["families", "llama3"], "/v1/families/llama3"),
            (["licenses"], "/v1/licenses"),
            (["obligations", "blend/Aurora-Duo-7B"], "/v1/obligations?of=blend/Aurora-Duo-7B"),
            (["descendants", "aurora/Aurora-7B", "--drift"], "/v1/descendants?of=aurora/Aurora-7B&drift=true"),
        ]
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { server in
                for question in questions {
                    let answer = try await server.get(question.address)
                    let printed = try await Program.run(question.arguments + ["--json", "--data", data])
                    #expect(printed.code == 0 && printed.errors.isEmpty, "\(printed)")
                    #expect(try Self.withoutVersion(Data(printed.output.utf8)) == Self.withoutVersion(answer.body), "\(question.arguments)")
                    let text = try await Program.run(question.arguments + ["--data", data])
                    #expect(text.code == 0 && text.errors.isEmpty, "\(text)")
                    #expect(text.output.hasSuffix("\n") && !text.output.hasSuffix("\n\n"), "\(question.arguments): \(text.output)")
                    #expect(!text.output.split(separator: "\n").contains { $0.last == " " }, "\(question.arguments): \(text.output)")
                }
            }
        }
    }

    @Test func `without a server a command starts PostgreSQL and stops it, and several at once share it`() async throws {
        try await DataFolders.shared.withRegistry { data in
            try await withThrowingTaskGroup(of: Program.Run.self) { group in
                for _ in 0..<6 { group.addTask { try await Program.run(["descendants", "aurora/Aurora-7B", "--data", data]) } }
                for try await run in group { #expect(run.code == 0 && run.errors.isEmpty && run.output.contains("blend/Aurora-Duo-7B"), "\(run)") }
            }
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `a command that begins beside a server may end after it`() async throws {
        try await DataFolders.shared.withRegistry { data in
            let (runs, status, log) = try await RunningServer.with(data) { _ in
                (0..<3).map { _ in Task { try await Program.run(["tree", "aurora/Aurora-7B", "--data", data]) } }
            }
            #expect(status == .exited(0), "\(log)")
            for run in runs {
                let ended = try await run.value
                #expect(ended.code == 0, "\(ended)")
            }
            #expect(DataFolders.postmaster(of: data) == nil)
        }
    }

    @Test func `an unknown name ends with 2 and the nearest names`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { _ in
                for arguments in [
                    ["show", "clinic/Aurora-Medik-7B"], ["descendants", "clinic/Aurora-Medik-7B"], ["tree", "model:clinic/Aurora-Medik-7B"],
                    ["path", "clinic/Aurora-Medik-7B", "aurora/Aurora-7B"], ["rename", "clinic/Aurora-Medik-7B", "clinic/Other"],
                    ["export", "descendants", "clinic/Aurora-Medik-7B"],
                ] {
                    let run = try await Program.run(arguments + ["--data", data])
                    #expect(run.code == 2 && run.output.isEmpty, "\(arguments): \(run)")
                    #expect(run.errors.contains("Did you mean") && run.errors.contains("clinic/Aurora-Medic-7B"), "\(arguments): \(run)")
                }
                for arguments in [
                    ["descendants", "aurora/Aurora-7B", "--sort", "beauty"], ["tree", "aurora/Aurora-7B", "--depth", "99"], ["search", "!?"],
                ] {
                    let run = try await Program.run(arguments + ["--data", data])
                    #expect(run.code == 64 && run.output.isEmpty && run.errors.hasPrefix("pedigree: Bad parameter: "), "\(arguments): \(run)")
                }
                let nothing = try await Program.run(["export", "descendants", "--data", data])
                #expect(nothing.code == 64)
            }
        }
    }

    @Test func `a fork is registered, changed and renamed by commands`() async throws {
        try await DataFolders.shared.withRegistry { data in
            _ = try await RunningServer.with(data) { server in
                let register = [
                    "register", "ada/Fork", "--parent", "aurora/Aurora-7B@v1=finetune", "--facts", #"{"parameters": 7000000000}"#, "--license", "MIT",
                    "--data", data,
                ]
                let made = try await Program.run(register)
                #expect(
                    made.code == 0 && made.output.hasPrefix("new: ada/Fork\n") && made.output.contains("7B") && made.output.contains("mit"), "\(made)"
                )
                let again = try await Program.run(register)
                #expect(again.output.hasPrefix("same: ada/Fork\n"), "\(again)")
                let own = try await Program.run(["register", "ada/Fork", "--parent", "ada/fork", "--data", data])
                #expect(own.code == 1 && own.errors.contains("cannot be its own parent"), "\(own)")
                let cycle = try await Program.run(["register", "aurora/Aurora-7B", "--parent", "ada/Fork", "--data", data])
                #expect(cycle.code == 1 && cycle.errors.contains("ada/Fork → aurora/Aurora-7B"), "\(cycle)")
                let renamed = try await Program.run(["rename", "ada/Fork", "ada/Fork-2", "--data", data])
                #expect(renamed.code == 0 && renamed.output == "ada/Fork is ada/Fork-2 now; the old name leads there.\n", "\(renamed)")
                let found = try await server.get("/v1/models/ada/Fork")
                #expect(found.status == 200)
                let wrong = try await Program.run(["register", "ada/Fork", "--facts", "[]", "--data", data])
                #expect(wrong.code == 1 && wrong.errors.contains("--facts is a JSON object"))
            }
        }
    }

    private static func withoutVersion(_ data: Data) throws -> NSDictionary {
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return NSDictionary(dictionary: object.filter { $0.key != "version" })
    }
}
