extension ModelFacts: Codable {
    /// Reads facts; what is absent is not stated.
    public init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: CodingKeys.self)
        // Only what is there is asked for: most models have a handful of the facts.
        for key in values.allKeys { try read(key, from: values) }
    }

    private mutating func read(_ key: CodingKeys, from values: KeyedDecodingContainer<CodingKeys>) throws {
        switch key {
        case .license: license = try values.decodeIfPresent(String.self, forKey: key)
        case .licenseName: licenseName = try values.decodeIfPresent(String.self, forKey: key)
        case .licenseLink: licenseLink = try values.decodeIfPresent(String.self, forKey: key)
        case .library: library = try values.decodeIfPresent(String.self, forKey: key)
        case .task: task = try values.decodeIfPresent(String.self, forKey: key)
        case .languages: languages = try values.decodeIfPresent([String].self, forKey: key) ?? []
        case .datasets: datasets = try values.decodeIfPresent([String].self, forKey: key) ?? []
        case .tags: tags = try values.decodeIfPresent([String].self, forKey: key) ?? []
        case .formats: formats = try values.decodeIfPresent([String].self, forKey: key) ?? []
        case .quantization: quantization = try values.decodeIfPresent(String.self, forKey: key)
        case .parameters: parameters = try values.decodeIfPresent(Int64.self, forKey: key)
        case .activeParameters: activeParameters = try values.decodeIfPresent(Int64.self, forKey: key)
        case .contextLength: contextLength = try values.decodeIfPresent(Int64.self, forKey: key)
        case .architecture: architecture = try values.decodeIfPresent(String.self, forKey: key)
        case .modelType: modelType = try values.decodeIfPresent(String.self, forKey: key)
        case .weightType: weightType = try values.decodeIfPresent(String.self, forKey: key)
        case .dimensions: dimensions = try values.decodeIfPresent([String: Int64].self, forKey: key) ?? [:]
        case .downloads: downloads = try values.decodeIfPresent(Int64.self, forKey: key)
        case .likes: likes = try values.decodeIfPresent(Int64.self, forKey: key)
        case .created: created = try values.decodeIfPresent(Moment.self, forKey: key)
        case .newVersion: newVersion = try values.decodeIfPresent(String.self, forKey: key)
        case .creator: creator = try values.decodeIfPresent(String.self, forKey: key)
        case .quantizedBy: quantizedBy = try values.decodeIfPresent(String.self, forKey: key)
        case .weights: weights = try values.decodeIfPresent(WeightFacts.self, forKey: key)
        case .weightDigest: weightDigest = try values.decodeIfPresent(String.self, forKey: key)
        case .adapter: adapter = try values.decodeIfPresent(AdapterFacts.self, forKey: key)
        case .tokenizer: tokenizer = try values.decodeIfPresent(TokenizerFacts.self, forKey: key)
        case .generation: generation = try values.decodeIfPresent(GenerationFacts.self, forKey: key)
        case .quantizationDetail: quantizationDetail = try values.decodeIfPresent(QuantizationFacts.self, forKey: key)
        case .evaluations: evaluations = try values.decodeIfPresent([EvaluationResult].self, forKey: key) ?? []
        }
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
        try values.encodeIfPresent(weightDigest, forKey: .weightDigest)
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
        case quantizationDetail = "quantization_detail", weightDigest = "weight_digest"
    }
}

extension KeyedEncodingContainer {
    fileprivate mutating func encodeUnlessEmpty(_ value: some Encodable & Collection, forKey key: Key) throws {
        if !value.isEmpty { try encode(value, forKey: key) }
    }
}
