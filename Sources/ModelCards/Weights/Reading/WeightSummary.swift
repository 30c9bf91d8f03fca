internal import Lineage

/// Sums up the weight files of a repository, and states the result with the first of them.
///
/// A repository's files are read one by one, but its weights are one fact: parts add up, copies in other types do not. The first file by path
/// of those that count states `weights`, `parameters` and `quantization`; the others state what is theirs alone.
struct WeightSummary {
    private var drafts: [DocumentDraft]
    private let safetensors: [WeightSet]
    private let gguf: [WeightSet]

    /// Completes the drafts of all files, which are ordered by path.
    static func add(to drafts: inout [DocumentDraft], signs: inout RepositorySigns) {
        guard drafts.contains(where: { $0.weightFile != nil || $0.weightIndex != nil }) else { return }
        var summary = WeightSummary(drafts)
        summary.noteMissing()
        signs.ggufTypes = summary.gguf.filter { $0.role == .model }.compactMap { set in
            set.typeWord.map { RepositorySigns.WeightType(word: $0, isQuantized: set.isQuantized) }
        }
        summary.state(isQuantized: signs.configuredMethod != nil)
        drafts = summary.drafts
    }

    private init(_ drafts: [DocumentDraft]) {
        self.drafts = drafts
        safetensors = WeightSet.sets(of: .safetensorsFile, in: drafts)
        gguf = WeightSet.sets(of: .ggufFile, in: drafts)
    }

    private mutating func noteMissing() {
        for set in safetensors + gguf where set.members.count == set.files.count && !set.isWhole {
            guard let place = set.index ?? set.members.first else { continue }
            let names = set.missing.prefix(3).joined(separator: ", ")
            drafts[place].note(
                .shardMissing, "\(set.members.count) of \(set.expectedCount) files of \(set.stem) are here" + (names.isEmpty ? "" : "; not \(names)"))
        }
    }

    private mutating func state(isQuantized: Bool) {
        let models = safetensors.filter { $0.role == .model }
        if !models.isEmpty { return stateSafetensors(models) }
        let whole = gguf.filter { $0.role == .model && $0.isWhole }
        if !whole.isEmpty { return stateGGUF(whole) }
        let adapters = (safetensors + gguf).filter { $0.role == .adapter && $0.isWhole }
        if let adapter = adapters.first, Set(adapters.map { $0.facts?.weightCount }).count == 1 {
            drafts[adapter.members[0]].facts.weights = adapter.facts
        }
        guard adapters.isEmpty, !isQuantized, let place = drafts.firstIndex(where: { $0.weightIndex != nil && !$0.path.contains("/") }) else {
            return
        }
        drafts[place].facts.parameters = drafts[place].weightIndex?.totalParameterCount
    }

    // MARK: safetensors

    /// What counts of a repository of safetensors files.
    ///
    /// At the top: the set `model`, else the only set. Without files at the top: a pipeline of the diffusers library, each component in
    /// a folder, when a denoiser, an autoencoder and a text encoder are there and none has two sets to choose from.
    private mutating func stateSafetensors(_ sets: [WeightSet]) {
        let top = sets.filter { $0.folder.isEmpty }
        let chosen: [WeightSet]
        if let model = top.first(where: { $0.stem == "model" }) ?? (top.count == 1 ? top.first : nil) {
            chosen = [model]
        } else if top.isEmpty, let components = Self.components(sets) {
            chosen = components
        } else {
            let place = (top.first ?? sets[0]).members[0]
            drafts[place].note(.weightsAmbiguous, "\(sets.count) sets of weights, and none of them is certainly the model")
            return
        }
        let place = chosen.flatMap(\.members).min() ?? chosen[0].members[0]
        if chosen.allSatisfy(\.isWhole) { drafts[place].facts.weights = WeightFacts.sum(chosen.compactMap(\.facts)) }
        if let packed = chosen.first(where: \.isPacked) {
            drafts[place].note(.packedWeights, "elements of \(packed.stem) hold several weights each, or are not known to be weights")
        }
        drafts[place].facts.parameters = WeightSet.sum(chosen.map(\.parameterCount))
    }

    private static let denoisers: Set<String> = ["unet", "transformer", "transformer_2", "prior", "decoder"]

    private static func components(_ sets: [WeightSet]) -> [WeightSet]? {
        let byFolder = Dictionary(grouping: sets, by: \.folder)
        let names = Set(byFolder.keys)
        guard !names.isDisjoint(with: denoisers), names.contains(where: { $0.hasPrefix("vae") }),
            names.contains(where: { $0.hasPrefix("text_encoder") })
        else { return nil }
        var components: [WeightSet] = []
        for (_, choices) in byFolder.sorted(by: { $0.key < $1.key }) {
            // `diffusion_pytorch_model.fp16` is the same component in another type.
            let plain = choices.filter { ["model", "diffusion_pytorch_model"].contains($0.stem) }
            guard let component = plain.count == 1 ? plain[0] : choices.count == 1 ? choices[0] : nil else { return nil }
            components.append(component)
        }
        return components
    }

    // MARK: GGUF

    /// What counts of a repository of GGUF files: one model in one or several types.
    ///
    /// Parameters are those of any whole set, when all agree and no part stands in a file of its own; weights those of the largest set.
    private mutating func stateGGUF(_ sets: [WeightSet]) {
        let place = sets.flatMap(\.members).min() ?? sets[0].members[0]
        guard let largest = sets.max(by: { ($0.facts?.byteCount ?? 0, $1.members[0]) < ($1.facts?.byteCount ?? 0, $0.members[0]) }) else { return }
        drafts[place].facts.weights = largest.facts
        if sets.count > 1 {
            let variants = sets.prefix(WeightFacts.greatestVariantCount).compactMap { variant(of: $0) }
            drafts[place].facts.weights?.variants = variants
        }
        let words = Set(sets.filter(\.isQuantized).map { $0.typeWord.map { "gguf-" + foldedName($0) } ?? "gguf" })
        drafts[place].facts.quantization = words.count > 1 ? "gguf" : words.first
        let counts = Set(sets.map(\.parameterCount))
        if counts.count > 1 {
            drafts[place].note(.weightsAmbiguous, "files in several types have different numbers of parameters")
        } else if !gguf.contains(where: { $0.role == .projector }) {
            drafts[place].facts.parameters = counts.first ?? nil
        }
    }

    private func variant(of set: WeightSet) -> WeightVariant? {
        set.facts.map { facts in
            WeightVariant(path: drafts[set.members[0]].path, type: set.typeWord, weightCount: facts.weightCount, byteCount: facts.byteCount)
        }
    }
}
