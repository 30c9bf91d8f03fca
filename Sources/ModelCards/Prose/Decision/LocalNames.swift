internal import Lineage

/// Finds the models that the ends of paths on a disk name: `/data/Mixtral-8x7B-Instruct-v0.1`.
enum LocalNames {
    static let extractor = "local-name/1"

    /// Adds a statement for each path of a draft that ends with the name of a known model, of an id of the card, or, in merges, of a model whose
    /// words the child's own name repeats.
    static func add(ids: [ModelID], child: ModelID?, to draft: inout DocumentDraft) {
        var seen: Set<String> = []
        for (written, place) in draft.localNames {
            guard let id = model(written, place, ids: ids, child: child), id != child, seen.insert("\(place.field) \(written)").inserted else {
                continue
            }
            let isMerge = place.kind == .mergeConfiguration
            let source = DocumentDraft.Source(
                kind: .proseName, extractor: extractor, field: place.field, line: place.line, text: place.text, role: place.role)
            draft.keep(id, written: written, wording: isMerge ? (.merge, "merge configuration") : nil, source)
        }
    }

    private static func model(_ written: String, _ place: DocumentDraft.Source, ids: [ModelID], child: ModelID?) -> ModelID? {
        let segments = written.split { $0 == "/" || $0 == "\\" }
        guard let last = segments.last, last.utf8.count <= ModelID.maximumByteCount else { return nil }
        if let known = known(String(last)) ?? inputFolder(segments) { return known }
        let letters = ModelWords.letters(last)
        let named = Set(ids.filter { ModelWords.letters($0.written) == letters || ModelWords.letters($0.name) == letters })
        if named.count == 1 { return named.first }
        guard place.kind == .mergeConfiguration, let child, let organisation = child.organisation, isPart(last, of: child) else { return nil }
        return try? ModelID("\(organisation)/\(last)")
    }

    private static func known(_ name: String) -> ModelID? {
        guard case .model(let id)? = KnownModels.table[KnownModels.key(foldedName(name))] else { return nil }
        return try? ModelID(id)
    }

    /// Kaggle's input folders are `…/input/model/framework/variation/version`.
    private static func inputFolder(_ segments: [Substring]) -> ModelID? {
        guard let place = segments.firstIndex(of: "input"), segments.count >= place + 4 else { return nil }
        return known("\(segments[place + 1])-\(segments[place + 3])")
    }

    /// Whether all words of a name stand in the child's, one of them telling: what a person's own merge was mixed from.
    private static func isPart(_ name: Substring, of child: ModelID) -> Bool {
        let own = Set(ModelWords.words(child.name))
        let words = ModelWords.words(name)
        let isTelling = words.contains {
            $0.count >= 4 && !ModelWords.isSize($0) && !ModelWords.hasFamily($0) && $0 != "instruct" && $0 != "chat" && $0 != "base"
        }
        return isTelling && words.allSatisfy(own.contains) && ModelWords.letters(name) != ModelWords.letters(child.name)
    }
}
