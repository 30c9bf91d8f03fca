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
    /// A `base_model:…` tag.
    case tag = 6
    /// An older field with the same meaning, such as `finetuned_from`.
    case legacyField = 7

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
        }
    }

    /// How strong this kind is against the others: larger is stronger, no two are equal.
    ///
    /// What a person registers stands first; then what a training or merging tool wrote
    /// (`adapter_config.json`, merge configurations), then what the author typed, then
    /// what others say, then copies of it.
    public var strength: Int { Self.allCases.count - Int(rawValue) }
}
