import Lineage
import ModelCards

/// What a Hub says.
extension ParserCase {
    static let hub: [ParserCase] = [
        ParserCase(
            "hub-model", "what is kept of what a Hub says of a model", maximumByteCount: 2048, words: hubWords,
            seeds: { $0.name == "hub-model.json" ? [$0.bytes] : [] },
            violation: { bytes in
                ReadingRules.violation(bytes) {
                    RepositoryReader.read([RepositoryFile(path: DocumentPath.hub, bytes: bytes)], of: try? ModelID("acme/River-7B-GGUF"))
                }
            }),
        ParserCase(
            "hub-page", "a page of a Hub's listing", maximumByteCount: 2048, words: hubWords + ["[{", "},{", "}]"],
            seeds: { $0.name == "hub-model.json" ? [Array("[".utf8) + $0.bytes + Array("]".utf8)] : [] },
            violation: { bytes in
                guard let entries = try? HubListing.entries(ofPage: bytes) else { return nil }
                for case .model(let model) in entries {
                    let kept = model.document(entityTags: ["README.md": "\"tag\""])
                    guard case .model(let again)? = try? HubListing.entry(ofModel: kept) else { return "what is kept is none" }
                    guard again.document(entityTags: ["README.md": "\"tag\""]) == kept else { return "what is kept is kept otherwise" }
                    guard HubModel.entityTags(of: kept) == ["README.md": "\"tag\""] else { return "its entity tags are lost" }
                    guard again.id == model.id, again.revision == model.revision, again.modified == model.modified else { return "it is another" }
                }
                return nil
            }),
    ]

    private static let hubWords = [
        "\"id\":\"org/name\"", "\"tags\":[\"", "base_model:quantized:", "\"baseModels\":{\"relation\":\"merge\",\"models\":[",
        "\"cardData\":{\"base_model\":",
        "\"siblings\":[{\"rfilename\":\"a.gguf\",\"lfs\":{\"sha256\":\"", "\"config\":{\"peft\":{", "\"safetensors\":{\"parameters\":{\"BF16\":",
        "\"gated\":",
    ]
}
