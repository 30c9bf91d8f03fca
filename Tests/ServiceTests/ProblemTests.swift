import Foundation
import NIOHTTP1
import Service
import Testing

/// Every refusal: its status, code and field, in the one shape of RFC 9457.
@Suite struct ProblemTests {
    /// A request and how it is refused.
    struct Refusal: Sendable {
        var method = HTTPMethod.GET
        let address: String
        var body: String?
        var fields: [String: String] = [:]
        let status: Int
        let code: ProblemCode
        var field: String?

        static func get(_ address: String, _ status: Int, _ code: ProblemCode, _ field: String? = nil) -> Self {
            Refusal(address: address, status: status, code: code, field: field)
        }

        static func post(_ body: String, _ status: Int, _ code: ProblemCode, _ field: String? = nil, fields: [String: String] = [:]) -> Self {
            Refusal(
                method: .POST, address: "/v1/models", body: body, fields: ["content-type": "application/json"].merging(fields) { $1 },
                status: status, code: code, field: field)
        }

        static func resolve(_ body: String, _ status: Int, _ code: ProblemCode, _ field: String? = nil) -> Self {
            Refusal(
                method: .POST, address: "/v1/resolve", body: body, fields: ["content-type": "application/json"], status: status, code: code,
                field: field)
        }
    }

    private static let root = "/v1/descendants?of=aurora/Aurora-7B"

    static let questions: [Refusal] = [
        .get("\(root)&colour=red", 400, .unknownParameter, "colour"),
        .get("\(root)&Limit=1", 400, .unknownParameter, "Limit"),
        .get("/v1/models/aurora/Aurora-7B?x=1", 400, .unknownParameter, "x"),
        .get("/v1/families/Llama-3?limit=1", 400, .unknownParameter, "limit"),
        .get("/v1/search?of=a", 400, .unknownParameter, "of"),
        .get("/v1/tree?of=aurora/Aurora-7B&sort=name", 400, .unknownParameter, "sort"),
        .get("/v1/descendants", 400, .missingParameter, "of"),
        .get("/v1/descendants?of=", 400, .missingParameter, "of"),
        .get("/v1/descendants?of", 400, .missingParameter, "of"),
        .get("/v1/search", 400, .missingParameter, "q"),
        .get("/v1/paths?from=aurora/Aurora-7B", 400, .missingParameter, "to"),
        .get("/v1/common-ancestors?of=aurora/Aurora-7B", 400, .missingParameter, "of"),
        .get("\(root)&of=aurora/Aurora-7B", 400, .badParameter, "of"),
        .get("\(root)&relation=cousin", 400, .badParameter, "relation"),
        .get("\(root)&depth=0", 400, .badParameter, "depth"),
        .get("\(root)&depth=1001", 400, .badParameter, "depth"),
        .get("\(root)&depth=99999999999999999999", 400, .badParameter, "depth"),
        .get("\(root)&limit=0", 400, .badParameter, "limit"),
        .get("\(root)&limit=1001", 400, .badParameter, "limit"),
        .get("\(root)&limit=ten", 400, .badParameter, "limit"),
        .get("\(root)&limit=", 400, .badParameter, "limit"),
        .get("\(root)&sort=beauty", 400, .badParameter, "sort"),
        .get("\(root)&order=up", 400, .badParameter, "order"),
        .get("\(root)&min_confidence=1.5", 400, .badParameter, "min_confidence"),
        .get("\(root)&min_confidence=nan", 400, .badParameter, "min_confidence"),
        .get("\(root)&min_parameters=-1", 400, .badParameter, "min_parameters"),
        .get("\(root)&min_parameters=inf", 400, .badParameter, "min_parameters"),
        .get("\(root)&max_parameters=9999999999T", 400, .badParameter, "max_parameters"),
        .get("\(root)&created_after=yesterday", 400, .badParameter, "created_after"),
        .get("\(root)&created_before=2024-13-01", 400, .badParameter, "created_before"),
        .get("\(root)&as_of=2024-02-30", 400, .badParameter, "as_of"),
        .get("\(root)&as_of=999999-01-01", 400, .badParameter, "as_of"),
        .get("\(root)&license=\(String(repeating: "mit,", count: 101))", 400, .badParameter, "license"),
        .get("/v1/tree?of=aurora/Aurora-7B&depth=21", 400, .badParameter, "depth"),
        .get("/v1/tree?of=aurora/Aurora-7B&limit=501", 400, .badParameter, "limit"),
        .get("/v1/paths?from=a&to=b&limit=101", 400, .badParameter, "limit"),
        .get("/v1/search?q=%21%3F", 400, .badParameter, "q"),
        .get("/v1/search?q=%00", 400, .badParameter, "q"),
        .get("/v1/search?q=%FF", 400, .badParameter, "q"),
        .get("/v1/search?%FF=1", 400, .badParameter),
        .get("\(root)&license=a%00b", 400, .badParameter, "license"),
        .get("\(root)&license=%4", 400, .badParameter, "license"),
        .get("/v1/models/", 405, .methodNotAllowed),
        .get("/v1/models/a%00b", 400, .badParameter, "id"),
        .get("/v1/models/a%FFb", 400, .badParameter, "id"),
        .get("/v1/descendants?of=\(String(repeating: "a", count: 501))", 400, .badParameter, "of"),
        .get("\(root)&cursor=nonsense", 400, .badCursor, "cursor"),
        .get("\(root)&cursor=\(String(repeating: "A", count: 2_000))", 400, .badCursor, "cursor"),
        .get("\(root)&sort=name&cursor=\(cursor("v1", "downloads", "desc", "", "a"))", 400, .badCursor, "cursor"),
        .get("\(root)&sort=name&order=desc&cursor=\(cursor("v1", "name", "asc", "0", "a"))", 400, .badCursor, "cursor"),
        .get("\(root)&cursor=\(cursor("v1", "downloads", "desc", "1", "a\u{0}"))", 400, .badCursor, "cursor"),
        .get("\(root)&cursor=\(cursor("v9", "downloads", "desc", "1", "a"))", 400, .badCursor, "cursor"),
        .get("/v1/search?q=aurora&cursor=s0", 400, .badCursor, "cursor"),
        .get("/v1/search?q=aurora&cursor=s10001", 400, .badCursor, "cursor"),
        .get("/v1/search?q=aurora&cursor=12", 400, .badCursor, "cursor"),
        .get("/v1/nothing", 404, .unknownRoute),
        .get("/v2/models/aurora/Aurora-7B", 404, .unknownRoute),
        .get("/v1/models/no/such", 404, .unknownModel, "id"),
        .get("/v1/models/no/such/file", 404, .unknownModel, "id"),
        .get("/v1/families/no-such", 404, .unknownFamily, "name"),
        .get("/v1/descendants?of=no/such", 404, .unknownName, "of"),
        .get("/v1/descendants?of=family:no-such", 404, .unknownFamily, "of"),
        .get("/v1/descendants?of=model:", 404, .unknownModel, "of"),
        .get("/v1/descendants?of=family:", 404, .unknownFamily, "of"),
    ]

    static let writes: [Refusal] = [
        Refusal(
            method: .POST, address: "/v1/webhooks/hub", body: "{}", fields: ["content-type": "application/json", "x-webhook-secret": "guessed"],
            status: 403, code: .webhooksOff),
        Refusal(
            method: .POST, address: "/v1/descendants", body: "{}", fields: ["content-type": "application/json"], status: 405, code: .methodNotAllowed),
        Refusal(method: .DELETE, address: "/v1/models/aurora/Aurora-7B", status: 405, code: .methodNotAllowed),
        Refusal(method: .DELETE, address: "/readyz", status: 405, code: .methodNotAllowed),
        .get("/v1/claims/1", 405, .methodNotAllowed),
        .get("/v1/resolve", 405, .methodNotAllowed),
        .resolve("", 400, .badBody),
        .resolve("[]", 422, .badField, ""),
        .resolve("{}", 422, .badField, "models"),
        .resolve(#"{"models": []}"#, 422, .badField, "models"),
        .resolve(#"{"models": "a/b"}"#, 422, .badField, "models"),
        .resolve(#"{"models": [7]}"#, 422, .badField, "models[0]"),
        .resolve(#"{"models": ["a/b", ""]}"#, 422, .badField, "models[1]"),
        .resolve("{\"models\": [\"\(String(repeating: "a", count: 501))\"]}", 422, .badField, "models[0]"),
        .resolve(#"{"models": [{"revision": "main"}]}"#, 422, .badField, "models[0].id"),
        .resolve(#"{"models": [{"id": "a/b", "revision": "a b"}]}"#, 422, .badField, "models[0].revision"),
        .resolve(#"{"models": [{"id": "a/b", "pin": "x"}]}"#, 422, .badField, "models[0].pin"),
        .resolve(#"{"models": ["a/b"], "limit": 3}"#, 422, .badField, "limit"),
        .post("", 400, .badBody),
        .post("{", 400, .badBody),
        .post("nonsense", 400, .badBody),
        .post(#"{"id": "a/b"} extra"#, 400, .badBody),
        .post(String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000), 400, .badBody),
        .post(#"{"id": "a/b", "files": "# + String(repeating: "{\"a\":", count: 2_000) + "1" + String(repeating: "}", count: 2_001), 400, .badBody),
        .post("[]", 422, .badField, ""),
        .post("null", 422, .badField, ""),
        .post("{}", 422, .badField, "id"),
        .post(#"{"id": null}"#, 422, .badField, "id"),
        .post(#"{"id": 7}"#, 422, .badField, "id"),
        .post(#"{"id": ""}"#, 422, .badField, "id"),
        .post(#"{"id": "a b"}"#, 422, .badField, "id"),
        .post(#"{"id": "a/b/c"}"#, 422, .badField, "id"),
        .post(#"{"id": "a/.."}"#, 422, .badField, "id"),
        .post(#"{"id": "api/x"}"#, 422, .badField, "id"),
        .post("{\"id\": \"a/\(String(repeating: "b", count: 199))\"}", 422, .badField, "id"),
        .post(#"{"id": "a/\u0000"}"#, 422, .badField, "id"),
        .post(#"{"id": "a/b", "parent": "a/c"}"#, 422, .badField, "parent"),
        .post(#"{"id": "a/b", "parents": "a/c"}"#, 422, .badField, "parents"),
        .post(#"{"id": "a/b", "parents": {}}"#, 422, .badField, "parents"),
        .post(#"{"id": "a/b", "parents": ["a/c"]}"#, 422, .badField, "parents[0]"),
        .post(#"{"id": "a/b", "parents": [{"id": "a/c"}, {}]}"#, 422, .badField, "parents[1].id"),
        .post(#"{"id": "a/b", "parents": [{"id": 7}]}"#, 422, .badField, "parents[0].id"),
        .post(#"{"id": "a/b", "parents": [{"id": "a/c", "relation": "cousin"}]}"#, 422, .badField, "parents[0].relation"),
        .post(#"{"id": "a/b", "parents": [{"id": "a/c", "revision": 3}]}"#, 422, .badField, "parents[0].revision"),
        .post(#"{"id": "a/b", "parents": [{"id": "a/c", "revision": "a b"}]}"#, 422, .badField, "parents[0].revision"),
        .post(#"{"id": "a/b", "parents": [{"id": "a/c", "weight": 1}]}"#, 422, .badField, "parents[0].weight"),
        .post(#"{"id": "a/b", "parents": [{"id": "./checkpoint-100"}]}"#, 422, .badField, "parents[0].id"),
        .post(#"{"id": "a/b", "parents": [{"id": ""}]}"#, 422, .badField, "parents[0].id"),
        .post(#"{"id": "a/b", "card": 1}"#, 422, .badField, "card"),
        .post(#"{"id": "a/b", "card": "x", "files": {"README.md": "y"}}"#, 422, .badField, "card"),
        .post(#"{"id": "a/b", "files": []}"#, 422, .badField, "files"),
        .post(#"{"id": "a/b", "files": {"x": 1}}"#, 422, .badField, "files.x"),
        .post(#"{"id": "a/b", "files": {"../x": "y"}}"#, 422, .badField, "files"),
        .post(#"{"id": "a/b", "files": {"registration:local": "y"}}"#, 422, .badField, "files"),
        .post("{\"id\": \"a/b\", \"files\": {\((0...100).map { "\"f\($0).json\": \"{}\"" }.joined(separator: ","))}}", 422, .badField, "files"),
        .post(#"{"id": "a/b", "facts": []}"#, 422, .badField, "facts"),
        .post(#"{"id": "a/b", "facts": {"licence": "mit"}}"#, 422, .badField, "facts.licence"),
        .post(#"{"id": "a/b", "facts": {"license": 1}}"#, 422, .badField, "facts.license"),
        .post(#"{"id": "a/b", "facts": {"parameters": "7B"}}"#, 422, .badField, "facts.parameters"),
        .post(#"{"id": "a/b", "facts": {"parameters": 1.5}}"#, 422, .badField, "facts.parameters"),
        .post(#"{"id": "a/b", "facts": {"parameters": 1e300}}"#, 422, .badField, "facts.parameters"),
        .post(#"{"id": "a/b", "facts": {"downloads": -1}}"#, 422, .badField, "facts.downloads"),
        .post(#"{"id": "a/b", "facts": {"languages": ["en", 7]}}"#, 422, .badField, "facts.languages[1]"),
        .post(#"{"id": "a/b", "facts": {"created": "soon"}}"#, 422, .badField, "facts.created"),
        .post(#"{"id": "a/b"}"#, 415, .unsupportedMediaType, fields: ["content-type": "text/plain"]),
        .post(#"{"id": "a/b"}"#, 415, .unsupportedMediaType, fields: ["content-type": "application/x-www-form-urlencoded"]),
        .post(#"{"id": "a/b"}"#, 403, .writesAreLocal, fields: ["host": "pedigree.example"]),
        .post(#"{"id": "a/b"}"#, 403, .writesAreLocal, fields: ["host": "127.0.0.1.evil.example"]),
        .post(#"{"id": "a/b"}"#, 403, .writesAreLocal, fields: ["host": "evil.example:127.0.0.1"]),
        .post("{\"id\": \"a/b\", \"card\": \"\(String(repeating: "x", count: 9 << 20))\"}", 413, .bodyTooLarge),
        .post(#"{"id": "aurora/Aurora-7B", "parents": [{"id": "Aurora/aurora-7b"}]}"#, 422, .selfParent, "parents"),
        .post(#"{"id": "aurora/Aurora-7B", "parents": [{"id": "forge/Aurora-Duo-7B-GGUF"}]}"#, 422, .cycle, "parents"),
        Refusal(method: .DELETE, address: "/v1/claims/999999", status: 404, code: .unknownClaim, field: "id"),
        Refusal(method: .DELETE, address: "/v1/claims/one", status: 404, code: .unknownClaim, field: "id"),
        Refusal(method: .DELETE, address: "/v1/claims/1", status: 409, code: .claimInDocument, field: "id"),
        Refusal(method: .DELETE, address: "/v1/claims/1", fields: ["host": "pedigree.example"], status: 403, code: .writesAreLocal),
    ]

    @Test func `a question that is wrong is refused in one shape, and says what is wrong with it`() async throws {
        try await Self.check(Self.questions)
    }

    @Test func `a write that is wrong is refused in one shape, and stores nothing`() async throws {
        try await Self.check(Self.writes)
    }

    /// Codes that no request alone can bring about; other tests do.
    private static let elsewhere: Set<ProblemCode> = [.notYours, .wrongSecret, .contended, .databaseAway, .failed]

    @Test func `every code is reached by a test`() {
        let reached = Set((Self.questions + Self.writes).map(\.code))
        #expect(reached.union(Self.elsewhere) == Set(ProblemCode.allCases))
        #expect(reached.isDisjoint(with: Self.elsewhere))
    }

    private static func check(_ refusals: [Refusal]) async throws {
        try await ServedRegistry.with { registry in
            let before = try await registry.rows()
            for refusal in refusals {
                let about = "\(refusal.method.rawValue) \(refusal.address.prefix(150)) \(refusal.body?.prefix(100) ?? "")"
                let answer = try await registry.client.send(
                    refusal.method, refusal.address, fields: refusal.fields, body: refusal.body.map { Array($0.utf8) })
                #expect(answer.status == refusal.status, "\(about): \(answer.json)")
                #expect(answer.code == refusal.code.rawValue, "\(about): \(answer.json)")
                #expect(answer.json["field"].text == refusal.field, "\(about): \(answer.json)")
                #expect(answer.mediaType == "application/problem+json", "\(about)")
                #expect(answer.json["status"].int == refusal.status)
                #expect(answer.json["type"].text == "urn:pedigree:problem:\(refusal.code.rawValue)")
                #expect(answer.json["title"].text == refusal.code.title)
                #expect(answer.json["detail"].text?.isEmpty == false)
                #expect((answer.field("allow") != nil) == (refusal.status == 405), "\(about)")
            }
            #expect(try await registry.rows() == before)
        }
    }

    private static func cursor(_ parts: String...) -> String {
        Data(parts.joined(separator: "\n").utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
