internal import Crypto
internal import Lineage

/// Reads what the header of a GGUF file states about its model.
struct GGUFDocumentReader {
    static let extractor = "gguf-header/1"

    private let header: GGUFHeader
    private var draft: DocumentDraft
    private var signs = RepositorySigns()

    /// Reads facts and parents; what is odd is a finding.
    static func read(_ header: GGUFHeader, draft: inout DocumentDraft) -> RepositorySigns {
        var reader = GGUFDocumentReader(header: header, draft: draft)
        reader.read()
        draft = reader.draft
        return reader.signs
    }

    private init(header: GGUFHeader, draft: DocumentDraft) {
        self.header = header
        self.draft = draft
    }

    private mutating func read() {
        for problem in header.problems { draft.note(problem) }
        guard header.version > 0 else { return }
        draft.facts.formats = ["gguf"]
        if header.stop == nil { draft.weightFile = WeightFile(header) }
        readTexts()
        if draft.weightFile?.role == .adapter { readAdapter() }
        if draft.weightFile.map({ $0.role == .model }) ?? true { readArchitecture() }
        readParents()
    }

    private mutating func readTexts() {
        if let license = text("general.license") { draft.facts.license = LicenseIdentifier.normalized(license.prefix { $0 != "," }) }
        draft.facts.licenseName = text("general.license.name")
        draft.facts.licenseLink = text("general.license.link")
        draft.facts.quantizedBy = text("general.quantized_by")
        if draft.facts.quantizedBy != nil { signs.quantizer = "general.quantized_by" }
        draft.facts.languages = texts("general.languages")
        draft.facts.tags = texts("general.tags")
        draft.facts.datasets = texts("general.datasets")
    }

    private mutating func readAdapter() {
        signs.adapterPath = draft.path
        var adapter = AdapterFacts()
        adapter.kind = text("adapter.type")?.uppercased()
        adapter.alpha = header.value("adapter.lora.alpha")?.fraction.flatMap { $0.isFinite ? $0 : nil }
        draft.facts.adapter = adapter
    }

    /// The dimensions by their names in a model's configuration. Source: `Keys` of gguf-py's `constants.py`.
    private static let dimensions = [
        ("embedding_length", "hidden_size"), ("block_count", "num_hidden_layers"), ("feed_forward_length", "intermediate_size"),
        ("attention.head_count", "num_attention_heads"), ("attention.head_count_kv", "num_key_value_heads"), ("attention.key_length", "head_dim"),
        ("vocab_size", "vocab_size"), ("expert_count", "num_experts"), ("expert_used_count", "num_experts_per_tok"),
        ("expert_shared_count", "n_shared_experts"), ("expert_feed_forward_length", "moe_intermediate_size"),
        ("leading_dense_block_count", "first_k_dense_replace"), ("attention.sliding_window", "sliding_window"),
        ("attention.q_lora_rank", "q_lora_rank"), ("attention.kv_lora_rank", "kv_lora_rank"), ("ssm.state_size", "state_size"),
    ]

    private mutating func readArchitecture() {
        if let architecture = text("general.architecture") {
            draft.facts.architecture = architecture
            draft.facts.contextLength = header.value("\(architecture).context_length")?.integer.flatMap { $0 > 0 ? $0 : nil }
            for (key, name) in Self.dimensions {
                // Some architectures have a list here, with a number for each layer.
                if let number = header.value("\(architecture).\(key)")?.integer, number >= 0 { draft.facts.dimensions[name] = number }
            }
        }
        if let count = header.value("tokenizer.ggml.tokens")?.count.flatMap({ Int64(exactly: $0) }), count > 0,
            draft.facts.dimensions["vocab_size"] == nil
        {
            draft.facts.dimensions["vocab_size"] = count
        }
        var tokenizer = TokenizerFacts()
        tokenizer.model = text("tokenizer.ggml.model")
        tokenizer.chatTemplateSHA256 = header.value("tokenizer.chat_template")?.text.map { template in
            SHA256.hash(data: Array(template.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        if tokenizer != TokenizerFacts() { draft.facts.tokenizer = tokenizer }
    }

    private mutating func text(_ key: String) -> String? {
        guard let text = header.value(key)?.text, !text.isEmpty else { return nil }
        return draft.cut(text, field: key, line: nil)
    }

    private mutating func texts(_ key: String) -> [String] {
        let texts = header.value(key)?.texts ?? []
        if texts.count > draft.limits.listCount { draft.note(.listCut, "\(key) has more than \(draft.limits.listCount) elements") }
        return texts.prefix(draft.limits.listCount).filter { !$0.isEmpty }.map { draft.cut($0, field: key, line: nil) }
    }
}

extension GGUFDocumentReader {
    /// Keys that name what the file was converted from.
    ///
    /// `general.source.huggingface.repository` was the specification's first; `general.source.repo_url` and `general.source.url` followed and
    /// count where they are addresses of the Hub.
    private static let origins = ["general.source.huggingface.repository", "general.source.repo_url", "general.source.url"]
    /// More base models than a merge has parents are a mistake.
    private static let greatestBaseModelCount: Int64 = 50

    private mutating func readParents() {
        var origins: Set<ModelID> = []
        for key in Self.origins {
            guard let written = header.value(key)?.text, case .model(let id, _) = WrittenName.reading(written), id.organisation != nil else {
                continue
            }
            if origins.insert(id).inserted { draft.state(written, place(key, written)) }
        }
        let stated = header.value("general.base_model.count")?.integer ?? 0
        if stated > Self.greatestBaseModelCount { draft.note(.listCut, "general.base_model.count is \(stated)") }
        var bases: [(written: String, key: String)] = []
        for index in 0..<max(0, min(stated, Self.greatestBaseModelCount)) {
            if let base = baseModel("general.base_model.\(index)") { bases.append(base) }
        }
        for base in bases {
            if !origins.isEmpty {
                // A converter copies the base models from the card of the model that it converts.
                guard case .model(let id, _) = WrittenName.reading(base.written), origins.contains(id) else {
                    draft.note(.baseModelOfParent, "\(base.key) names \(base.written), of which \(origins.map(\.written).sorted()[0]) was made")
                    continue
                }
            }
            draft.state(base.written, place(base.key, base.written, isOneOfMany: bases.count > 1))
        }
    }

    /// The base model that an entry names: by its address, else by organisation and name where they were not changed into titles.
    ///
    /// gguf-py writes names with spaces where the id has hyphens (`metadata.py`, `id_to_title`), so a name with a space is no longer an id.
    private func baseModel(_ prefix: String) -> (written: String, key: String)? {
        for key in ["\(prefix).repo_url", "\(prefix).url"] {
            if let written = header.value(key)?.text, case .model = WrittenName.reading(written) { return (written, key) }
        }
        guard let name = header.value("\(prefix).name")?.text, !name.contains(where: \.isWhitespace) else { return nil }
        if name.contains("/") { return (name, "\(prefix).name") }
        guard let organisation = header.value("\(prefix).organization")?.text, !organisation.contains(where: { $0.isWhitespace || $0 == "/" })
        else { return nil }
        return ("\(organisation)/\(name)", "\(prefix).name")
    }

    private func place(_ key: String, _ written: String, isOneOfMany: Bool = false) -> DocumentDraft.Source {
        DocumentDraft.Source(
            kind: .ggufHeader, extractor: Self.extractor, field: key, line: nil, text: written, role: isOneOfMany ? .input(weight: nil) : nil)
    }
}
