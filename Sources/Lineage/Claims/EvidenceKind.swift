/// What kind of statement a claim rests on.
///
/// The raw value is stored. The order of ``strength`` is the first part of the resolver's total key.
public enum EvidenceKind: UInt8, CaseIterable, Hashable, Sendable {
    /// A parent named through the API or the command line by whoever registered the model.
    case registration = 1
    /// `base_model_name_or_path` of an `adapter_config.json`.
    case adapterConfiguration = 2
    /// A model named in a merge configuration, in a file or in a fenced block of the card.
    case mergeConfiguration = 3
    /// `base_model` of the card's front matter.
    case frontMatter = 4
    /// A row of a catalogue: somebody else's statement, with its source.
    case catalogue = 5
    /// A `base_model:…` tag, or a tag or parameter of an MLflow registry that names the base.
    case tag = 6
    /// An older field with the same meaning, such as `finetuned_from`.
    case legacyField = 7
    /// `general.source.*` or `general.base_model.*` in the header of a GGUF file.
    case ggufHeader = 8
    /// The text metadata in the header of a safetensors file.
    case safetensorsHeader = 9
    /// `_name_or_path` of a model's configuration: where its weights were loaded from when it was saved.
    case modelConfiguration = 10
    /// Words of a card's prose with the parent's id or a link to it.
    case prose = 11
    /// Words of a card's prose with a name that is known to mean one model.
    case proseName = 12
    /// The model that a training command in the card begins with.
    case trainingCommand = 13
    /// A parent that no document names, found by comparing names, configurations and dates with the models of the registry.
    case inferred = 14

    /// The word in the API.
    public var word: String {
        switch self {
        case .registration: "registration"
        case .adapterConfiguration: "adapter_config"
        case .mergeConfiguration: "merge_config"
        case .frontMatter: "front_matter"
        case .catalogue: "catalogue"
        case .tag: "tag"
        case .legacyField: "legacy_field"
        case .ggufHeader: "gguf_header"
        case .safetensorsHeader: "safetensors_header"
        case .modelConfiguration: "model_config"
        case .prose: "prose"
        case .proseName: "prose_name"
        case .trainingCommand: "training_command"
        case .inferred: "inferred"
        }
    }

    /// How strong this kind is against the others: larger is stronger, no two are equal.
    ///
    /// What a person registers stands first; then what a training or merging tool wrote
    /// (`adapter_config.json`, merge configurations), then what the author typed in a field, then what a
    /// converter wrote into the weights, then what others say and copies of it; last what has to be
    /// read out of sentences, commands and the traces of a loader. What is inferred yields to all of them.
    public var strength: Int {
        switch self {
        case .registration: 12
        case .adapterConfiguration: 11
        case .mergeConfiguration: 10
        case .frontMatter: 9
        case .ggufHeader: 8
        case .safetensorsHeader: 7
        case .catalogue: 6
        case .tag: 5
        case .legacyField: 4
        case .prose: 3
        case .trainingCommand: 2
        case .proseName: 1
        case .modelConfiguration: 0
        case .inferred: -1
        }
    }

    /// Whether the parent is read out of sentences, commands or the traces of a loader, or inferred, rather than out of a field made to name it.
    public var isReadFromText: Bool {
        switch self {
        case .prose, .proseName, .trainingCommand, .modelConfiguration, .inferred: true
        case .registration, .adapterConfiguration, .mergeConfiguration, .frontMatter, .catalogue, .tag, .legacyField, .ggufHeader,
            .safetensorsHeader:
            false
        }
    }
}
