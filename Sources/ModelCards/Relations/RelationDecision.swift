internal import Lineage

/// Decides how a model was made from the parents that its documents name.
///
/// The first that holds counts: what the card declares; an adapter's files or library; the types in GGUF files; a quantization
/// format; several parents, the merge tag or a merge configuration; adapter tags; softer marks of
/// quantization; a conversion format; else it is taken for a finetune. A mark that a parent's name carries
/// too says nothing: a finetune of a 4-bit model is not a quantization of it.
struct RelationDecision {
    let relation: Relation
    let reason: RelationReason
    /// Whether the relation rests on files, library or format rather than on the number of parents.
    let isFirm: Bool

    /// Decides from what the files show.
    ///
    /// - Parameters:
    ///   - parents: All parents that anything but a merge configuration names.
    ///   - parentCount: The most parents that one kind of evidence names; two kinds may name the same one differently.
    init(signs: RepositorySigns, child: ModelID?, parents: Set<ModelID>, parentCount: Int) {
        let names = ChildNames(signs: signs, child: child, parents: parents)
        let decided =
            signs.declared.map { ($0.relation, RelationReason(.declared, detail: $0.detail), true) }
            ?? Self.adapter(signs, names) ?? Self.weights(signs, names) ?? Self.quantized(signs, names, parentCount) ?? Self.merged(
                signs, parents, parentCount)
            ?? Self.adapterBySign(signs, names) ?? Self.quantizedByHint(signs, names) ?? Self.converted(signs, names)
        (relation, reason, isFirm) = decided ?? (.finetune, RelationReason(.assumed), false)
    }

    private typealias Decided = (Relation, RelationReason, Bool)

    private static func adapter(_ signs: RepositorySigns, _ names: ChildNames) -> Decided? {
        if let path = signs.adapterPath { return (.adapter, RelationReason(.adapterFiles, detail: path), true) }
        guard let library = signs.library, ["peft", "adapter-transformers", "adapters"].contains(library), !names.own.formats.contains("gguf")
        else { return nil }
        return (.adapter, RelationReason(.adapterFiles, detail: "library \(library)"), true)
    }

    /// What GGUF files hold, where they are all that the repository has: quantized weights, or the same ones in another format.
    ///
    /// The author of a model may put a GGUF file beside the model itself; then the file does not say how the model was made.
    private static func weights(_ signs: RepositorySigns, _ names: ChildNames) -> Decided? {
        let hasFormat = names.own.formats.contains("gguf") || !signs.hasModelConfiguration
        guard !signs.ggufTypes.isEmpty, !signs.hasSafetensors, hasFormat, !names.inherited.formats.contains("gguf") else { return nil }
        if let type = signs.ggufTypes.first(where: \.isQuantized) {
            return (.quantized, RelationReason(.quantizationMarks, detail: "weights in \(type.word)"), true)
        }
        return (.conversion, RelationReason(.conversionMarks, detail: "GGUF weights in \(signs.ggufTypes[0].word)"), true)
    }

    private static func quantized(_ signs: RepositorySigns, _ names: ChildNames, _ parentCount: Int) -> Decided? {
        func because(_ detail: String) -> Decided { (.quantized, RelationReason(.quantizationMarks, detail: detail), true) }
        if let mark = names.ownFormats.min() ?? names.ownHints.min() { return because("name \(mark)") }
        if let field = signs.quantizer { return because(field) }
        if let library = signs.library, let mark = NameMarks(library: library).formats.min() { return because("library \(mark)") }
        if let method = signs.configuredMethod, !QuantizationMethod.isNative(method), !QuantizationMethod.isHint(method),
            !names.inherited.formats.contains(method)
        {
            return because("quantization_config \(method)")
        }
        let marks = names.tags.formats.subtracting(names.inherited.formats)
        let isMerge = signs.hasMergeTag && (parentCount > 1 || signs.hasMergeConfiguration)
        guard let mark = marks.min(), !isMerge else { return nil }
        return because("tag \(mark)")
    }

    private static func merged(_ signs: RepositorySigns, _ parents: Set<ModelID>, _ parentCount: Int) -> Decided? {
        func because(_ detail: String) -> Decided { (.merge, RelationReason(.mergeMarks, detail: detail), false) }
        if parentCount > 1 { return because("\(parentCount) parents") }
        let wasTrained = signs.hasTrainingTag
        let namesMerged = signs.merged.isEmpty || !signs.merged.isDisjoint(with: parents) || parents.isEmpty
        if signs.hasMergeConfiguration, namesMerged || !wasTrained { return because("merge configuration") }
        guard signs.hasMergeTag, !wasTrained else { return nil }
        return because("merge tag")
    }

    /// Tags and words of names for weights that are used together with the parent's.
    private static let adapterWords: Set<String> = [
        "adapter", "controlnet", "dora", "ia3", "ip-adapter", "loha", "lokr", "lora", "lora-adapter", "motion-adapter", "peft", "qlora",
        "t2i-adapter", "template:diffusion-lora", "template:sd-lora", "textual_inversion",
    ]

    /// Adapters without their own files: tags, or the model's name unless it says that the adapter was merged.
    private static func adapterBySign(_ signs: RepositorySigns, _ names: ChildNames) -> Decided? {
        guard !signs.hasModelConfiguration else { return nil }
        func because(_ detail: String) -> Decided { (.adapter, RelationReason(.adapterFiles, detail: detail), false) }
        if let tag = signs.tags.first(where: adapterWords.contains) { return because("tag \(tag)") }
        let words = names.childWords.intersection(adapterWords).subtracting(names.parentWords)
        guard let word = words.min(), names.childWords.isDisjoint(with: ["merged", "fused", "merge"]) else { return nil }
        return because("name \(word)")
    }

    private static func quantizedByHint(_ signs: RepositorySigns, _ names: ChildNames) -> Decided? {
        guard names.mayBeParentUnderAnotherName else { return nil }
        func because(_ detail: String) -> Decided { (.quantized, RelationReason(.quantizationMarks, detail: detail), false) }
        if let method = signs.configuredMethod, QuantizationMethod.isHint(method), names.inherited.hints.isEmpty {
            return because("quantization_config \(method)")
        }
        let hints = names.tags.hints.subtracting(names.inherited.hints)
        guard let hint = hints.min(), !signs.hasModelConfiguration || signs.configuredMethod != nil else { return nil }
        return because("tag \(hint)")
    }

    private static func converted(_ signs: RepositorySigns, _ names: ChildNames) -> Decided? {
        func because(_ detail: String) -> Decided { (.conversion, RelationReason(.conversionMarks, detail: detail), true) }
        if let library = signs.library, let mark = NameMarks(library: library).conversions.min() {
            return because("library \(mark)")
        }
        if let mark = names.own.conversions.subtracting(names.inherited.conversions).min() { return because("name \(mark)") }
        return names.tags.conversions.contains("mlx") && !names.inherited.conversions.contains("mlx") ? because("tag mlx") : nil
    }
}
