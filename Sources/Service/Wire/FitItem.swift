import MigrationCost

/// A model in a format on a device, as JSON: memory in bytes, rates in tokens a second, `quality` against 16 bits.
struct FitItem: Encodable {
    let found: FitSearch.Found

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        let (model, fit) = (found.model, found.fit)
        try values.encode(model.id, forKey: .id)
        try values.encode(model.parameters ?? model.architecture?.parameters, forKey: .parameters)
        try values.encode(found.isPublished, forKey: .published)
        try values.encode(found.alike, forKey: .alike)
        try values.encode(model.downloads, forKey: .downloads)
        try values.encode(model.shapeStatedBy, forKey: .shapeOf)
        try values.encode(model.architecture == nil, forKey: .isShapeAssumed)
        try values.encode(fit.format.name, forKey: .format)
        try values.encode(fit.isMeasured, forKey: .isMeasured)
        try values.encode(fit.fits, forKey: .fits)
        try values.encode(fit.obstacle?.word, forKey: .obstacle)
        try values.encode(MemoryItem(memory: fit.needed, usable: fit.usable), forKey: .memory)
        try values.encode(fit.mostContext, forKey: .mostContext)
        try values.encode(model.work == .generation ? fit.decode.map { RangeBody($0) } : nil, forKey: .decode)
        try values.encode(fit.prefill.map { RangeBody($0) }, forKey: .prefill)
        try values.encode(QualityItem(fit: fit), forKey: .quality)
    }

    private enum CodingKeys: String, CodingKey {
        case id, parameters, published, alike, downloads, format, fits, obstacle, memory, decode, prefill, quality, shapeOf = "shape_of"
        case isShapeAssumed = "shape_assumed", isMeasured = "file_size_published", mostContext = "most_context"
    }
}

/// What a format loses, as JSON: `points` of MMLU, below 0 for a loss, and `perplexity_percent`.
struct QualityItem: Encodable {
    let fit: FormatFit

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(RangeBody(fit.points), forKey: .points)
        try values.encode(RangeBody(fit.perplexity), forKey: .perplexity)
    }

    private enum CodingKeys: String, CodingKey {
        case points, perplexity = "perplexity_percent"
    }
}

extension DeviceFit.Obstacle {
    /// What stands in the way, as a word.
    package var word: String {
        switch self {
        case .weights: "weights"
        case .cache: "cache"
        case .working: "working_memory"
        case .heads: "heads"
        }
    }
}
