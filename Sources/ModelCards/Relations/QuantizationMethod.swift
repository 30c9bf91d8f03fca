internal import Lineage

/// What the quantization part of a `config.json` says.
enum QuantizationMethod {
    /// Methods in which some base models are trained and published, so that their finetunes have them too.
    static func isNative(_ method: String) -> Bool { ["fp8", "mxfp4", "fbgemm_fp8", "bitnet"].contains(method) }

    /// Methods that training scripts leave behind when they load the parent at low precision.
    static func isHint(_ method: String) -> Bool { ["bitsandbytes", "torchao", "quanto"].contains(method) }

    /// Reads `quantization_config`, or the `quantization` of MLX; nil where there is neither.
    static func read(_ tree: MetadataTree) -> (method: String, bits: Int?)? {
        if let node = tree.value("quantization_config", in: tree.root), tree.kind(node) == .mapping {
            let bits = integer("bits", in: node, of: tree) ?? loadedBits(node, of: tree)
            if let method = tree.value("quant_method", in: node), tree.isScalar(method), !tree.bytes(method).isEmpty {
                return (foldedName(tree.text(method, maximumByteCount: 60)), bits)
            }
            if tree.value("load_in_4bit", in: node) != nil { return ("bitsandbytes", bits) }
        }
        guard let node = tree.value("quantization", in: tree.root), tree.kind(node) == .mapping, tree.value("group_size", in: node) != nil
        else { return nil }
        return ("mlx", integer("bits", in: node, of: tree))
    }

    private static func loadedBits(_ node: Int, of tree: MetadataTree) -> Int? {
        for (key, bits) in [("load_in_4bit", 4), ("load_in_8bit", 8)] {
            if let value = tree.value(key, in: node), PlainScalar(tree.bytes(value)) == .boolean(true) { return bits }
        }
        return nil
    }

    static func integer(_ key: String, in node: Int, of tree: MetadataTree) -> Int? {
        tree.value(key, in: node).flatMap { tree.isScalar($0) && tree.bytes($0).count < 20 ? Int(tree.text($0)) : nil }
    }
}
