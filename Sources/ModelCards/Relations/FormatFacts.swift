internal import Lineage

/// Adds file formats and quantization to the facts of a card.
enum FormatFacts {
    private static let tagFormats: Set<String> = [
        "coreml", "flax", "gguf", "jax", "mlx", "onnx", "openvino", "pytorch", "safetensors", "tf", "tflite",
    ]

    /// Fills what the card's own fields do not state.
    static func add(to facts: inout ModelFacts, signs: RepositorySigns, child: ModelID?, isQuantized: Bool) {
        var formats = Set(signs.tags.filter(tagFormats.contains))
        let name = child.map { [String($0.name)] } ?? []
        let marks = NameMarks(name + signs.titles + signs.tags + (signs.library.map { [$0] } ?? []))
        if marks.formats.contains("gguf") { formats.insert("gguf") }
        formats.formUnion(NameMarks(name).conversions)
        if let library = signs.library { formats.formUnion(NameMarks(library: library).conversions) }
        facts.formats = formats.sorted()
        guard isQuantized, facts.quantization == nil, signs.configuredMethod == nil else { return }
        let bits = marks.hints.filter { $0.hasSuffix("bit") }.min()
        let method = marks.formats.min() ?? (marks.hints.contains("bitsandbytes") ? "bitsandbytes" : marks.conversions.min())
        facts.quantization = method.map { name in bits.map { "\(name)-\($0)" } ?? name } ?? bits
    }
}
