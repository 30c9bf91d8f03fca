import Lineage

/// What the headers of weight files state, as JSON.
struct WeightsBody: Encodable {
    let facts: WeightFacts

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(facts.format, forKey: .format)
        try values.encodeIfPresent(facts.fileType, forKey: .fileType)
        try values.encode(facts.tensorCount, forKey: .tensors)
        try values.encode(facts.weightCount, forKey: .weights)
        try values.encode(facts.byteCount, forKey: .bytes)
        try values.encode((facts.bitsPerWeight * 1000).rounded() / 1000, forKey: .bitsPerWeight)
        try values.encode(facts.weightCounts, forKey: .types)
        if !facts.variants.isEmpty { try values.encode(facts.variants.map { Variant(variant: $0) }, forKey: .variants) }
    }

    private struct Variant: Encodable {
        let variant: WeightVariant

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(variant.path, forKey: .path)
            try values.encodeIfPresent(variant.type, forKey: .fileType)
            try values.encode(variant.weightCount, forKey: .weights)
            try values.encode(variant.byteCount, forKey: .bytes)
        }
    }

    private enum CodingKeys: String, CodingKey {
        case format, tensors, weights, bytes, types, variants, path, fileType = "file_type", bitsPerWeight = "bits_per_weight"
    }
}
