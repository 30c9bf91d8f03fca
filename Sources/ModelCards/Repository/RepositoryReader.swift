public import Lineage

/// Reads the files of a repository into claims about its parents, facts and findings.
///
/// Pure: the same files give the same readings. Files are read together because the relation is decided from all of them.
public enum RepositoryReader {
    /// Stored with each document; raised when the same bytes would be read differently.
    public static let readerVersion = 3

    /// Reads all files of one repository.
    ///
    /// Read are a card (`README.md`), `adapter_config.json`, `config.json`, `tokenizer_config.json` with its chat template,
    /// `generation_config.json`, merge configurations of mergekit, an `MLmodel` of MLflow, and the headers of GGUF and safetensors files in any folder, whole or
    /// condensed; and what a Hub states about the model (``DocumentPath/hub``). Other files give an empty reading. What weight files state together is stated by the first of them. No input makes this
    /// fail: what is odd is a diagnostic. The field of a claim is its path in the document;
    /// one in the prose of a card begins with `block[n].`, one of several YAML documents with `document[n].`.
    ///
    /// - Parameters:
    ///   - files: The files, at most ``ReadingLimits/documentByteCount`` bytes of each.
    ///   - child: The repository's own id, which shows marks of quantization and claims that name itself; nil where it is unknown.
    ///   - limits: The bounds.
    /// - Returns: One reading for each file, in the same order.
    /// - Complexity: O(*n*) in the bytes of all files.
    public static func read(_ files: [RepositoryFile], of child: ModelID?, limits: ReadingLimits = .init()) -> [DocumentReading] {
        var (drafts, signs) = drafts(of: files, limits: limits)
        decideProse(in: &drafts, signs: signs, child: child)
        let claims = ClaimMaker(signs: signs, child: child, drafts: drafts)
        return drafts.map { claims.reading(of: $0) }
    }

    /// Decides what the prose of the card states, which depends on what fields and other files state.
    private static func decideProse(in drafts: inout [DocumentDraft], signs: RepositorySigns, child: ModelID?) {
        let structured = Set(drafts.flatMap(\.statements).map(\.parent))
        for index in drafts.indices {
            if !drafts[index].localNames.isEmpty { LocalNames.add(ids: ids(of: drafts), child: child, to: &drafts[index]) }
            guard let prose = drafts[index].prose else { continue }
            drafts[index].prose = nil
            ProseStatements.add(prose.findings, bytes: prose.bytes, child: child, signs: signs, structured: structured, to: &drafts[index])
        }
    }

    private static func ids(of drafts: [DocumentDraft]) -> [ModelID] {
        drafts.flatMap { draft in draft.prose.map { CardIDs($0.bytes, from: $0.findings.start, line: $0.findings.line).list } ?? [] }
    }

    /// What the files show about how their model was made.
    static func signs(of files: [RepositoryFile], limits: ReadingLimits) -> RepositorySigns {
        drafts(of: files, limits: limits).signs
    }

    private static func drafts(of files: [RepositoryFile], limits: ReadingLimits) -> (drafts: [DocumentDraft], signs: RepositorySigns) {
        var signs = RepositorySigns()
        var drafts: [DocumentDraft] = []
        drafts.reserveCapacity(files.count)
        let ignoresNestedAdapters = files.contains { ["adapter_config.json", "config.json"].contains($0.path) }
        for file in files {
            var kind = DocumentKind(path: file.path)
            if kind == .adapterConfiguration, ignoresNestedAdapters, file.path.contains("/") { kind = .other }
            var draft = DocumentDraft(path: file.path, kind: kind, limits: limits)
            signs.add(read(file, into: &draft))
            drafts.append(draft)
        }
        WeightSummary.add(to: &drafts, signs: &signs)
        HubListingReader.leaveOutCopies(in: &drafts)
        HeaderContradictions.note(in: &drafts)
        return (drafts, signs)
    }

    private static func read(_ file: RepositoryFile, into draft: inout DocumentDraft) -> RepositorySigns {
        guard draft.kind != .other else { return RepositorySigns() }
        let isHeader = draft.kind.isWeightHeader
        let limit = min(isHeader ? draft.limits.header.byteCount : draft.limits.documentByteCount, ReadingLimits.greatestDocumentByteCount)
        guard file.bytes.count <= limit else {
            draft.note(.documentTooLarge, "\(file.bytes.count) bytes; at most \(limit) are read")
            return RepositorySigns()
        }
        if isHeader { return WeightDocumentReader.read(file.bytes, draft: &draft) }
        let bytes = EncodedText.utf8(file.bytes, draft: &draft)
        switch draft.kind {
        case .card: return CardReader.read(bytes, draft: &draft)
        case .adapterConfiguration: return AdapterConfigurationReader.read(bytes, draft: &draft)
        case .modelConfiguration: return ModelConfigurationReader.read(bytes, draft: &draft)
        case .mergeConfiguration:
            var signs = RepositorySigns()
            var merges = MergeConfigurationReader()
            merges.add(bytes, 0..<bytes.count, line: 1, prefix: "", mustBeMerge: true, draft: &draft)
            merges.state(in: &draft, signs: &signs)
            return signs
        case .tokenizerConfiguration: TokenizerConfigurationReader.read(bytes, draft: &draft)
        case .listing: return HubListingReader.read(bytes, draft: &draft)
        case .generationConfiguration: GenerationConfigurationReader.read(bytes, draft: &draft)
        case .chatTemplate: TokenizerConfigurationReader.readTemplate(bytes, draft: &draft)
        case .mlmodel: return MLmodelReader.read(bytes, draft: &draft)
        case .ggufFile, .safetensorsFile, .safetensorsIndex, .other: break
        }
        return RepositorySigns()
    }
}
