import Lineage
import ModelCards

/// The files of a model folder that are documents: everything else is left alone.
enum KnownFile {
    /// The file that names the model of its folder.
    static let naming = "pedigree.json"
    /// The path under which a card is kept, however its name is written.
    static let card = "README.md"
    private static let configurations: Set<String> = [
        "adapter_config.json", "chat_template.jinja", "chat_template.json", "config.json", "generation_config.json", "tokenizer_config.json",
    ]

    /// The path under which a file is kept, or nil for a file that is no document.
    ///
    /// A card is known in any case (`readme.md`) and kept as `README.md`; configurations by their exact names; merge configurations by
    /// `merge` in a name that ends in `.yml` or `.yaml`, as the readers know them.
    static func documentPath(of name: String) -> String? {
        if configurations.contains(name) { return name }
        let folded = foldedName(name)
        if folded == "readme.md" { return card }
        return (folded.hasSuffix(".yml") || folded.hasSuffix(".yaml")) && folded.contains("merge") ? name : nil
    }

    /// The documents among the files of a folder in the order of their paths, each with the names that its file has: the one that is read first.
    static func documents(among names: [String]) -> [(path: String, names: [String])] {
        let named = names.compactMap { name in documentPath(of: name).map { (path: $0, name: name) } }
        return Dictionary(grouping: named, by: \.path).sorted { $0.key < $1.key }.map { path, files in
            let exact = files.filter { $0.name == path }
            return (path, (exact + files.filter { $0.name != path }).map(\.name))
        }
    }

    /// Whether a folder with these names holds weights.
    static func holdsWeights(_ names: [String]) -> Bool { names.contains { WeightHead.isWeightFile($0) } }

    /// Whether a folder with these names is a model's: it has a document, or the file that names one.
    static func isModelFolder(_ names: [String]) -> Bool {
        names.contains { $0 == naming || documentPath(of: $0) != nil }
    }
}
