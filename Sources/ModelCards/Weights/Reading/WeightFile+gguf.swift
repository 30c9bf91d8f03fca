internal import Lineage

extension WeightFile {
    /// Sums up a GGUF header; nil when its tensors are more than can be counted.
    init?(_ header: GGUFHeader) {
        var tally = WeightTally()
        var parameters: Int64 = 0
        for tensor in header.tensors {
            guard let count = tensor.weightCount, tally.add(count, type: tensor.type.name, byteCount: tensor.byteCount) else { return nil }
            if !Self.isTable(tensor.name) { parameters += count }
        }
        let declared = header.value("general.file_type")?.integer.map { GGUFFileType.name(of: $0) ?? "TYPE_\($0)" }
        facts = tally.facts(format: "gguf", fileType: declared)
        role = Self.role(of: header)
        parameterCount = role == .model ? parameters : nil
        isQuantized = header.tensors.contains { !$0.type.isFullPrecision && !["I8", "I16", "I32", "I64"].contains($0.type.name) }
        typeWord = declared ?? Self.mostCommon(facts.weightCounts)
        partCount = header.value("split.count")?.integer.flatMap { (2...10_000).contains($0) ? Int($0) : nil }
    }

    /// Factors of positions that converters compute and store beside the weights; they are no parameters.
    ///
    /// Source: the tensor names of gguf-py's `constants.py`.
    private static func isTable(_ name: String) -> Bool {
        ["rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight"].contains { name == $0 || name.hasSuffix(".\($0)") }
    }

    /// Source: `general.type` of the GGUF specification; older files of vision encoders have the architecture `clip` and no type.
    private static func role(of header: GGUFHeader) -> Role {
        let type = header.value("general.type")?.text
        if type == "adapter" { return .adapter }
        if type == "mmproj" || header.value("general.architecture")?.text == "clip" { return .projector }
        // The first part of a set may hold metadata alone.
        let isPart = (header.value("split.count")?.integer ?? 1) > 1
        return (type == nil || type == "model") && (isPart || !header.tensors.isEmpty) ? .model : .other
    }

    private static func mostCommon(_ counts: [String: Int64]) -> String? {
        counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
