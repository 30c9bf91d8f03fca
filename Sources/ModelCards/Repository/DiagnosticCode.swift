public import Lineage

/// Every code that a reader of documents gives; each has a heading in `Diagnostics.md` and is never reused.
public enum DiagnosticCode: String, CaseIterable, Sendable {
    /// The document has more bytes than the limit (4 MiB by default).
    case documentTooLarge = "document_too_large"
    /// The file begins with the three bytes EF BB BF.
    case byteOrderMark = "byte_order_mark"
    /// The front matter has bytes that are no UTF-8.
    case invalidUTF8 = "invalid_utf8"
    /// The file is UTF-16, as its byte order mark says.
    case otherEncoding = "other_encoding"
    /// A pointer of Git LFS stands in place of the file, so its content is not known.
    case storagePointer = "storage_pointer"
    /// The card has no block between `---` lines at its beginning.
    case frontMatterMissing = "front_matter_missing"
    /// The opening `---` has no closing one.
    case frontMatterUnterminated = "front_matter_unterminated"
    /// The block is not a list of keys and values.
    case frontMatterNotMapping = "front_matter_not_mapping"
    /// Another block of front matter follows the first.
    case secondFrontMatter = "second_front_matter"
    /// The YAML breaks the rules at this line.
    case yamlMalformed = "yaml_malformed"
    /// The value of this key is no YAML, but clear enough: one line, or a list of lines.
    case yamlPartAsText = "yaml_part_as_text"
    /// The lines of this key could not be read and were left out.
    case yamlPartUnread = "yaml_part_unread"
    /// A configuration is not JSON, or not an object.
    case jsonMalformed = "json_malformed"
    /// A key stands twice in one mapping.
    case duplicateKey = "duplicate_key"
    /// YAML does not allow tabs for indentation.
    case tabIndentation = "tab_indentation"
    /// YAML or JSON nests deeper than the limit (32).
    case metadataTooDeep = "metadata_too_deep"
    /// YAML or JSON has more values than the limit (200,000), aliases make too many, YAML for the general reader has more than 64 KiB, or front
    /// matter that cannot be read as a whole more than 10,000 keys.
    case metadataTooLarge = "metadata_too_large"
    /// YAML uses more aliases (`*name`) than the limit (16).
    case tooManyAliases = "too_many_aliases"
    /// The front matter as JSON has more bytes than the limit (256 KiB) and is not kept; claims and facts are.
    case metadataDropped = "metadata_dropped"
    /// A field has another type than it should: a list where one text belongs, an address where an id belongs.
    case unexpectedType = "unexpected_type"
    /// A kept text had more bytes than the limit (300) and was cut.
    case textCut = "text_cut"
    /// A list had more elements than the limit (1,000); the rest was left out.
    case listCut = "list_cut"
    /// The document names more parents than the limit (200); the rest was left out.
    case claimsCut = "claims_cut"
    /// The document has more findings than the limit (100); the rest was left out.
    case diagnosticsCut = "diagnostics_cut"
    /// A path on somebody's disk stands where a parent's id belongs.
    case localPath = "local_path"
    /// A path in the Hugging Face cache stands where an id belongs.
    case cachedPath = "cached_path"
    /// What stands there names no model: an address elsewhere, a data set, a number, a sentence.
    case notAName = "not_a_name"
    /// The name has no organisation and is none of the early models.
    case singleName = "single_name"
    /// A merge configuration names a model without an organisation: a folder of the author, not a model of the Hub.
    case unpublishedName = "unpublished_name"
    /// A merge configuration names what another of its documents makes.
    case intermediateMerge = "intermediate_merge"
    /// The card names the model itself as its parent.
    case selfParent = "self_parent"
    /// `base_model` is a mapping, which the Hub does not allow.
    case nestedBaseModel = "nested_base_model"
    /// Several names stand in one text.
    case joinedNames = "joined_names"
    /// An older or misspelt field with the meaning of `base_model` was read.
    case legacyField = "legacy_field"
    /// `base_model_relation` is none of the known words.
    case unknownRelation = "unknown_relation"
    /// The declared relation is not what files and formats show.
    case relationContradiction = "relation_contradiction"
    /// The card and the adapter's configuration name different parents.
    case parentContradiction = "parent_contradiction"
    /// A quantized, converted or adapted fork carries the prose of its parent; the merge configuration in it tells how the parent was made.
    case mergeOfParent = "merge_of_parent"
    /// A method that mixes its inputs directly names a `base_model` that is none of them.
    case unusedMergeBase = "unused_merge_base"
    /// The configuration is no valid YAML or configures no merge.
    case mergeConfigurationMalformed = "merge_configuration_malformed"
    /// The adapter's configuration names no base model.
    case adapterWithoutBase = "adapter_without_base"
    /// The weights of a known architecture could not be counted from its configuration.
    case weightsUncounted = "weights_uncounted"
    /// A chat template has more bytes than the limit (1 MiB) and was not hashed.
    case templateTooLarge = "template_too_large"
    /// `no` without quotes is the boolean *false* in YAML 1.1.
    case languageBoolean = "language_boolean"
    /// The prose states an origin by a name that is no id and none of the known ones.
    case proseWithoutID = "prose_without_id"
    /// The licence is a list.
    case licenseList = "license_list"
    /// The header of a weight file breaks the rules of its format.
    case headerMalformed = "header_malformed"
    /// The bytes end inside the header of a weight file.
    case headerTruncated = "header_truncated"
    /// The header of a weight file is beyond a limit.
    case headerTooLarge = "header_too_large"
    /// A weight file is shorter than its header demands.
    case weightsMissing = "weights_missing"
    /// A tensor has a type that is not known.
    case unknownTensorType = "unknown_tensor_type"
    /// Some files of a set of weights are not there.
    case shardMissing = "shard_missing"
    /// Several sets of weights stand side by side, and which is the model is not certain.
    case weightsAmbiguous = "weights_ambiguous"
    /// The elements of the tensors are not the parameters.
    case packedWeights = "packed_weights"
    /// A GGUF header names the base model of the model that was converted.
    case baseModelOfParent = "base_model_of_parent"

    /// How much it matters.
    public var severity: Diagnostic.Severity {
        switch self {
        case .documentTooLarge, .yamlPartUnread, .jsonMalformed, .metadataTooDeep, .metadataTooLarge, .tooManyAliases, .headerMalformed,
            .headerTooLarge:
            .error
        case .byteOrderMark, .frontMatterMissing, .secondFrontMatter, .tabIndentation, .cachedPath, .singleName, .intermediateMerge,
            .nestedBaseModel, .joinedNames, .legacyField, .mergeOfParent, .unusedMergeBase, .adapterWithoutBase, .languageBoolean, .licenseList,
            .textCut, .proseWithoutID, .diagnosticsCut, .relationContradiction, .storagePointer, .weightsAmbiguous, .packedWeights,
            .baseModelOfParent, .weightsUncounted:
            .note
        case .invalidUTF8, .otherEncoding, .frontMatterUnterminated, .frontMatterNotMapping, .yamlMalformed, .yamlPartAsText, .duplicateKey,
            .metadataDropped,
            .templateTooLarge, .unexpectedType, .listCut, .claimsCut, .localPath, .notAName, .unpublishedName, .selfParent, .unknownRelation,
            .parentContradiction, .mergeConfigurationMalformed, .headerTruncated, .weightsMissing, .unknownTensorType, .shardMissing:
            .warning
        }
    }
}
