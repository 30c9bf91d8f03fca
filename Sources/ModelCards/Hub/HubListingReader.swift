internal import Lineage

/// Reads what a Hub states about a model: facts, and the parents in its tags.
///
/// The Hub makes its tags of the card and of configurations, so what these name is left out afterwards, see ``leaveOutCopies(in:)``: what remains is
/// what no file that could be read says, as of gated models.
enum HubListingReader {
    static let extractor = "hub/1"

    private static let formats: Set<String> = [
        "coreml", "flax", "gguf", "jax", "mlx", "onnx", "openvino", "pytorch", "safetensors", "tf", "tflite",
    ]
    /// Beginnings of tags that the Hub makes for its own pages.
    private static let ownTags = ["arxiv:", "base_model:", "dataset:", "deploy:", "diffusers:", "doi:", "license:", "model-index", "region:"]
    /// Types of numbers of which each is one weight.
    private static let unpackedTypes: Set<String> = ["BF16", "F16", "F32", "F64", "F8_E4M3", "F8_E5M2"]

    /// Reads a document that ``HubModel/document(entityTags:)`` made.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return RepositorySigns() }
        let fields = ConfigurationFields(tree, tree.root)
        let card = card(fields, limits: draft.limits)
        var signs = card.signs
        draft.facts = card.facts
        readNames(fields, draft: &draft, signs: &signs)
        readConfiguration(fields, draft: &draft, signs: &signs)
        readWeights(fields, draft: &draft, signs: signs)
        draft.facts.downloads = fields.count("downloads")
        draft.facts.likes = fields.count("likes")
        draft.facts.created = HubListing.created(fields)
        HubParents(fields, card: card.statements).state(in: &draft)
        return signs
    }

    /// Leaves out parents that the model's own files name in fields: the Hub copied them from there.
    static func leaveOutCopies(in drafts: inout [DocumentDraft]) {
        guard let listing = drafts.firstIndex(where: { $0.kind == .listing }), !drafts[listing].statements.isEmpty else { return }
        let own = drafts.filter { $0.kind != .listing }.flatMap(\.statements).filter { !$0.evidence.kind.isReadFromText }
        let named = Set(own.map(\.parent))
        drafts[listing].statements.removeAll { named.contains($0.parent) }
    }

    /// The front matter of the card, as the Hub read it.
    private static func card(
        _ fields: ConfigurationFields, limits: ReadingLimits
    ) -> (facts: ModelFacts, signs: RepositorySigns, statements: [Statement]) {
        guard let card = fields.value("cardData"), fields.tree.kind(card) == .mapping else { return (ModelFacts(), RepositorySigns(), []) }
        var tree = fields.tree
        tree.root = card
        // What is odd about the card is told of the card.
        var reader = FrontMatterReader(tree: tree, firstLine: 1, draft: DocumentDraft(path: DocumentPath.hub, kind: .listing, limits: limits))
        reader.read()
        return (reader.draft.facts, reader.signs, reader.draft.statements)
    }

    private static func readNames(_ fields: ConfigurationFields, draft: inout DocumentDraft, signs: inout RepositorySigns) {
        func short(_ text: String) -> String { boundedText(text, maximumByteCount: draft.limits.textByteCount) }
        if let library = fields.text("library_name").map(short) {
            draft.facts.library = library
            signs.library = foldedName(library)
        }
        if let task = fields.text("pipeline_tag").map(short) { draft.facts.task = task }
        let tags = fields.list("tags", limit: draft.limits.listCount)?.compactMap { ConfigurationFields.text($0, in: fields.tree) }.map(short) ?? []
        if draft.facts.license == nil {
            draft.facts.license = tags.first { $0.hasPrefix("license:") }.flatMap { LicenseIdentifier.normalized($0.dropFirst(8)) }
        }
        let free = tags.filter { tag in !ownTags.contains { tag.hasPrefix($0) } }
        if !free.isEmpty {
            draft.facts.tags = free
            signs.tags = free.map { foldedName($0) }
        }
        draft.facts.formats = Set(signs.tags).intersection(formats).sorted()
    }

    private static func readConfiguration(_ fields: ConfigurationFields, draft: inout DocumentDraft, signs: inout RepositorySigns) {
        let limit = draft.limits.textByteCount
        func short(_ text: String) -> String { boundedText(text, maximumByteCount: limit) }
        guard let configuration = fields.part("config") else { return }
        let names = configuration.list("architectures", limit: 1)
        draft.facts.architecture = names?.first.flatMap { ConfigurationFields.text($0, in: fields.tree) }.map(short)
        draft.facts.modelType = configuration.text("model_type").map(short)
        signs.hasModelConfiguration = draft.facts.architecture != nil || draft.facts.modelType != nil
        if configuration.states("peft") { signs.adapterPath = draft.path }
        guard let quantization = QuantizationReader.read(configuration) else { return }
        signs.configuredMethod = quantization.method
        draft.facts.quantization = QuantizationReader.label(quantization)
        draft.facts.quantizationDetail = quantization
    }

    /// Reads how many weights there are, and what the files are together.
    private static func readWeights(_ fields: ConfigurationFields, draft: inout DocumentDraft, signs: RepositorySigns) {
        let isAdapter = signs.adapterPath != nil || signs.library == "peft"
        let safetensors = fields.part("safetensors")
        let types = safetensors?.part("parameters").map { Set($0.names) } ?? []
        let isPacked = !types.isSubset(of: unpackedTypes)
        if !isAdapter { draft.facts.parameters = fields.part("gguf")?.count("total") ?? (isPacked ? nil : safetensors?.count("total")) }
        draft.facts.contextLength = fields.part("gguf")?.count("context_length").flatMap { $0 > 0 ? $0 : nil }
        guard let files = fields.list("siblings", limit: HubListing.fileCount) else { return }
        let hashes = files.map { ConfigurationFields(fields.tree, $0).part("lfs")?.text("sha256") }
        // All of them are known, or what they are together is not.
        if hashes.allSatisfy({ $0 != nil }) { draft.facts.weightDigest = WeightDigest.of(hashes.compactMap(\.self)) }
    }
}
