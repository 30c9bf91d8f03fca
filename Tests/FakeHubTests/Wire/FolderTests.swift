import FakeHub
import Foundation
import Testing

/// A folder of cards as the Hub serves it.
@Suite struct FolderTests {
    @Test func `folders of every naming are repositories`() async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "pedigree-hub-folder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let commit = "0123456789abcdef0123456789abcdef01234567"
        let files = [
            "ada/Fork/README.md": SampleHub.card, "ada/Fork/original/params.json": "{}", "bert__Other/config.json": "{\"model_type\":\"bert\"}",
            "gpt/README.md": "# Legacy", "models--eva--Cached/refs/main": commit, "models--eva--Cached/snapshots/\(commit)/README.md": "# Cached",
            "models--eva--Cached/snapshots/older/README.md": "# Older", ".git/HEAD": "not a repository",
        ]
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try await FakeHub.serving(.folder(root.path)) { hub in
            #expect(hub.ids == ["ada/Fork", "bert/Other", "eva/Cached", "gpt"])
            #expect(hub.head(of: "eva/Cached") == commit)
            try await WireClient.with(hub) { client in
                #expect(try await client.ask("/eva/Cached/resolve/\(commit)/README.md").text == "# Cached")
                #expect(try await client.ask("/api/models/ada/Fork").json["cardData"]?["base_model"] == "aurora/Aurora-7B")
                #expect(try await client.ask("/api/models/bert/Other").json["config"]?["model_type"] == "bert")
                #expect(try await client.ask("/ada/Fork/raw/main/original/params.json").text == "{}")
                let first = try await client.ask("/api/models?full=true").body
                let second = try await FakeHub.serving(.folder(root.path)) { again in
                    try await WireClient.with(again) { try await $0.ask("/api/models?full=true").body }
                }
                #expect(first == second)
            }
        }
    }

    @Test func `a folder that is not there is an error`() async throws {
        await #expect(throws: (any Error).self) {
            try await FakeHub.serving(.folder("/nowhere/at/all")) { _ in }
        }
    }
}
