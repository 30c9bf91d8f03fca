internal import Lineage

/// Reads what the header of a safetensors file states about its model.
enum SafetensorsDocumentReader {
    static let extractor = "safetensors-header/1"

    /// Keys of the text metadata under which training and merging scripts name the model that they began with.
    ///
    /// `ss_sd_model_name` is that of kohya's scripts: a file's name, a path or an id. Values that are no id of two parts are left alone.
    private static let parents = ["base_model", "base_model_name_or_path", "base_model_id", "ss_sd_model_name", "modelspec.base_model"]

    /// Reads facts and parents; what is odd is a finding.
    static func read(_ header: SafetensorsHeader, draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        for problem in header.problems { draft.note(problem) }
        guard header.stop == nil else { return signs }
        draft.facts.formats = ["safetensors"]
        draft.weightFile = WeightFile(header, path: draft.path)
        if draft.weightFile?.role == .model { signs.hasSafetensors = true }
        readAdapter(header, &draft)
        for key in parents {
            guard let written = header.text(key), case .model(let id, _) = WrittenName.reading(written), id.organisation != nil else { continue }
            draft.state(
                written,
                DocumentDraft.Source(kind: .safetensorsHeader, extractor: extractor, field: "__metadata__.\(key)", line: nil, text: written))
        }
        return signs
    }

    /// What kohya's training scripts write about a network.
    private static func readAdapter(_ header: SafetensorsHeader, _ draft: inout DocumentDraft) {
        guard draft.weightFile?.role == .adapter, let module = header.text("ss_network_module") else { return }
        var adapter = AdapterFacts()
        adapter.kind = module.split(separator: ".").last.map { draft.cut($0.uppercased(), field: "ss_network_module", line: nil) }
        adapter.rank = header.text("ss_network_dim").flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        adapter.alpha = header.text("ss_network_alpha").flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        draft.facts.adapter = adapter
    }
}
