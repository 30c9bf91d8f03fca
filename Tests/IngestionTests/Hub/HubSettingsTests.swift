import Foundation
import Ingestion
import Lineage
import Testing

/// Where the Hub is, and what opens it.
@Suite struct HubSettingsTests {
    @Test func `the Hub of the environment is read, and that of everybody without one`() throws {
        #expect(try Ingestion.HubSettings(environment: ["HF_TOKEN_PATH": "/nowhere"]).endpoint.address == "https://huggingface.co")
        let own = try Ingestion.HubSettings(environment: ["HF_ENDPOINT": "http://hub.example:8080/", "HF_TOKEN": " hf_secret\n"])
        #expect(own.endpoint.address == "http://hub.example:8080")
        #expect(own.token == HubToken("hf_secret"))
    }

    @Test(arguments: ["hub.example", "ftp://hub.example", "http://", "http://user:word@hub.example", "https://hub.example/?a=b", "file:///etc"])
    func `what is no address of a Hub is refused with what stands there`(text: String) throws {
        #expect(throws: HubError.badEndpoint(text)) { try HubEndpoint(text) }
    }

    @Test func `how many models are read at a time may be said, within bounds`() throws {
        func concurrency(_ text: String) throws -> Int {
            try Ingestion.HubSettings(environment: ["HF_TOKEN_PATH": "/nowhere", "PEDIGREE_HUB_CONCURRENCY": text]).limits.concurrency
        }
        #expect(try concurrency("") == HubLimits().concurrency)
        #expect(try concurrency("100") == 100)
        for text in ["0", "257", "many", "-1"] { #expect(throws: HubError.badConcurrency(text)) { try concurrency(text) } }
    }

    @Test func `the token of the file of huggingface_hub is taken where the environment has none`() throws {
        let scratch = try Scratch()
        try scratch.write("token", "hf_of_file\n")
        try scratch.write("other", "hf_of_other")
        #expect(try HubToken.find(in: ["HF_HOME": scratch.path]) == HubToken("hf_of_file"))
        #expect(try HubToken.find(in: ["HF_HOME": scratch.path, "HF_TOKEN_PATH": scratch.at("other")]) == HubToken("hf_of_other"))
        #expect(try HubToken.find(in: ["HF_HOME": scratch.path, "HF_TOKEN": "hf_own"]) == HubToken("hf_own"))
        #expect(try HubToken.find(in: ["HF_HOME": scratch.at("nowhere")]) == nil)
    }

    @Test func `what would break a header is no token, and a token is never printed`() throws {
        #expect(throws: HubError.badTokenText(place: "HF_TOKEN")) { try HubToken.find(in: ["HF_TOKEN": "hf_a\r\nX: y"]) }
        let settings = Ingestion.HubSettings(endpoint: try HubEndpoint("http://hub.example"), token: HubToken("hf_secret"))
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] { #expect(!text.contains("hf_secret") && text.contains("•••")) }
    }

    @Test func `places at a Hub are read, and bad ones refused`() throws {
        #expect(try Ingestion.HubPlace("hub:").scope == .all)
        #expect(try Ingestion.HubPlace("hub:org").scope == .organisation("org"))
        #expect(try Ingestion.HubPlace("hub:org/name").scope == .model(.init("org/name")))
        for bad in ["hub:a/b/c", "hub: ", "hub:a b", "hub:org/", "hub:/name", "hub:\(String(repeating: "x", count: 97))", "hub:../etc", "hub:a?b"] {
            #expect(throws: IngestionError.self, "\(bad)") { try Ingestion.HubPlace(bad) }
        }
    }

    @Test func `a position is kept as JSON, and what cannot be read is a beginning`() {
        var position = CrawlPosition()
        position.next = "https://hub/api/models?cursor=x"
        position.newest = .init(microseconds: 5)
        position.left = ["a/b"]
        #expect(CrawlPosition(json: position.json) == position)
        position.endPass(at: Moment(microseconds: 7))
        #expect(position.next == nil && position.newest == nil && position.seen == .init(microseconds: 5))
        #expect(position.completed == .init(microseconds: 7))
        #expect(!position.isDue(after: .seconds(1), now: .init(microseconds: 1_000_007)))
        #expect(position.isDue(after: .seconds(1), now: .init(microseconds: 1_000_008)))
        position.newest = .init(microseconds: 9)
        position.endPass(at: Moment(microseconds: 10))
        #expect(position.seen == .init(microseconds: 9) && position.completed == .init(microseconds: 7), "that pass did not go back to the first")
        position.beginAnew()
        #expect(position.seen == nil && position.left == ["a/b"])
        #expect(CrawlPosition(json: "[1]") == CrawlPosition() && CrawlPosition(json: nil) == CrawlPosition())
    }

    @Test func `pauses between attempts double up to a bound, each by a random half`() {
        let pauses = AttemptPauses(first: .seconds(1), longest: .seconds(20))
        var generator = SystemRandomNumberGenerator()
        for attempt in 0..<100 {
            let whole = min(20, Double(1 << min(attempt, 10)))
            let pause = pauses.pause(after: attempt, using: &generator)
            #expect(pause >= .seconds(whole / 2) && pause <= .seconds(whole))
        }
    }
}
