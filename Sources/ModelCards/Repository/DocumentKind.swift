internal import Lineage

/// What a file is, by its path alone.
enum DocumentKind: Hashable, Sendable {
    case card
    case adapterConfiguration
    case mergeConfiguration
    case modelConfiguration
    case tokenizerConfiguration
    case generationConfiguration
    case chatTemplate
    case ggufFile
    case safetensorsFile
    case safetensorsIndex
    /// MLflow's description of a logged model.
    case mlmodel
    /// What a Hub states about the model.
    case listing
    case other

    /// Classifies a path. Cards and configurations count only at the top; adapters also stand in folders of their own, weights in any folder.
    init(path: String) {
        guard path != DocumentPath.hub else {
            self = .listing
            return
        }
        let segments = path.split(separator: "/")
        let name = segments.last.map { foldedName($0) } ?? ""
        let isAtTop = segments.count == 1
        switch name {
        case "readme.md", "readme.markdown", "readme", "modelcard.md", "model_card.md": self = isAtTop ? .card : .other
        case "adapter_config.json": self = .adapterConfiguration
        case "config.json": self = isAtTop ? .modelConfiguration : .other
        case "tokenizer_config.json": self = isAtTop ? .tokenizerConfiguration : .other
        case "generation_config.json": self = isAtTop ? .generationConfiguration : .other
        case "chat_template.jinja", "chat_template.json": self = isAtTop ? .chatTemplate : .other
        case "mlmodel": self = isAtTop ? .mlmodel : .other
        case _ where name.hasSuffix(".gguf"): self = .ggufFile
        case _ where name.hasSuffix(".safetensors"): self = .safetensorsFile
        case _ where name.hasSuffix(".safetensors.index.json"): self = .safetensorsIndex
        default:
            let isYAML = name.hasSuffix(".yml") || name.hasSuffix(".yaml")
            self = isYAML && name.contains("merge") && isAtTop ? .mergeConfiguration : .other
        }
    }

    /// Whether documents of this kind are headers of weight files, which are bytes, not text.
    var isWeightHeader: Bool { [.ggufFile, .safetensorsFile, .safetensorsIndex].contains(self) }
}
