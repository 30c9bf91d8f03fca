internal import Lineage

/// Reads how a model's configuration says that it is quantized.
///
/// Read are `quantization_config`, `compression_config` (compressed-tensors before it was renamed), and `quantization` of MLX. Each library
/// has its own names for the same things; they are those of the libraries' own configurations.
struct QuantizationReader {
    let fields: ConfigurationFields
    let method: String

    /// The facts of a configuration, or nil where it states no method.
    static func read(_ root: ConfigurationFields) -> QuantizationFacts? {
        if let part = root.part("quantization_config"), let method = method(of: part) {
            return QuantizationReader(fields: part, method: method).facts
        }
        if let part = root.part("compression_config") { return QuantizationReader(fields: part, method: "compressed-tensors").facts }
        guard let part = root.part("quantization"), part.states("group_size") || part.states("bits") else { return nil }
        return QuantizationReader(fields: part, method: "mlx").facts
    }

    /// The method with its bits where they are not clear from its name: `gptq-4bit`, `fp8`.
    static func label(_ facts: QuantizationFacts) -> String {
        guard let bits = facts.bits, Self.bits[facts.method] == nil else { return facts.method }
        return "\(facts.method)-\(bits)bit"
    }

    private static func method(of part: ConfigurationFields) -> String? {
        if let name = part.text("quant_method") { return boundedText(foldedName(name), maximumByteCount: 60) }
        if part.states("load_in_4bit") || part.states("load_in_8bit") { return "bitsandbytes" }
        if part.states("config_groups") { return "compressed-tensors" }
        return part.states("quant_algo") ? "modelopt" : nil
    }

    private var facts: QuantizationFacts {
        var facts = QuantizationFacts(method: method)
        facts.bits = bits
        facts.averageBits = averageBits
        facts.groupSize = groupSize(fields)
        facts.type = type.map { boundedText($0, maximumByteCount: 60) }
        switch method {
        case "compressed-tensors", "modelopt", "quark": readGroup(into: &facts)
        case "torchao": readTorchAO(into: &facts)
        case "hqq": readHQQ(into: &facts)
        default: break
        }
        return facts
    }

    private var bits: Int64? {
        if method == "bitsandbytes" { return loadedBits }
        if let bits = Self.few(fields.count("bits", "nbits", "wbits", "w_bit", "num_bits", "nbits_per_codebook", "weight_bits")) { return bits }
        return Self.bits[method] ?? Self.bits[type ?? ""]
    }

    private var loadedBits: Int64? {
        if fields.flag("load_in_4bit") == true || fields.flag("_load_in_4bit") == true { return 4 }
        return fields.flag("load_in_8bit") == true || fields.flag("_load_in_8bit") == true ? 8 : nil
    }

    /// Bits a weight where a fraction is stated, as by ExLlama.
    private var averageBits: Double? {
        guard let bits = fields.number("bits") ?? fields.number("bits_per_weight") else { return nil }
        return bits > 0 && bits <= 64 && bits != bits.rounded() ? bits : nil
    }

    private var type: String? {
        switch method {
        case "bitsandbytes":
            guard loadedBits == 4 else { return loadedBits == 8 ? "int8" : nil }
            return fields.text("bnb_4bit_quant_type").map { foldedName($0) }
        case "fp8", "fbgemm_fp8": return fields.text("fmt").map { foldedName($0) } ?? "fp8"
        case "bitnet": return "ternary"
        case "mxfp4": return "mxfp4"
        default:
            let word = fields.text("weights") ?? fields.text("weight_dtype") ?? fields.text("quant_algo") ?? fields.text("data_type")
            return word.map { foldedName($0) }
        }
    }

    /// Bits of types whose name says them.
    private static let bits: [String: Int64] = [
        "bitnet": 2, "fp8": 8, "fbgemm_fp8": 8, "mxfp4": 4, "eetq": 8, "int8": 8, "int4": 4, "int2": 2, "float8": 8, "nvfp4": 4, "nf4": 4,
        "fp4": 4, "w4a16": 4, "w4a16_awq": 4, "w8a8": 8, "w8a8_sq_per_channel": 8, "fp8_pb_wo": 8,
    ]

    private func groupSize(_ fields: ConfigurationFields) -> Int64? {
        if let size = fields.count("group_size", "q_group_size", "in_group_size") { return size <= Self.greatestGroup ? size : nil }
        return fields.number("group_size") == -1 ? -1 : nil
    }

    private static let greatestGroup: Int64 = 1 << 32

    private static func few(_ bits: Int64?) -> Int64? { bits.flatMap { (1...64).contains($0) ? $0 : nil } }

    /// The weights of the first group: `config_groups` of compressed-tensors and modelopt, `global_quant_config` of Quark.
    private func readGroup(into facts: inout QuantizationFacts) {
        let groups = fields.part("config_groups")
        let names = groups.map { $0.names.sorted() } ?? []
        let group = names.first.flatMap { groups?.part($0) } ?? fields.part("global_quant_config")
        guard let weights = group?.part("weights") ?? group?.part("weight") else { return }
        facts.bits = Self.few(weights.count("num_bits")) ?? facts.bits
        facts.groupSize = groupSize(weights) ?? facts.groupSize
        let kind = (weights.text("type") ?? weights.text("dtype")).map { foldedName($0) }
        if let kind {
            let isNumberKind = kind == "float" || kind == "int"
            facts.type = boundedText(isNumberKind ? kind + (facts.bits.map { "\($0)" } ?? "") : kind, maximumByteCount: 60)
        }
        if facts.bits == nil { facts.bits = Self.bits[facts.type ?? ""] ?? (facts.type?.hasPrefix("fp8") == true ? 8 : nil) }
    }

    /// TorchAO names a class and its arguments, or writes a word such as `int4_weight_only`.
    private func readTorchAO(into facts: inout QuantizationFacts) {
        if let word = fields.text("quant_type").map({ foldedName($0) }) {
            facts.type = boundedText(word, maximumByteCount: 60)
            facts.bits = Self.bits[String(word.prefix(4))] ?? (word.hasPrefix("float8") ? 8 : nil)
            facts.groupSize = fields.part("quant_type_kwargs").flatMap { groupSize($0) } ?? facts.groupSize
            return
        }
        guard let inner = fields.part("quant_type")?.part("default"), let name = inner.text("_type") else { return }
        facts.type = boundedText(name, maximumByteCount: 60)
        facts.groupSize = inner.part("_data").flatMap { groupSize($0) } ?? facts.groupSize
        let folded = foldedName(name)
        facts.bits = folded.hasPrefix("int4") ? 4 : folded.hasPrefix("int8") || folded.hasPrefix("float8") ? 8 : nil
    }

    /// HQQ keeps the numbers of its weights in a part of its own.
    private func readHQQ(into facts: inout QuantizationFacts) {
        let outer = fields.part("quant_config")
        guard let weights = outer?.part("weight_quant_params") else { return }
        facts.bits = Self.few(weights.count("nbits")) ?? facts.bits
        facts.groupSize = groupSize(weights) ?? facts.groupSize
    }
}
