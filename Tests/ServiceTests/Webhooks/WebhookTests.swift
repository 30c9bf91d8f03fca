import Foundation
import Intake
import Lineage
import Registry
import Service
import TestSupport
import Testing

/// `POST /v1/webhooks/hub`: what the Hub tells becomes work that is on the disk.
@Suite struct WebhookTests {
    private static let address = "/v1/webhooks/hub"
    private static let secret = "a secret of thirty-two characters"

    /// Serves an empty registry that knows the secret.
    private static func served<Value: Sendable>(
        secret: String? = Self.secret, _ body: @Sendable (ServedRegistry) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { database in
            try await ServedRegistry.serve(database.intake, webhookSecret: secret.flatMap { WebhookSecret($0) }) {
                try await body(ServedRegistry(client: $0, database: database))
            }
        }
    }

    private static func send(_ json: String, to registry: ServedRegistry, secret: String = Self.secret) async throws -> WireAnswer {
        // A server elsewhere sends it: what only this machine may do is not asked for.
        try await registry.client.post(address, json, fields: ["x-webhook-secret": secret, "host": "pedigree.example.org"])
    }

    private static func jobs(_ registry: ServedRegistry) async throws -> [JobRecord] {
        try await registry.database.store.jobs(JobQuestion())
    }

    @Test func `huggingface_hub reads the bodies of these tests as the Hub's own`() throws {
        let python = try #require(
            ProcessInfo.processInfo.environment["PEDIGREE_TEST_PYTHON"],
            "PEDIGREE_TEST_PYTHON must name a Python that has the package huggingface_hub; Scripts/test makes one")
        let file = FileManager.default.temporaryDirectory.appending(path: "pedigree-webhooks-\(UUID().uuidString).json")
        try JSONSerialization.data(withJSONObject: HubBody.all.map(\.object)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "check_payloads.py").path, file.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `each event of a model is a job that says where to look, answered when it is stored`() async throws {
        let events: [(body: HubBody, payload: String)] = [
            (HubBody(action: "create"), #"{"name": "some-user/some-repo", "event": "create""#),
            (HubBody(action: "delete", name: "gpt2"), #"{"name": "gpt2", "event": "delete""#),
            (
                HubBody(scope: "repo.content", id: "a1", branches: ["refs/pr/1", "refs/heads/main"]),
                #"{"name": "some-user/some-repo", "event": "update""#
            ),
            (HubBody(scope: "repo.config.secrets.new", id: "a2"), #"{"name": "some-user/some-repo", "event": "update""#),
            (HubBody(action: "delete", scope: "repo.something", id: "a3"), #"{"name": "some-user/some-repo", "event": "update""#),
            (HubBody(action: "move", movedTo: "other-user/new-name"), #"{"name": "some-user/some-repo", "event": "move""#),
        ]
        try await Self.served { registry in
            for (body, payload) in events {
                let answer = try await Self.send(try body.json, to: registry)
                #expect(answer.status == 202 && answer.json["status"].text == "accepted", "\(answer.json)")
                let job = try #require(try await Self.jobs(registry).first)
                #expect(answer.json["job"].int == Int(job.id) && job.kind == HubEvent.jobKind && job.state == .waiting)
                #expect(job.priority == Int(HubEvent.jobPriority) && job.priority > 0)
                #expect(job.payload.hasPrefix(payload), "\(job.payload)")
                let event = try #require(HubEvent(payload: job.payload))
                #expect(event.repositoryID == body.id && event.revision?.written == HubBody.sha && event.newName?.written == body.movedTo)
            }
            #expect(try await Self.jobs(registry).count == events.count)
        }
    }

    @Test func `events that say nothing of a model's lineage are heard and ignored`() async throws {
        let bodies = [
            HubBody(type: "dataset"), HubBody(type: "space"), HubBody(action: "create", scope: "discussion", isDiscussion: true),
            HubBody(action: "create", scope: "discussion.comment", isDiscussion: true), HubBody(scope: "repository"),
            HubBody(scope: "repo.content", branches: ["refs/pr/3", "refs/heads/try"]),
        ]
        try await Self.served { registry in
            for body in bodies {
                let answer = try await Self.send(try body.json, to: registry)
                #expect(answer.status == 200 && answer.json["status"].text == "ignored" && answer.json["reason"].text != nil, "\(answer.json)")
            }
            #expect(try await Self.jobs(registry).isEmpty)
        }
    }

    @Test func `an event that comes again changes nothing, and one that comes while a worker looks makes it look again`() async throws {
        try await Self.served { registry in
            let store = registry.database.store
            let body = try HubBody().json
            let first = try await Self.send(body, to: registry)
            let again = try await Self.send(body, to: registry)
            #expect(first.json["job"] == again.json["job"])
            let claimed = try await store.claimJobs(kinds: [HubEvent.jobKind], limit: 10, holder: "test", lease: .seconds(600))
            #expect(claimed.count == 1)
            let meanwhile = try await Self.send(body, to: registry)
            #expect(meanwhile.json["job"] != first.json["job"])
            #expect(try await Self.jobs(registry).map(\.state) == [.waiting, .running])
            // The same model is looked at by one worker at a time.
            #expect(try await store.claimJobs(kinds: [HubEvent.jobKind], limit: 10, holder: "test", lease: .seconds(600)).isEmpty)
            try await store.endJobs(claimed.map { EndedJob($0.id, .done) })
            #expect(try await store.claimJobs(kinds: [HubEvent.jobKind], limit: 10, holder: "test", lease: .seconds(600)).count == 1)
        }
    }

    @Test func `a new name is not forgotten over what happens to the model after it`() async throws {
        try await Self.served { registry in
            _ = try await Self.send(try HubBody(action: "move", movedTo: "other-user/new-name").json, to: registry)
            _ = try await Self.send(try HubBody(name: "other-user/new-name").json, to: registry)
            _ = try await Self.send(try HubBody().json, to: registry)
            _ = try await Self.send(try HubBody(action: "create", id: "another").json, to: registry)
            let moves = try await Self.jobs(registry).compactMap { HubEvent(payload: $0.payload)?.newName?.written }
            #expect(moves == ["other-user/new-name"])
            #expect(try await Self.jobs(registry).count == 4)
        }
    }

    @Test func `whoever does not know the secret is not heard, and what was sent is not read`() async throws {
        try await Self.served { registry in
            for wrong in ["", "a", Self.secret + "x", String(Self.secret.dropLast()), Self.secret.uppercased(), String(repeating: "x", count: 5_000)]
            {
                let answer = try await Self.send("not JSON", to: registry, secret: wrong)
                #expect(answer.status == 403 && answer.code == ProblemCode.wrongSecret.rawValue, "\(answer.json)")
                #expect(!String(decoding: answer.body, as: UTF8.self).contains(Self.secret))
            }
            let none = try await registry.client.post(Self.address, try HubBody().json)
            #expect(none.status == 403 && none.code == ProblemCode.wrongSecret.rawValue)
            #expect(try await Self.jobs(registry).isEmpty)
        }
    }

    @Test func `without a secret of its own a server hears nobody`() async throws {
        try await Self.served(secret: nil) { registry in
            for given in ["", Self.secret] {
                let answer = try await Self.send(try HubBody().json, to: registry, secret: given)
                #expect(answer.status == 403 && answer.code == ProblemCode.webhooksOff.rawValue)
            }
            #expect(try await Self.jobs(registry).isEmpty)
        }
    }

    @Test func `a body that is wrong or too large is refused with the field's name`() async throws {
        func changed(_ path: [String], to value: Any?) throws -> String {
            func set(_ object: Any?, _ path: ArraySlice<String>) -> Any? {
                guard let key = path.first else { return value }
                var fields = object as? [String: Any] ?? [:]
                fields[key] = set(fields[key], path.dropFirst())
                return fields
            }
            let object = set(HubBody(action: "move", movedTo: "a/b").object, path[...]) ?? NSNull()
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
        }
        let refused: [(json: String, status: Int, code: ProblemCode, field: String?)] = [
            ("", 400, .badBody, nil), ("{", 400, .badBody, nil), ("[]", 422, .badField, ""), ("{}", 422, .badField, "event"),
            (String(repeating: "[", count: 100_000), 400, .badBody, nil),
            (try changed(["event"], to: nil), 422, .badField, "event"), (try changed(["event"], to: 1), 422, .badField, "event"),
            (try changed(["event", "action"], to: nil), 422, .badField, "event.action"),
            (try changed(["event", "action"], to: "explode"), 422, .badField, "event.action"),
            (try changed(["event", "scope"], to: [1]), 422, .badField, "event.scope"),
            (try changed(["repo"], to: nil), 422, .badField, "repo"), (try changed(["repo", "type"], to: nil), 422, .badField, "repo.type"),
            (try changed(["repo", "name"], to: nil), 422, .badField, "repo.name"),
            (try changed(["repo", "name"], to: "../etc"), 422, .badField, "repo.name"),
            (try changed(["repo", "name"], to: "a/b/c"), 422, .badField, "repo.name"),
            (try changed(["repo", "name"], to: "a/b\u{0}"), 422, .badField, "repo.name"),
            (try changed(["repo", "name"], to: String(repeating: "n", count: 201)), 422, .badField, "repo.name"),
            (try changed(["repo", "id"], to: "a:b"), 422, .badField, "repo.id"),
            (try changed(["repo", "id"], to: String(repeating: "a", count: 65)), 422, .badField, "repo.id"),
            (try changed(["repo", "headSha"], to: "a b"), 422, .badField, "repo.headSha"),
            (try changed(["movedTo"], to: nil), 422, .badField, "movedTo"),
            (try changed(["movedTo", "name"], to: nil), 422, .badField, "movedTo.name"),
            (try changed(["movedTo", "name"], to: "a b"), 422, .badField, "movedTo.name"),
            (try changed(["updatedRefs"], to: [["name": 1]]), 422, .badField, "updatedRefs[0].ref"),
            (try changed(["padding"], to: String(repeating: "x", count: 1024 * 1024)), 413, .bodyTooLarge, nil),
        ]
        try await Self.served { registry in
            for (json, status, code, field) in refused {
                let answer = try await Self.send(json, to: registry)
                #expect(
                    answer.status == status && answer.code == code.rawValue && answer.json["field"].text == field,
                    "\(json.prefix(300)): \(answer.json)")
            }
            let plain = try await registry.client.post(Self.address, "x", fields: ["content-type": "text/plain", "x-webhook-secret": Self.secret])
            #expect(plain.status == 415)
            let read = try await registry.client.get(Self.address)
            #expect(read.status == 405 && read.field("allow") == "POST")
            #expect(try await Self.jobs(registry).isEmpty)
        }
    }

    @Test func `fields that nobody knows yet, and optional ones that are absent, are no hindrance`() async throws {
        try await Self.served { registry in
            let json =
                #"{"event": {"action": "update", "scope": "repo", "why": null}, "repo": {"type": "model", "name": "a/b", "id": null}, "x": [{}]}"#
            let answer = try await Self.send(json, to: registry)
            #expect(answer.status == 202)
            let job = try #require(try await Self.jobs(registry).first)
            #expect(HubEvent(payload: job.payload) == HubEvent(.update, of: try ModelID("a/b")))
        }
    }

    @Test func `a secret tells nothing of itself`() throws {
        let secret = try #require(WebhookSecret(Self.secret))
        #expect(!"\(secret) \(String(reflecting: secret))".contains("thirty"))
        for wrong in ["", "two\nlines", "a\u{0}b", String(repeating: "x", count: WebhookSecret.maximumByteCount + 1)] {
            #expect(WebhookSecret(wrong) == nil)
        }
    }
}
