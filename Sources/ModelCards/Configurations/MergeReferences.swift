internal import Lineage

/// The models that one merge configuration names, each once for each role.
struct MergeReferences {
    /// One model with its role and place.
    struct Reference {
        let written: String
        let revision: Revision?
        let role: MergeRole
        let field: String
        let line: Int
        let text: String
    }

    private(set) var list: [Reference] = []
    private var seen: Set<String> = []
    private let prefix: String

    init(prefix: String) { self.prefix = prefix }

    /// Keys below which no parent stands.
    private static let skipped: Set<String> = [
        "parameters", "tokenizer", "tokenizer_source", "layer_range", "positive_prompts", "negative_prompts", "name", "dtype", "out_dtype",
        "merge_method", "gate_mode", "chat_template",
    ]

    /// Finds every model that a configuration names.
    mutating func walk(_ tree: MetadataTree) { walk(tree.root, field: "", list: nil, tree) }

    /// Takes out the bases from which no weight is taken, and returns them.
    ///
    /// Methods that mix their inputs directly (`linear`, `slerp`, `passthrough`) take only layout and tokenizer from a `base_model` that
    /// is not one of the inputs; the others compute differences against it. Source: mergekit's documentation of its merge methods.
    mutating func removeUnusedBases(_ tree: MetadataTree) -> [Reference] {
        guard let method = tree.value("merge_method", in: tree.root), tree.isScalar(method),
            ["linear", "slerp", "passthrough"].contains(foldedName(tree.text(method, maximumByteCount: 40)))
        else { return [] }
        let inputs = Set(list.filter { $0.role.word == "input" }.map { foldedName($0.written) })
        let isUnused = { (reference: Reference) in reference.role.word == "base" && !inputs.isEmpty && !inputs.contains(foldedName(reference.written))
        }
        defer { list.removeAll(where: isUnused) }
        return list.filter(isUnused)
    }

    /// Takes the models of lines that could not be read as YAML.
    mutating func add(_ lines: [MergeLine]) {
        for line in lines {
            let role = line.isBase ? MergeRole.base(weight: nil) : .input(weight: line.weight)
            for name in Self.withAdapters(line.written) {
                keep(String(name), revision: nil, role: role, field: line.isBase ? "base_model" : "model", line: line.line, text: line.text)
            }
        }
    }

    private mutating func walk(_ node: Int, field: String, list name: String?, _ tree: MetadataTree) {
        guard list.count < 1000 else { return }
        switch tree.kind(node) {
        case .plain, .text:
            if name == "models" || name == "sources" { reference(node, role: .input(weight: nil), field: field, tree) }
        case .sequence:
            for (index, element) in tree.elements(node).enumerated() { walk(element, field: "\(field)[\(index)]", list: name, tree) }
        case .mapping:
            let weight = weight(in: node, tree)
            for (key, value) in tree.entries(node) where tree.isScalar(key) {
                let word = tree.text(key, maximumByteCount: 60)
                let path = field.isEmpty ? word : "\(field).\(word)"
                switch word {
                case "base_model": reference(value, role: .base(weight: nil), field: path, tree)
                case "model", "source_model": reference(value, role: .input(weight: weight), field: path, tree)
                default: if !Self.skipped.contains(word) { walk(value, field: path, list: word, tree) }
                }
            }
        }
    }

    /// The weight beside a model where it is one number.
    private func weight(in mapping: Int, _ tree: MetadataTree) -> Double? {
        let node = tree.value("parameters", in: mapping).flatMap { tree.value("weight", in: $0) } ?? tree.value("weight", in: mapping)
        guard let node, tree.isScalar(node), tree.bytes(node).count < 40, let number = Double(tree.text(node)), number.isFinite else { return nil }
        return number
    }

    /// A name, `model+adapter`, or the mapping into which mergekit expands them.
    private mutating func reference(_ node: Int, role: MergeRole, field: String, _ tree: MetadataTree, depth: Int = 0) {
        switch tree.kind(node) {
        case .plain, .text:
            if tree.kind(node) == .plain, PlainScalar(tree.bytes(node)) == .null { return }
            let written = tree.text(node, maximumByteCount: WrittenName.maximumByteCount + 1)
            for part in Self.withAdapters(written) {
                keep(String(part), revision: nil, role: role, field: field, line: tree.line(node), text: tree.lineText(node))
            }
        case .sequence:
            for (index, element) in tree.elements(node).enumerated() where depth < 4 {
                reference(element, role: role, field: "\(field)[\(index)]", tree, depth: depth + 1)
            }
        case .mapping:
            if let path = tree.value("path", in: node), tree.isScalar(path) {
                let revision = tree.value("revision", in: node).flatMap {
                    tree.kind($0) == .text || PlainScalar(tree.bytes($0)) != .null ? Revision(tree.text($0, maximumByteCount: 201)) : nil
                }
                keep(
                    tree.text(path, maximumByteCount: 2049), revision: revision, role: role, field: "\(field).path", line: tree.line(path),
                    text: tree.lineText(path))
            }
            for key in ["model", "lora"] where depth < 4 {
                if let value = tree.value(key, in: node) { reference(value, role: role, field: "\(field).\(key)", tree, depth: depth + 1) }
            }
        }
    }

    /// Splits mergekit's `model+adapter`; a plus sign inside one name has no slash behind it.
    private static func withAdapters(_ written: String) -> [Substring] {
        let parts = written.split(separator: "+")
        return parts.count > 1 && parts.allSatisfy { $0.contains("/") } ? parts : [written[...]]
    }

    private mutating func keep(_ written: String, revision: Revision?, role: MergeRole, field: String, line: Int, text: String) {
        guard !written.isEmpty, seen.insert("\(role.word) \(foldedName(written))").inserted else { return }
        list.append(Reference(written: written, revision: revision, role: role, field: prefix + field, line: line, text: text))
    }
}
