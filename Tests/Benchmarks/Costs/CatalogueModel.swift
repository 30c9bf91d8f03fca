import Foundation
import Lineage

/// A line of the shipped catalogue, as far as costs depend on it.
struct CatalogueModel: Decodable {
    let id: String
    let license: String?
    let task: String?
    let quantization: String?
    let parameters: Int64?
    let activeParameters: Int64?
    let contextLength: Int64?
    let architecture: String?
    let dimensions: [String: Double]?
    let languages: [String]?
    let formats: [String]?

    private enum CodingKeys: String, CodingKey {
        case id, license, task, quantization, parameters, architecture, dimensions, languages, formats, activeParameters = "active_parameters"
        case contextLength = "context_length"
    }

    /// All lines of a catalogue file.
    static func all(of path: String) throws -> [CatalogueModel] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: 10).map { try decoder.decode(CatalogueModel.self, from: $0) }
    }

    /// Its facts as the index keeps them.
    var facts: IndexedFacts {
        var facts = IndexedFacts()
        (facts.license, facts.task, facts.quantization, facts.parameters) = (license, task, quantization, parameters)
        (facts.languages, facts.formats) = (languages ?? [], formats ?? [])
        facts.family = family
        facts.shape = shape
        return facts
    }

    private var family: IndexedFamily? {
        guard let id = try? ModelID(id), let member = Families.membership(of: id, parameters: parameters, standing: FamilyStanding(isKnown: true))
        else {
            return nil
        }
        return IndexedFamily(
            keys: member.path.map { $0.key.folded }, names: member.path.map { $0.display }, size: member.size, variant: member.variant)
    }

    private var shape: ModelShape? {
        var shape = ModelShape()
        let names: [(WritableKeyPath<ModelShape, Int64?>, String)] = [
            (\.layers, "num_hidden_layers"), (\.hidden, "hidden_size"), (\.heads, "num_attention_heads"), (\.keyValueHeads, "num_key_value_heads"),
            (\.headWidth, "head_dim"), (\.feedForward, "intermediate_size"), (\.vocabulary, "vocab_size"), (\.slidingWindow, "sliding_window"),
            (\.experts, "num_experts"), (\.expertsPerToken, "num_experts_per_tok"), (\.expertFeedForward, "moe_intermediate_size"),
        ]
        for (path, name) in names { shape[keyPath: path] = dimensions?[name].map { Int64($0) } }
        (shape.activeParameters, shape.contextLength, shape.architecture) = (activeParameters, contextLength, architecture)
        return shape == ModelShape() ? nil : shape
    }
}
