import FakeHub
import Testing

/// What the real client makes of the Hub's refusals.
@Suite struct ClientRefusalTests {
    private struct Refusals: Decodable {
        let gated: [Refusal?]
        let gatedInformation: Refusal?
        let `private`: [Refusal?]
        let missing: [Refusal?]
        let missingCard: Refusal?
        let entry: Refusal?
        let revision: Refusal?
        let revisionInformation: Refusal?
        let disabled: Refusal?
        let disabledFile: Refusal?
        let legal: Refusal?
        let unknownToken: Refusal?
        let snapshot: Refusal?
        let whoami: String
        let unknown: Refusal?
        let seen: [[String]]
    }

    private static let repositories = [
        Repository("ada/Open", card: "# Open"),
        Repository("ada/Gated", files: [RepositoryFile("README.md", "# Gated")], gate: .manual),
        Repository("ada/Private", files: [RepositoryFile("README.md", "# Private")], isPrivate: true),
        Repository("ada/Disabled", files: [RepositoryFile("README.md", "# Disabled")], block: .disabled),
        Repository("ada/Legal", files: [RepositoryFile("README.md", "# Legal")], block: .legal),
    ]

    @Test func `the client raises its own error for each refusal`() async throws {
        var settings = HubSettings()
        settings.tokens = [AccessToken("hf_stranger", user: "stranger"), AccessToken("hf_guest", user: "guest", grants: ["ada"])]
        try await FakeHub.serving(Self.repositories, settings) { hub in
            let found: Refusals = try await HubClient(hub).ask("refusals", ["hf_stranger", "hf_guest"])
            #expect(found.gated == [Refusal("GatedRepoError", 401), Refusal("GatedRepoError", 403), nil])
            #expect(found.gatedInformation == nil)
            #expect(found.private == [Refusal("RepositoryNotFoundError", 401), Refusal("RepositoryNotFoundError", 404), nil])
            #expect(found.missing == [Refusal("RepositoryNotFoundError", 401), Refusal("RepositoryNotFoundError", 404)])
            #expect(found.missingCard == Refusal("RepositoryNotFoundError", 401))
            #expect(found.entry == Refusal("RemoteEntryNotFoundError", 404))
            #expect(found.revision == Refusal("RevisionNotFoundError", 404))
            #expect(found.revisionInformation == Refusal("RevisionNotFoundError", 404))
            #expect(found.disabled == Refusal("DisabledRepoError", 403) && found.disabledFile == found.disabled)
            #expect(found.legal == Refusal("HfHubHTTPError", 451))
            #expect(found.unknownToken?.status == 401)
            #expect(found.snapshot == Refusal("GatedRepoError", 401))
            #expect(found.whoami == "guest" && found.unknown?.status == 401)
            #expect(found.seen == [["ada/Disabled", "ada/Gated", "ada/Open"], ["ada/Disabled", "ada/Gated", "ada/Open", "ada/Private"]])
        }
    }
}
