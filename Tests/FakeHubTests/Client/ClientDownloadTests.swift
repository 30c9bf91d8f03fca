import Crypto
import FakeHub
import Testing

/// Files as the real client downloads them.
@Suite struct ClientDownloadTests {
    private struct Downloads: Decodable {
        struct Metadata: Decodable {
            let etag: String
            let size: Int
            let commit: String
            let moved: Bool?
        }

        struct Card: Decodable {
            let license: String
            let base: String
            let text: String
        }

        struct Weights: Decodable {
            let sharded: Bool
            let parameters: [String: Int]
        }

        let commit: String
        let files: [String]
        let hashes: [String: String]
        let large: Metadata
        let text: Metadata
        let one: String
        let old: String
        let former: String
        let formerID: String
        let weights: Weights
        let card: Card
    }

    private static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Array(bytes)).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    /// Every file and every road to it, with large files on a port of their own or not.
    @Test(arguments: [HubSettings.LargeFilePlace.ownPort, .samePort])
    func `the client downloads every file byte for byte`(_ place: HubSettings.LargeFilePlace) async throws {
        var settings = HubSettings()
        settings.largeFiles = place
        settings.tokens = [AccessToken("hf_guest", user: "guest")]
        try await FakeHub.serving(SampleHub.repositories, settings) { hub in
            try await hub.apply(.rename("ada/Fork", to: "eva/Fork"))
            let found: Downloads = try await HubClient(hub, token: "hf_guest").ask("downloads", ["eva/Fork", "model.safetensors", "ada/Fork"])
            #expect(found.commit == hub.head(of: "eva/Fork"))
            let hashes = Dictionary(
                uniqueKeysWithValues: try SampleHub.fork.files.map { file in
                    (file.path, Self.sha256(try file.content.bytes(in: 0..<file.content.byteCount)))
                })
            #expect(found.hashes == hashes)
            #expect(found.large.etag == hashes["model.safetensors"] && found.large.size == SampleHub.weights.count)
            #expect(found.large.commit == found.commit && found.large.moved == true)
            #expect(found.text.size == SampleHub.card.utf8.count && found.text.etag.count == 40)
            #expect(found.one == hashes["original/deep/notes.txt"] && found.old == hashes["model.safetensors"])
            #expect(found.weights.parameters == ["BF16": 6, "F32": 4] && !found.weights.sharded)
            #expect(found.card.license == "mit" && found.card.base == "aurora/Aurora-7B" && found.card.text == "# Fork")
            let ledger = hub.ledger
            #expect(ledger.partial > 0)
            #expect(ledger.leakedTokens == 0)
        }
    }

    @Test func `a former name leads the client to the present one`() async throws {
        try await FakeHub.serving(SampleHub.repositories) { hub in
            try await hub.apply(.moveOrganisation("ada", to: "eva"))
            let found: Downloads = try await HubClient(hub).ask("downloads", ["eva/Fork", "model.safetensors", "ada/Fork"])
            #expect(found.former == found.hashes["README.md"])
            #expect(found.formerID == "eva/Fork")
        }
    }
}
