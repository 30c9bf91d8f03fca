import ModelCards

/// The headers of weight files by themselves: what is kept in place of one must read to the same header again.
extension ParserCase {
    static let keptHeaders: [ParserCase] = [
        ParserCase(
            "gguf-kept", "what is kept of the header of a GGUF file", maximumByteCount: 2048,
            words: ["GGUF", "general.architecture", "general.file_type", "general.alignment", "general.base_model.0.repo_url", "pedigree."],
            seeds: { $0.name.hasSuffix(".gguf") ? [$0.bytes] : [] },
            violation: { bytes in
                let header = GGUFHeader.read(bytes)
                guard isSame(header, GGUFHeader.read(bytes)) else { return "the same bytes were read differently" }
                let limits = HeaderLimits()
                guard header.entries.count <= limits.keyCount, header.tensors.count <= limits.tensorCount else { return "too many keys or tensors" }
                guard header.tensors.allSatisfy({ $0.dimensions.count <= limits.dimensionCount }) else { return "too many dimensions" }
                guard header.problems.allSatisfy({ ReadingRules.isKept($0.message, 300) }) else { return "\(header.problems)" }
                guard let condensed = header.condensed() else { return nil }
                return isSame(GGUFHeader.read(condensed), header) ? nil : "condensed it reads to another header"
            }),
        ParserCase(
            "safetensors-kept", "what is kept of the header of a safetensors file", maximumByteCount: 2048,
            words: ["__metadata__", "\"dtype\":\"F16\"", "\"shape\":[1,2]", "\"data_offsets\":[0,4]", "pedigree.file_size", "{", "}"],
            seeds: { $0.name.hasSuffix(".safetensors") ? [$0.bytes] : [] },
            violation: { bytes in
                // As many bytes of file as the last byte says.
                let byteCount = bytes.last.map { UInt64($0) * 7 }
                let header = SafetensorsHeader.read(bytes, fileByteCount: byteCount)
                guard header == SafetensorsHeader.read(bytes, fileByteCount: byteCount) else { return "the same bytes were read differently" }
                guard header.problems.allSatisfy({ ReadingRules.isKept($0.message, 300) }) else { return "\(header.problems)" }
                guard let condensed = SafetensorsHeader.condensed(bytes, fileByteCount: byteCount) else { return nil }
                return SafetensorsHeader.read(condensed) == header ? nil : "condensed it reads to another header"
            }),
        ParserCase(
            "safetensors-index-kept", "what is kept of the index of a set of safetensors files", maximumByteCount: 2048,
            words: ["\"metadata\": {", "\"total_size\": ", "\"weight_map\": {", "\"pedigree\": {\"tensor_count\": "],
            seeds: { $0.name.hasSuffix(".index.json") ? [$0.bytes] : [] },
            violation: { bytes in
                let index = SafetensorsIndex.read(bytes)
                guard index.shards.count <= SafetensorsIndex.greatestShardCount else { return "\(index.shards.count) files" }
                guard let condensed = index.condensed() else { return nil }
                return SafetensorsIndex.read(condensed) == index ? nil : "condensed it reads to another index"
            }),
    ]

    /// Whether two headers are the same; by their bytes where a number is none, since that equals nothing.
    private static func isSame(_ one: GGUFHeader, _ other: GGUFHeader) -> Bool {
        guard one.entries.contains(where: { holdsNaN($0.value) }) else { return one == other }
        return one.condensed() == other.condensed() && one.tensors == other.tensors && one.problems == other.problems
    }

    private static func holdsNaN(_ value: GGUFValue) -> Bool {
        switch value {
        case .array(of: _, let values): values.contains(where: holdsNaN)
        default: value.fraction?.isNaN ?? false
        }
    }
}
