import TestSupport
import Testing

/// Models to move to, least costly first.
@Suite struct TargetsTests {
    private static let small = FitTests.configuration(hidden: 2_048, layers: 16, feedForward: 8_192, context: 8_192)
    private static let models =
        FitTests.family + [
            #"{"id": "lab/Small-1B", "facts": {"license": "mit", "task": "text-generation", "parameters": 1235814400, "languages": ["en", "de"]}, "#
                + #""files": \#(small)}"#,
            #"{"id": "lab/Closed-1B", "facts": {"license": "cc-by-nc-4.0", "task": "text-generation", "parameters": 1235814400}, "files": \#(small)}"#,
            #"{"id": "lab/Child-1B", "parents": [{"id": "lab/Closed-1B", "relation": "finetune"}], "facts": {"license": "mit"}}"#,
            #"{"id": "lab/Painter", "facts": {"license": "mit", "task": "text-to-image", "parameters": 1235814400}}"#,
        ]
    private static let address = "/v1/migration/targets?from=meta-llama/Llama-3.1-8B&input_tokens_per_day=1e8&output_tokens_per_day=2e7"

    @Test func `models are ranked by the total that the bill of the same move has`() async throws {
        try await FitTests.withFamily(Self.models) { registry in
            let answer = try await registry.client.get(Self.address)
            #expect(answer.status == 200, "\(answer.json)")
            let items = answer.json["items"].list
            #expect(Set(items.compactMap { $0["id"].text }).isSuperset(of: ["lab/Small-1B", "lab/Closed-1B", "lab/Child-1B", "lab/Tuned-8B"]))
            #expect(!items.contains { $0["id"].text == "lab/Painter" || $0["id"].text == "meta-llama/Llama-3.1-8B" })
            let moves = items.compactMap { $0["move"].number }
            #expect(moves.count == items.count && moves == moves.sorted())
            #expect(answer.json["looked_at"].int == 9 && answer.json["candidates"].int ?? 0 >= items.count)
            #expect(answer.json["priced"].int ?? 0 >= items.count && answer.json["kinds"].int ?? 0 > 1)
            for item in items {
                let id = item["id"].text ?? ""
                let bill = try await registry.client.post(
                    "/v1/migration/cost",
                    #"{"from": "meta-llama/Llama-3.1-8B", "to": "\#(id)", "workload": {"input_tokens_per_day": 1e8, "output_tokens_per_day": 2e7}}"#)
                let (one, other) = (item["move"].number ?? 0, bill.json["totals"]["move"]["likely"].number ?? .infinity)
                #expect(abs(one - other) <= 1e-6 * max(1, abs(other)), "\(id): \(one) and \(other)")
            }
        }
    }

    @Test func `constraints leave out what does not pass, licences of ancestors too`() async throws {
        try await FitTests.withFamily(Self.models) { registry in
            func ids(_ more: String) async throws -> Set<String> {
                let answer = try await registry.client.get(Self.address + more)
                #expect(answer.status == 200, "\(more): \(answer.json)")
                return Set(answer.json["items"].list.compactMap { $0["id"].text })
            }
            let commercial = try await ids("&commercial=true")
            #expect(commercial.isDisjoint(with: ["lab/Closed-1B", "lab/Child-1B"]) && commercial.contains("lab/Small-1B"))
            #expect(!commercial.contains("lab/Tuned-8B-GPTQ"))
            #expect(try await ids("&commercial=true&unknown_licenses=true").contains("lab/Tuned-8B-GPTQ"))
            #expect(try await ids("&max_parameters=2B").isSubset(of: ["lab/Small-1B", "lab/Closed-1B", "lab/Child-1B"]))
            #expect(try await ids("&language=de") == ["lab/Small-1B"])
            #expect(try await ids("&context=16000").contains("lab/Small-1B") == false)
            #expect(try await ids("&max_quality_loss=0.1").isDisjoint(with: ["lab/Llama-3.1-8B-AWQ", "lab/Tuned-8B-GPTQ"]))
            #expect(try await ids("&min_score=mmlu:60").isEmpty)
            #expect(try await ids("&min_downloads=1").isEmpty)
            #expect(try await ids("&limit=1").count == 1)
        }
    }

    @Test func `what cannot be asked names its parameter`() async throws {
        try await FitTests.withFamily(Self.models) { registry in
            let table: [(address: String, code: String, field: String)] = [
                ("/v1/migration/targets", "missing_parameter", "from"), ("/v1/migration/targets?from=nobody/none", "unknown_model", "from"),
                ("/v1/migration/targets?from=lab/Nothing-Known", "bad_parameter", "from"), (Self.address + "&limit=1000", "bad_parameter", "limit"),
                (Self.address + "&min_score=mmlu", "bad_parameter", "min_score"),
                (Self.address + "&min_parameters=2B&max_parameters=1B", "bad_parameter", "max_parameters"),
                (Self.address + "&max_quality_loss=-1", "bad_parameter", "max_quality_loss"),
                (Self.address + "&device=abacus", "bad_parameter", "device"),
                (Self.address + "&to=lab/Small-1B", "unknown_parameter", "to"), (Self.address + "&commercial=maybe", "bad_parameter", "commercial"),
            ]
            for row in table {
                let answer = try await registry.client.get(row.address)
                #expect(answer.json["code"].text == row.code && answer.json["field"].text == row.field, "\(row.address): \(answer.json)")
            }
        }
    }
}
