/// Tells merge configurations from other YAML with similar keys.
enum MergeShape {
    /// Whether a mapping, or a list of them, configures a merge: it names a method, experts with their
    /// source, slices with sources, or models with weights.
    static func isMerge(_ tree: MetadataTree, _ root: Int) -> Bool {
        switch tree.kind(root) {
        case .sequence: return tree.elements(root).contains { tree.kind($0) == .mapping && isMerge(tree, $0) }
        case .plain, .text: return false
        case .mapping: break
        }
        if let genome = tree.value("genome", in: root), isMerge(tree, genome) { return true }
        let hasMethod = tree.value("merge_method", in: root).map { tree.isScalar($0) } ?? false
        if hasMethod,
            tree.value("models", in: root) ?? tree.value("slices", in: root) ?? tree.value("base_model", in: root) ?? tree.value("modules", in: root)
                != nil
        {
            return true
        }
        return contains("source_model", in: "experts", of: tree, root) || contains("sources", in: "slices", of: tree, root)
            || contains("model", in: "models", of: tree, root)
                && (contains("parameters", in: "models", of: tree, root) || tree.value("base_model", in: root) != nil)
    }

    private static func contains(_ key: String, in list: String, of tree: MetadataTree, _ root: Int) -> Bool {
        guard let node = tree.value(list, in: root), tree.kind(node) == .sequence else { return false }
        return tree.elements(node).contains { tree.value(key, in: $0) != nil }
    }
}
