internal import Lineage

/// Keeps what a Hub states about a model, without what changes by the hour or says nothing of models.
enum HubCondensing {
    /// What is kept of a value.
    private indirect enum Kept {
        case whole
        case fields([String: Kept])
    }

    /// The most bytes of one part; a longer one is left out.
    private static let partByteCount = 128 << 10
    /// The most weight files that are kept; of more than that none is, since what they are together needs all.
    private static let weightFileCount = 2_000

    /// The front matter of the card as the Hub read it; of a gated model that is all that is to be seen of the card.
    private static let card: Kept = .fields(
        Dictionary(
            uniqueKeysWithValues: [
                "base_model", "base_model_relation", "datasets", "language", "library_name", "license", "license_link", "license_name",
                "model_creator", "model_name", "new_version", "pipeline_tag", "quantized_by", "tags",
            ].map { ($0, .whole) }))

    private static let kept: [String: Kept] = [
        "_id": .whole, "author": .whole, "baseModels": .whole, "cardData": card, "createdAt": .whole, "disabled": .whole, "downloads": .whole,
        "gated": .whole, "id": .whole, "lastModified": .whole, "library_name": .whole, "likes": .whole, "modelId": .whole, "pipeline_tag": .whole,
        "private": .whole, "sha": .whole, "tags": .whole,
        "config": .fields([
            "architectures": .whole, "model_type": .whole, "peft": .fields(["base_model_name_or_path": .whole, "task_type": .whole]),
            "quantization_config": .whole,
        ]),
        "gguf": .fields(["architecture": .whole, "context_length": .whole, "total": .whole]),
        "safetensors": .fields(["parameters": .whole, "total": .whole]),
    ]

    /// The parts that are kept, by their key.
    static func parts(of fields: ConfigurationFields, files: [HubModel.File]?) -> [(key: String, json: String)] {
        var parts = kept.compactMap { key, kept in
            fields.value(key).flatMap { json(of: $0, in: fields.tree, kept) }.map { (key: key, json: $0) }
        }
        if let files = files.flatMap(weights) { parts.append(("siblings", files)) }
        return parts
    }

    private static func json(of node: Int, in tree: MetadataTree, _ kept: Kept) -> String? {
        guard case .fields(let wanted) = kept else {
            return JSONTextWriter.text(of: node, in: tree, maximumByteCount: partByteCount, sortsKeys: true)
        }
        let fields = ConfigurationFields(tree, node)
        let members = wanted.sorted { $0.key < $1.key }.compactMap { key, kept in
            fields.value(key).flatMap { json(of: $0, in: tree, kept) }.map { "\"\(key)\":\($0)" }
        }
        return members.isEmpty ? nil : "{\(members.joined(separator: ","))}"
    }

    /// The weight files in the order of their paths; nil where there are none or too many.
    private static func weights(_ files: [HubModel.File]) -> String? {
        let weights = files.filter { WeightFileName.isWeights($0.path) }.sorted { $0.path < $1.path }
        guard (1...weightFileCount).contains(weights.count) else { return nil }
        let members = weights.map { file in
            let size = file.byteCount.map { ",\"size\":\($0)" } ?? ""
            let large = file.sha256.map { "\"lfs\":{\"sha256\":\(JSONTextWriter.quoted($0))\(size)}," } ?? ""
            return "{\(large)\"rfilename\":\(JSONTextWriter.quoted(file.path))}"
        }
        return "[\(members.joined(separator: ","))]"
    }
}
