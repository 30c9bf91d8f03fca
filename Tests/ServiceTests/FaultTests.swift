import Intake
import Logging
import Postgres
import Registry
import Service
import TestSupport
import Testing

/// Faults of the server's side.
@Suite struct FaultTests {
    @Test func `without its database the server lives, is not ready, and says when to come back`() async throws {
        try await ServedRegistry.with { registry in
            let ready = try await registry.client.get("/readyz")
            #expect(ready.status == 200 && ready.json["models"].int == 9 && ready.json["edges"].int == 9)
        }
        var nowhere = PostgresConfiguration("host=/nonexistent dbname=none")
        (nowhere.connectDeadline, nowhere.statementDeadline, nowhere.leaseDeadline) = (.milliseconds(200), .milliseconds(200), .milliseconds(200))
        let logger = Logger(label: "away") { _ in SwiftLogNoOpLogHandler() }
        let client = PostgresClient(nowhere, logger: logger)
        try await ServedRegistry.serve(Intake(store: ModelStore(client: client, logger: logger)), webhookSecret: WebhookSecret("secret")) { away in
            let alive = try await away.get("/healthz")
            #expect(alive.status == 200)
            for address in ["/readyz", "/v1/models/aurora/Aurora-7B", "/v1/descendants?of=aurora/Aurora-7B", "/v1/search?q=aurora"] {
                let answer = try await away.get(address)
                #expect(answer.status == 503 && answer.code == "database_away", "\(address): \(answer.json)")
                #expect(answer.field("retry-after") == "1")
                #expect(answer.mediaType == "application/problem+json")
            }
            let write = try await away.post("/v1/models", #"{"id": "a/b"}"#)
            #expect(write.status == 503)
            let event = try await away.post("/v1/webhooks/hub", try HubBody().json, fields: ["x-webhook-secret": "secret"])
            #expect(event.status == 503 && event.code == "database_away", "what is not stored is not accepted")
        }
        await client.close()
    }

    @Test func `a fault of ours is named as such and tells nothing of the inside`() async throws {
        try await withDatabase { database in
            try await database.run("ALTER TABLE alias RENAME TO hidden")
            try await ServedRegistry.with(database) { registry in
                let answer = try await registry.client.get("/v1/models/aurora/Aurora-7B")
                #expect(answer.status == 500 && answer.code == "failed")
                #expect(!String(decoding: answer.body, as: UTF8.self).contains("alias"))
            }
            try await database.run("ALTER TABLE hidden RENAME TO alias")
        }
    }

    @Test func `another submitter's claim is not ours to retract`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.database.store.fileRegistration(of: "ada/Fork", by: "ada", DraftClaim("aurora/Aurora-7B"))
            let model = try await registry.client.get("/v1/models/ada/Fork")
            let claim = try #require(model.json["parents"][0]["evidence"][0]["claim"].int)
            let answer = try await registry.client.delete("/v1/claims/\(claim)")
            #expect(answer.status == 403 && answer.code == "not_yours", "\(answer.json)")
        }
    }

    @Test func `a model that changes too often is contended, not broken`() {
        let problem = Problem(of: SubmissionError.contended)
        #expect(problem.code == .contended && problem.code.status == 503)
    }
}
