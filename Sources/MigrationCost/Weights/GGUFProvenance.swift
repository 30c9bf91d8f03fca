/// What a row says, or implies, of how its file was made.
struct GGUFProvenance: Sendable {
    /// When.
    var era: GGUFEra
    /// Whether an importance matrix guided it; nil where nothing says so.
    var hasImportanceMatrix: Bool?
    /// Whether query, key and value are one tensor; nil for what is usual.
    var fusesAttention: Bool?
    /// Whether it is a Falcon.
    var isFalcon: Bool
    /// Whether its metadata are in the figure.
    var countsMetadata: Bool

    /// Reads the row's note, citation and model.
    ///
    /// A date in the row decides the era; else who published it: TheBloke published GGUF from August 2023 to January 2024, the Llama-1 and Llama-2
    /// lines mostly before October ended. The figures of llama.cpp's own page of `quantize` were printed by it (no metadata), without a matrix where
    /// none is needed.
    init(_ row: Measurement) {
        let said = ((row.note ?? "") + " " + (row.citation ?? "")).lowercased()
        let model = (row.model ?? "").lowercased()
        isFalcon = model.hasPrefix("falcon") && !model.hasPrefix("falcon3") && !model.contains("mamba")
        let fused = ["qwen-", "chatglm", "glm-", "phi-3", "phi3", "phi-4", "gpt-neox", "pythia", "dbrx"]
        fusesAttention = fused.contains { model.hasPrefix($0) } ? true : nil
        countsMetadata = !said.contains("/quantize/readme")
        era = Self.date(in: said) ?? Self.era(said, model)
        if !countsMetadata { hasImportanceMatrix = Self.needsMatrix(row.quantization ?? "") }
        if said.contains("bartowski") || said.contains("imatrix") || said.contains("i1-gguf") { hasImportanceMatrix = true }
    }

    /// llama.cpp refuses to make these without one.
    private static func needsMatrix(_ type: String) -> Bool {
        ["IQ1_", "IQ2_", "IQ3_XXS", "Q2_K_S"].contains { type.uppercased().hasPrefix($0) }
    }

    private static func era(_ said: String, _ model: String) -> GGUFEra {
        if said.contains("ggml v3") || said.contains("ggmlv3") || said.contains("-ggml ") { return .ggml }
        guard said.contains("/thebloke/") else { return .current }
        let first = ["llama-2", "llama2", "codellama", "llama-7b", "llama-13b", "llama-33b", "llama-65b", "vicuna", "falcon", "openllama", "mpt"]
        return first.contains { model.hasPrefix($0) } ? .early : .middle
    }

    /// The first `yyyy-mm` or `yyyy-mm-dd` that a text has.
    private static func date(in text: String) -> GGUFEra? {
        let fields = text.split(whereSeparator: { !($0.isNumber || $0 == "-") })
        for field in fields {
            let parts = field.split(separator: "-").map { Int($0) ?? 0 }
            guard parts.count >= 2, (2023...2100).contains(parts[0]), (1...12).contains(parts[1]), field.prefix(5).last == "-" else { continue }
            return GGUFEra(year: parts[0], month: parts[1], day: parts.count > 2 && (1...31).contains(parts[2]) ? parts[2] : 15)
        }
        return nil
    }
}
