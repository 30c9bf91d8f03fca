import Lineage
import Registry

/// A model in short, as JSON. What is unknown is null, never absent.
struct SummaryBody: Encodable {
    let model: ModelSummary

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(model.id.written, forKey: .id)
        try values.encode(model.status.rawValue, forKey: .status)
        try values.encode(model.license, forKey: .license)
        try values.encode(model.library, forKey: .library)
        try values.encode(model.task, forKey: .task)
        try values.encode(model.quantization, forKey: .quantization)
        try values.encode(model.languages, forKey: .languages)
        try values.encode(model.formats, forKey: .formats)
        try values.encode(model.parameters, forKey: .parameters)
        try values.encode(model.downloads, forKey: .downloads)
        try values.encode(model.likes, forKey: .likes)
        try values.encode(model.created?.iso8601, forKey: .created)
        try values.encode(model.family, forKey: .family)
    }

    private enum CodingKeys: String, CodingKey {
        case id, status, license, library, task, quantization, languages, formats, parameters, downloads, likes, created, family
    }
}
