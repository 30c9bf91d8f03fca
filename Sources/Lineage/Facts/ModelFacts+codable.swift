extension ModelFacts: Codable {
    /// Reads facts; what is absent is not stated.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        license = try values.decodeIfPresent(String.self, forKey: .license)
        licenseName = try values.decodeIfPresent(String.self, forKey: .licenseName)
        licenseLink = try values.decodeIfPresent(String.self, forKey: .licenseLink)
        library = try values.decodeIfPresent(String.self, forKey: .library)
        task = try values.decodeIfPresent(String.self, forKey: .task)
        languages = try values.decodeIfPresent([String].self, forKey: .languages) ?? []
        datasets = try values.decodeIfPresent([String].self, forKey: .datasets) ?? []
        tags = try values.decodeIfPresent([String].self, forKey: .tags) ?? []
        formats = try values.decodeIfPresent([String].self, forKey: .formats) ?? []
        quantization = try values.decodeIfPresent(String.self, forKey: .quantization)
        parameters = try values.decodeIfPresent(Int64.self, forKey: .parameters)
        activeParameters = try values.decodeIfPresent(Int64.self, forKey: .activeParameters)
        contextLength = try values.decodeIfPresent(Int64.self, forKey: .contextLength)
        architecture = try values.decodeIfPresent(String.self, forKey: .architecture)
        modelType = try values.decodeIfPresent(String.self, forKey: .modelType)
        weightType = try values.decodeIfPresent(String.self, forKey: .weightType)
        dimensions = try values.decodeIfPresent([String: Int64].self, forKey: .dimensions) ?? [:]
        downloads = try values.decodeIfPresent(Int64.self, forKey: .downloads)
        likes = try values.decodeIfPresent(Int64.self, forKey: .likes)
        created = try values.decodeIfPresent(Moment.self, forKey: .created)
        newVersion = try values.decodeIfPresent(String.self, forKey: .newVersion)
        creator = try values.decodeIfPresent(String.self, forKey: .creator)
        quantizedBy = try values.decodeIfPresent(String.self, forKey: .quantizedBy)
        weights = try values.decodeIfPresent(WeightFacts.self, forKey: .weights)
        adapter = try values.decodeIfPresent(AdapterFacts.self, forKey: .adapter)
        tokenizer = try values.decodeIfPresent(TokenizerFacts.self, forKey: .tokenizer)
        generation = try values.decodeIfPresent(GenerationFacts.self, forKey: .generation)
        quantizationDetail = try values.decodeIfPresent(QuantizationFacts.self, forKey: .quantizationDetail)
        evaluations = try values.decodeIfPresent([EvaluationResult].self, forKey: .evaluations) ?? []
    }

    /// Writes what is stated.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encodeIfPresent(license, forKey: .license)
        try values.encodeIfPresent(licenseName, forKey: .licenseName)
        try values.encodeIfPresent(licenseLink, forKey: .licenseLink)
        try values.encodeIfPresent(library, forKey: .library)
        try values.encodeIfPresent(task, forKey: .task)
        try values.encodeUnlessEmpty(languages, forKey: .languages)
        try values.encodeUnlessEmpty(datasets, forKey: .datasets)
        try values.encodeUnlessEmpty(tags, forKey: .tags)
        try values.encodeUnlessEmpty(formats, forKey: .formats)
        try values.encodeIfPresent(quantization, forKey: .quantization)
        try values.encodeIfPresent(parameters, forKey: .parameters)
        try values.encodeIfPresent(activeParameters, forKey: .activeParameters)
        try values.encodeIfPresent(contextLength, forKey: .contextLength)
        try values.encodeIfPresent(architecture, forKey: .architecture)
        try values.encodeIfPresent(modelType, forKey: .modelType)
        try values.encodeIfPresent(weightType, forKey: .weightType)
        try values.encodeUnlessEmpty(dimensions, forKey: .dimensions)
        try values.encodeIfPresent(downloads, forKey: .downloads)
        try values.encodeIfPresent(likes, forKey: .likes)
        try values.encodeIfPresent(created, forKey: .created)
        try values.encodeIfPresent(newVersion, forKey: .newVersion)
        try values.encodeIfPresent(creator, forKey: .creator)
        try values.encodeIfPresent(quantizedBy, forKey: .quantizedBy)
        try values.encodeIfPresent(weights, forKey: .weights)
        try values.encodeIfPresent(adapter, forKey: .adapter)
        try values.encodeIfPresent(tokenizer, forKey: .tokenizer)
        try values.encodeIfPresent(generation, forKey: .generation)
        try values.encodeIfPresent(quantizationDetail, forKey: .quantizationDetail)
        try values.encodeUnlessEmpty(evaluations, forKey: .evaluations)
    }

    private enum CodingKeys: String, CodingKey {
        case license, licenseName = "license_name", licenseLink = "license_link", library, task, languages, datasets, tags, formats
        case quantization, parameters, activeParameters = "active_parameters", contextLength = "context_length", architecture
        case modelType = "model_type", weightType = "dtype", dimensions, downloads, likes, created, newVersion = "new_version", creator
        case quantizedBy = "quantized_by", evaluations, weights, adapter, tokenizer, generation
        case quantizationDetail = "quantization_detail"
    }
}

extension KeyedEncodingContainer {
    fileprivate mutating func encodeUnlessEmpty(_ value: some Encodable & Collection, forKey key: Key) throws {
        if !value.isEmpty { try encode(value, forKey: key) }
    }
}
