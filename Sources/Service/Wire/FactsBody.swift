import Lineage

/// A model's facts, as JSON. The facts that people filter by are null when unknown; the rest is absent.
struct FactsBody: Encodable {
    let facts: ModelFacts

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(facts.license, forKey: .license)
        try values.encodeIfPresent(facts.licenseName, forKey: .licenseName)
        try values.encodeIfPresent(facts.licenseLink, forKey: .licenseLink)
        try values.encode(facts.library, forKey: .library)
        try values.encode(facts.task, forKey: .task)
        try values.encode(facts.quantization, forKey: .quantization)
        try values.encode(facts.languages, forKey: .languages)
        try values.encode(facts.formats, forKey: .formats)
        try values.encode(facts.parameters, forKey: .parameters)
        try values.encodeIfPresent(facts.activeParameters, forKey: .activeParameters)
        try values.encode(facts.contextLength, forKey: .contextLength)
        try values.encodeIfPresent(facts.architecture, forKey: .architecture)
        try values.encodeIfPresent(facts.modelType, forKey: .modelType)
        try values.encodeIfPresent(facts.weightType, forKey: .weightType)
        if !facts.dimensions.isEmpty { try values.encode(facts.dimensions, forKey: .dimensions) }
        try values.encode(facts.downloads, forKey: .downloads)
        try values.encode(facts.likes, forKey: .likes)
        try values.encodeIfPresent(facts.newVersion, forKey: .newVersion)
        try values.encodeIfPresent(facts.creator, forKey: .creator)
        try values.encodeIfPresent(facts.quantizedBy, forKey: .quantizedBy)
        try values.encodeIfPresent(facts.adapter, forKey: .adapter)
        try values.encodeIfPresent(facts.tokenizer, forKey: .tokenizer)
        try values.encodeIfPresent(facts.generation, forKey: .generation)
        try values.encodeIfPresent(facts.quantizationDetail, forKey: .quantizationDetail)
        if !facts.datasets.isEmpty { try values.encode(facts.datasets, forKey: .datasets) }
        if !facts.tags.isEmpty { try values.encode(facts.tags, forKey: .tags) }
        try values.encodeIfPresent(facts.weights.map { WeightsBody(facts: $0) }, forKey: .weights)
        if !facts.evaluations.isEmpty { try values.encode(facts.evaluations, forKey: .evaluations) }
    }

    private enum CodingKeys: String, CodingKey {
        case license, library, task, quantization, languages, formats, parameters, architecture, dimensions, downloads, likes, creator
        case datasets, tags, evaluations, weights, adapter, tokenizer, generation, weightType = "dtype", quantizationDetail = "quantization_detail"
        case licenseName = "license_name", licenseLink = "license_link", activeParameters = "active_parameters"
        case contextLength = "context_length", modelType = "model_type", newVersion = "new_version", quantizedBy = "quantized_by"
    }
}
