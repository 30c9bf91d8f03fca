/// Reads the JSON of weight headers and indexes.
enum HeaderText {
    /// The object of a JSON text.
    static func tree(_ bytes: [UInt8], limits: HeaderLimits) throws(HeaderProblem) -> MetadataTree {
        var bounds = ReadingLimits()
        bounds.depth = limits.depth
        // A tensor has thirteen values: its name, its object, three keys and what stands under them.
        bounds.nodeCount = 3_000_000
        let tree: MetadataTree
        do throws(MetadataError) {
            tree = try JSONTextReader.read(bytes, limits: bounds)
        } catch {
            if case .beyond(_, let message, _) = error { throw HeaderProblem(.tooLarge, message) }
            throw HeaderProblem(.malformed, error.problem)
        }
        // The format forbids names that stand twice: which of two tensors is meant cannot be told.
        guard tree.repeatedKeys.isEmpty else { throw HeaderProblem(.malformed, "a name stands twice") }
        guard tree.kind(tree.root) == .mapping else { throw HeaderProblem(.malformed, "not an object") }
        return tree
    }

    /// A whole number that is not negative, in digits alone.
    static func wholeNumber(_ node: Int, of tree: MetadataTree) -> UInt64? {
        guard tree.kind(node) == .plain, tree.bytes(node).count <= 20, tree.bytes(node).allSatisfy(Byte.isDigit) else { return nil }
        return UInt64(tree.text(node))
    }
}
