import Foundation
import Lineage
import Registry
import Service
import TestSupport
import Testing

/// What is written straight into a response is, byte for byte, what the general encoder writes: the command line prints that.
@Suite struct WrittenAnswerTests {
    @Test func `pages of lists and models without evidence`() async throws {
        try await ServedRegistry.with { registry in
            try await registry.addLlamas()
            let odd =
                #"{"id": "ada/Odd", "parents": [{"id": "aurora/Aurora-7B"}], "facts": {"license": "a \"b\\\\ \u00e9 \u0001 \u2028", "parameters": 0}}"#
            _ = try await registry.client.post("/v1/models", odd)
            let lineage = LineageFollower(store: registry.database.store)
            let answers = Answers(store: registry.database.store, lineage: lineage)
            let token = try await lineage.version().token
            for (address, list) in [("descendants", answers.descendants), ("ancestors", answers.ancestors)] {
                for (name, value) in [("limit", "2"), ("sort", "name"), ("as_of", "2020-01-01"), ("min_confidence", "0.5")] {
                    for of in ["aurora/Aurora-7B", "Llama-3", "ada/Odd", "meta-llama/Llama-3.1-8B"] {
                        let expected = try await JSONText.data(of: list(QueryParameters([("of", of), (name, value)])), isPretty: false)
                        let answer = try await registry.client.get("/v1/\(address)?of=\(of)&\(name)=\(value)")
                        #expect(answer.status == 200)
                        #expect(text(answer.body, answer) == text(expected, token), "\(address) of \(of)")
                    }
                }
            }
            for id in ["aurora/Aurora-7B", "ada/Odd", "aurora/Aurora-7B-Instruct"] {
                let expected = try JSONText.data(of: try await answers.indexedModel(id), isPretty: false)
                let answer = try await registry.client.get("/v1/models/\(id)?evidence=false")
                #expect(text(answer.body, answer) == text(expected, token), "\(id)")
            }
        }
    }

    /// The text without the version, which is of a server.
    private func text(_ body: Data, _ token: String) -> String { String(decoding: body, as: UTF8.self).replacing(token, with: "v") }

    private func text(_ body: Data, _ answer: WireAnswer) -> String { text(body, answer.json["version"].text ?? "") }
}
