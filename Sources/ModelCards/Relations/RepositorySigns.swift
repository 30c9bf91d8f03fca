internal import Lineage

/// What the files of a repository show about how its model was made.
struct RepositorySigns {
    /// The relation that the card declares, with the words.
    var declared: (relation: Relation, detail: String)?
    /// The library, folded.
    var library: String?
    /// Free tags, folded.
    var tags: [String] = []
    /// Titles that the card gives to the model.
    var titles: [String] = []
    /// The field that names who quantized it.
    var quantizer: String?
    /// The path of an adapter's configuration.
    var adapterPath: String?
    /// The method in the model's configuration: `gptq`, `bitsandbytes`, `mlx`, …
    var configuredMethod: String?
    /// Whether a configuration of a whole model is there.
    var hasModelConfiguration = false
    /// The models that merge configurations name.
    var merged: Set<ModelID> = []
    /// Whether a merge configuration is there, wherever it stands.
    var hasMergeConfiguration = false

    /// The types of the GGUF files that hold whole models.
    var ggufTypes: [WeightType] = []
    /// Whether safetensors files with weights of a model are there.
    var hasSafetensors = false

    /// How a weight file stores its weights.
    struct WeightType: Hashable {
        /// The word for it, such as `Q4_K_M`.
        let word: String
        /// Whether that is lower precision than the weights were trained in.
        let isQuantized: Bool
    }
    /// The data sets that the card names, folded.
    var datasets: Set<String> = []

    /// Adds what another file shows.
    mutating func add(_ other: RepositorySigns) {
        declared = declared ?? other.declared
        library = library ?? other.library
        tags += other.tags
        titles += other.titles
        quantizer = quantizer ?? other.quantizer
        adapterPath = adapterPath ?? other.adapterPath
        configuredMethod = configuredMethod ?? other.configuredMethod
        hasModelConfiguration = hasModelConfiguration || other.hasModelConfiguration
        datasets.formUnion(other.datasets)
        merged.formUnion(other.merged)
        hasMergeConfiguration = hasMergeConfiguration || other.hasMergeConfiguration
        ggufTypes += other.ggufTypes
        hasSafetensors = hasSafetensors || other.hasSafetensors
    }
}
