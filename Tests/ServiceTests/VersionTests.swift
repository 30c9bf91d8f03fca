import Foundation
import NIOHTTP1
import Testing

/// Versions of answers: what a writer sees at once, what has not changed, and how far behind a server is.
@Suite struct VersionTests {
    @Test func `an answer that has not changed is not sent again, and one that has is`() async throws {
        try await ServedRegistry.with { registry in
            let address = "/v1/descendants?of=aurora/Aurora-7B"
            let first = try await registry.client.get(address)
            let tag = try #require(first.field("etag"))
            #expect(tag.hasPrefix("W/\"") && tag.hasSuffix("\""))
            #expect(first.field("cache-control") == "no-cache")
            for known in [tag, "\"other\", \(tag)", String(tag.dropFirst(2))] {
                let again = try await registry.client.send(.GET, address, fields: ["if-none-match": known])
                #expect(again.status == 304 && again.body.isEmpty, "\(known)")
                #expect(again.field("etag") == tag)
            }
            let other = try await registry.client.send(.GET, "/v1/ancestors?of=aurora/Aurora-7B", fields: ["if-none-match": tag])
            #expect(other.status == 200 && other.field("etag") != tag)
            let written = try await registry.client.post("/v1/models", #"{"id": "ada/New", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
            #expect(written.status == 201 && written.field("etag") == nil)
            let changed = try await registry.client.send(.GET, address, fields: ["if-none-match": tag])
            #expect(changed.status == 200 && changed.field("etag") != tag)
            #expect(changed.json["total"].int == first.json["total"].int.map { $0 + 1 })
        }
    }

    @Test func `a refusal has no version`() async throws {
        try await ServedRegistry.with { registry in
            let answer = try await registry.client.get("/v1/models/nobody/Nothing")
            #expect(answer.status == 404 && answer.field("etag") == nil)
        }
    }

    @Test func `what a server has acknowledged is in the next answer of it`() async throws {
        try await ServedRegistry.with { registry in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        let id = "ada/Fork-\(number)"
                        let written = try await registry.client.post("/v1/models", #"{"id": "\#(id)", "parents": [{"id": "aurora/Aurora-7B"}]}"#)
                        #expect(written.status == 201, "\(written.json)")
                        let read = try await registry.client.send(.GET, "/v1/ancestors?of=\(id)")
                        #expect(read.json["items"][0]["id"].text == "aurora/Aurora-7B", "\(read.json)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a model without evidence has the parents and counts of the model in full`() async throws {
        try await ServedRegistry.with { registry in
            for id in ["aurora/Aurora-7B", "aurora/Aurora-7B-Instruct"] {
                let full = try await registry.client.get("/v1/models/\(id)")
                let short = try await registry.client.get("/v1/models/\(id)?evidence=false")
                #expect(short.status == 200, "\(id): \(short.json)")
                for key in [
                    "id", "status", "license", "aliases", "families", "children", "children_total", "descendants", "descendants_total", "version",
                ] {
                    #expect(short.json[key] == full.json[key], "\(id): \(key)")
                }
                #expect(short.json["parents"][0]["id"] == full.json["parents"][0]["id"])
                #expect(short.json["parents"][0]["confidence"] == full.json["parents"][0]["confidence"])
            }
            let wrong = try await registry.client.get("/v1/models/aurora/Aurora-7B?evidence=maybe")
            #expect(wrong.status == 400 && wrong.json["field"].text == "evidence")
        }
    }

    @Test func `a server says how far behind it is`() async throws {
        try await ServedRegistry.with { registry in
            let ready = try await registry.client.get("/readyz")
            #expect(ready.status == 200 && ready.json["status"].text == "ready")
            let model = try await registry.client.get("/v1/models/aurora/Aurora-7B")
            #expect(ready.json["version"] == model.json["version"])
            let metrics = try await registry.client.get("/metrics")
            #expect(metrics.status == 200 && metrics.mediaType?.hasPrefix("text/plain; version=0.0.4") == true)
            let lines = String(decoding: metrics.body, as: UTF8.self).split(separator: "\n")
            let samples = lines.filter { !$0.hasPrefix("#") }
            for sample in samples { #expect(sample.wholeMatch(of: /[a-z_]+ [0-9.]+/) != nil, "\(sample)") }
            #expect(samples.contains("pedigree_index_models 9") && samples.contains("pedigree_index_loads_total 1"), "\(samples)")
        }
    }
}
