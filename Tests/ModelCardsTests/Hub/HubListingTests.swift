import Lineage
import ModelCards
import Testing

/// What a Hub says about models, and what is kept of it.
@Suite struct HubListingTests {
    private func model(_ json: String) throws -> HubModel {
        guard case .model(let model) = try HubListing.entry(ofModel: Array(json.utf8)) else { throw HubListing.Malformed(description: "no model") }
        return model
    }

    private func document(_ json: String) throws -> String { String(decoding: try model(json).document(), as: UTF8.self) }

    @Test func `a model's names, revision and times are read`() throws {
        let model = try model(
            #"""
            {"_id": "65a", "id": "org/name", "sha": "abc", "createdAt": "2024-01-02T03:04:05.000Z", "lastModified": "2024-02-02T00:00:00.000Z",
             "gated": "manual", "disabled": false, "siblings": [{"rfilename": "README.md"}, {"rfilename": "m.safetensors", "size": 9,
             "lfs": {"sha256": "ff", "size": 10}}]}
            """#)
        #expect(model.id.written == "org/name" && model.repositoryID == "65a" && model.revision == "abc" && model.isGated && !model.isDisabled)
        #expect(model.created == Moment(iso8601: "2024-01-02T03:04:05Z") && model.modified == Moment(iso8601: "2024-02-02"))
        #expect(model.files?.map(\.path) == ["README.md", "m.safetensors"])
        #expect(model.files?.last?.byteCount == 10 && model.files?.last?.sha256 == "ff")
    }

    @Test func `the Hub's oldest time says nothing of when a model was made`() throws {
        #expect(try model(#"{"id": "org/old", "createdAt": "2022-03-02T23:29:04.000Z"}"#).created == nil)
        #expect(try model(#"{"id": "org/new", "createdAt": "2022-03-02T23:29:06.000Z"}"#).created != nil)
    }

    @Test func `what is kept does not depend on the order of keys, and leaves out what changes by the hour`() throws {
        let one = try document(#"{"id": "org/name", "trendingScore": 7, "likes": 3, "gguf": {"total": 5, "chat_template": "x"}, "spaces": ["a"]}"#)
        let other = try document(#"{"gguf": {"chat_template": "y", "total": 5}, "likes": 3, "trendingScore": 8, "id": "org/name"}"#)
        #expect(one == #"{"gguf":{"total":5},"id":"org/name","likes":3}"#)
        #expect(one == other)
    }

    @Test func `files that hold no weights are not kept, and those of a training neither`() throws {
        let kept = try document(
            #"""
            {"id": "org/name", "siblings": [{"rfilename": "b.gguf"}, {"rfilename": "README.md"}, {"rfilename": "optimizer.pt"},
             {"rfilename": "checkpoint-5/model.safetensors"}, {"rfilename": "a.bin", "lfs": {"sha256": "00", "size": 4}}]}
            """#)
        #expect(
            kept == #"{"id":"org/name","siblings":[{"lfs":{"sha256":"00","size":4},"rfilename":"a.bin"},{"rfilename":"b.gguf"}]}"#)
    }

    @Test func `entity tags are kept with it, and found again`() throws {
        let tags = ["README.md": "\"a\\b\"", "config.json": "W/\"c\""]
        let document = try model(#"{"id": "org/name", "likes": 1}"#).document(entityTags: tags)
        #expect(HubModel.entityTags(of: document) == tags)
        #expect(HubModel.entityTags(of: Array("[]".utf8)).isEmpty && HubModel.entityTags(of: [0xFF]).isEmpty)
    }

    @Test func `one bad element of a page does not spoil the others`() throws {
        let page = #"[{"id": "org/a"}, {"id": "no id at all"}, 7, null, {}, {"id": {"x": 1}}, {"modelId": "org/b"}]"#
        let entries = try HubListing.entries(ofPage: Array(page.utf8))
        let ids = entries.map { if case .model(let model) = $0 { model.id.written } else { "-" } }
        #expect(ids == ["org/a", "-", "-", "-", "-", "-", "org/b"])
    }

    @Test(arguments: ["", "[", "[{\"id\": \"org/a\"", "<html>", "{}", "null", "\u{FEFF}", String(repeating: "[", count: 100_000)])
    func `a page that is cut or is none is said to be so`(text: String) {
        #expect(throws: HubListing.Malformed.self) { try HubListing.entries(ofPage: Array(text.utf8)) }
    }

    @Test func `a part beyond its bound is left out, and the rest is kept`() throws {
        let tags = (0..<20_000).map { "\"tag-number-\($0)\"" }.joined(separator: ",")
        #expect(try document("{\"id\": \"org/name\", \"likes\": 4, \"tags\": [\(tags)]}") == #"{"id":"org/name","likes":4}"#)
    }
}
