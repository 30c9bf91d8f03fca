import Foundation
import Ingestion
import NIOHTTP1
import Testing

/// What a Hub says in headers: limits, pauses, the next page.
@Suite struct HubHeaderTests {
    @Test func `the Hub's limits are read as it writes them`() throws {
        let headers: HTTPHeaders = ["RateLimit": #""api";r=489;t=189"#, "RateLimit-Policy": #""fixed window";"api";q=500;w=300"#]
        let limit = try #require(StatedLimit(headers, kind: "api"))
        #expect(limit == StatedLimit(remaining: 489, reset: .seconds(189), quota: 500, window: .seconds(300)))
    }

    @Test func `of several limits that of the kind counts, else the only one`() throws {
        let several: HTTPHeaders = ["RateLimit": #""pages";r=1;t=2, "resolvers" ; r=30 ; t=40"#]
        #expect(StatedLimit(several, kind: "resolvers") == StatedLimit(remaining: 30, reset: .seconds(40)))
        #expect(StatedLimit(several, kind: "api") == nil)
        #expect(StatedLimit(["RateLimit": "default;r=5;t=6"], kind: "api") == StatedLimit(remaining: 5, reset: .seconds(6)))
    }

    @Test(arguments: [
        "", "\"api\"", "\"api\";r=;t=1", "\"api\";r=-1;t=1", "\"api\";r=1e9;t=1", "r", ";;;,,,", "\"api", "<", "\"a\\", "=;=,=",
        "\"api\";r=99999999999999999999;t=1",
    ])
    func `what is no limit is none`(text: String) {
        #expect(StatedLimit(["RateLimit": text], kind: "api") == nil)
    }

    @Test func `a limit that no window could have is bounded`() throws {
        let headers: HTTPHeaders = ["RateLimit": #""api";r=1;t=999999999"#, "RateLimit-Policy": #""api";q=0;w=0"#]
        let limit = try #require(StatedLimit(headers, kind: "api"))
        #expect(limit.reset == .seconds(24 * 3600) && limit.quota == 1 && limit.window == .seconds(1))
    }

    @Test func `a header as long as it may be is read in the time of its bytes`() {
        let members = FieldMember.list(String(repeating: "\"a\";b=1,", count: 100_000))
        #expect(members.count == 1_024 && members.allSatisfy { $0.texts == ["a"] && $0.number("b") == 1 })
    }

    @Test func `the address of a link keeps its commas and semicolons`() throws {
        let links = FieldMember.list(#"<https://hub/api/models?cursor=a;b,c%3D>; rel="next", </first>; rel=first"#)
        #expect(links.map(\.texts) == [["https://hub/api/models?cursor=a;b,c%3D"], ["/first"]])
        #expect(links.map { $0.parameters["rel"] } == ["next", "first"])
    }

    @Test func `a pause is seconds or a date, and never longer than an hour`() {
        let now = Date(timeIntervalSince1970: 1_445_412_470)
        func pause(_ text: String) -> Duration? { RetryAfter.pause(["Retry-After": text], now: now) }
        #expect(pause("12") == .seconds(12))
        #expect(pause("0.5") == .milliseconds(500))
        #expect(pause("1000000000") == .seconds(3_600))
        #expect(pause("Wed, 21 Oct 2015 07:28:00 GMT") == .seconds(10))
        #expect(pause("Wed, 21 Oct 2015 07:27:00 GMT") == .zero)
        #expect(pause("soon") == nil && pause("-1") == nil && pause("nan") == nil)
    }

    @Test func `what a list may be expanded by is learnt from the refusal`() {
        let wanted = ["baseModels", "cardData", "sha", "usedStorage"]
        let zod = "✖ Invalid option: expected one of \"author\"|\"cardData\"|\"sha\"\n  → at expand[0]"
        #expect(HubExpansion.allowed(zod, of: wanted) == ["cardData", "sha"])
        let joi = #"{"error":"\"expand[3]\" with value \"usedStorage\" must be one of [author, baseModels, sha]"}"#
        #expect(HubExpansion.allowed(joi, of: wanted) == ["baseModels", "sha"])
        #expect(HubExpansion.allowed("<html>no</html>", of: wanted).isEmpty)
    }
}
