internal import Yams

/// Reads any YAML through Yams, within bounds, into the same tree as the quick reader.
enum GeneralYAMLReader {
    /// The bracket nesting that is handed to the parser at most; it recurses once a level.
    static let maximumBracketDepth = 200

    /// So many values are always allowed, however short the text that makes them with aliases.
    static let leastNodeCount = 1000

    /// Reads the first YAML document of a text.
    ///
    /// - Parameters:
    ///   - text: At most ``ReadingLimits/generalParserByteCount`` bytes.
    ///   - line: The number of its first line in the document.
    ///   - tree: Takes the nodes; unchanged when this throws.
    /// - Returns: The root node, or nil where the text holds nothing.
    static func read(_ text: String, line: Int, into tree: inout MetadataTree, limits: ReadingLimits) throws(MetadataError) -> Int? {
        guard text.utf8.count <= limits.generalParserByteCount else {
            throw .beyond(code: "metadata_too_large", message: "odd YAML of more than \(limits.generalParserByteCount) bytes", line: line)
        }
        try checkShape(text, line: line, limits: limits)
        let root: Yams.Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw malformed(error, line: line)
        }
        guard let root else { return nil }
        let (nodeCount, decodedCount) = (tree.nodes.count, tree.decoded.count)
        // A text has fewer values than bytes; only aliases make more of them.
        var limits = limits
        limits.nodeCount = min(limits.nodeCount, nodeCount + max(leastNodeCount, text.utf8.count))
        do {
            return try add(root, to: &tree, line: line, depth: 1, limits: limits)
        } catch {
            tree.nodes.removeSubrange(nodeCount...)
            tree.decoded.removeSubrange(decodedCount...)
            throw error
        }
    }

    /// Refuses what would cost the parser more than its length: deep nesting and aliases that multiply.
    private static func checkShape(_ text: String, line: Int, limits: ReadingLimits) throws(MetadataError) {
        let shape = YAMLShape(text)
        guard shape.bracketDepth <= maximumBracketDepth, shape.blockDepth <= maximumBracketDepth else {
            throw .beyond(code: "metadata_too_deep", message: "nested deeper than \(limits.depth)", line: line)
        }
        guard shape.aliasCount <= limits.aliasCount else {
            throw .beyond(code: "too_many_aliases", message: "more than \(limits.aliasCount) YAML aliases", line: line)
        }
    }

    private static func add(
        _ node: Yams.Node, to tree: inout MetadataTree, line: Int, depth: Int, limits: ReadingLimits
    ) throws(MetadataError) -> Int {
        let nodeLine = line + (node.mark.map { $0.line - 1 } ?? 0)
        guard depth <= limits.depth + 1 else {
            throw .beyond(code: "metadata_too_deep", message: "nested deeper than \(limits.depth)", line: nodeLine)
        }
        guard tree.nodes.count <= limits.nodeCount, tree.decoded.count <= limits.documentByteCount else {
            throw .beyond(code: "metadata_too_large", message: "more than \(limits.nodeCount) values, with what aliases repeat", line: nodeLine)
        }
        switch node {
        case .scalar(let scalar): return addScalar(scalar, to: &tree, line: nodeLine)
        case .mapping(let pairs):
            let mapping = tree.addContainer(.mapping, line: nodeLine, offset: -1)
            var last = -1
            for (key, value) in pairs {
                let name = try add(key, to: &tree, line: line, depth: depth + 1, limits: limits)
                // Yams resolves the tags of keys when it looks for duplicates; only their style tells whether they were in quotes.
                if let style = key.scalar?.style { tree.nodes[name].kind = isText(style) ? .text : .plain }
                tree.link(name, to: mapping, last: &last)
                tree.link(try add(value, to: &tree, line: line, depth: depth + 1, limits: limits), to: mapping, last: &last)
            }
            return mapping
        case .sequence(let elements):
            let sequence = tree.addContainer(.sequence, line: nodeLine, offset: -1)
            var last = -1
            for element in elements {
                tree.link(try add(element, to: &tree, line: line, depth: depth + 1, limits: limits), to: sequence, last: &last)
            }
            return sequence
        case .alias: return tree.addScalar(.plain, 0..<0, line: nodeLine)
        }
    }

    private static func addScalar(_ scalar: Yams.Node.Scalar, to tree: inout MetadataTree, line: Int) -> Int {
        let start = tree.decoded.count
        tree.decoded.append(contentsOf: scalar.string.utf8)
        return tree.addDecoded(
            isText(scalar.style) || scalar.tag.rawValue == Tag.Name.str.rawValue ? .text : .plain, from: start, line: line, offset: -1)
    }

    private static func isText(_ style: Yams.Node.Scalar.Style) -> Bool {
        style == .singleQuoted || style == .doubleQuoted || style == .literal || style == .folded
    }

    private static func malformed(_ error: any Error, line: Int) -> MetadataError {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            .malformed(problem: problem, line: line + mark.line - 1)
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            duplicate(keys, line: line + context.mark.line - 1)
        case YamlError.reader(let problem, _, _, _): .malformed(problem: problem, line: nil)
        default: .malformed(problem: "the YAML cannot be read", line: nil)
        }
    }

    /// Of several keys Yams names the least with its line. Keys that are no texts have no order with those that are, so then the least, and with
    /// it the line, is another one each time.
    private static func duplicate(_ keys: [String], line: Int) -> MetadataError {
        guard keys.count == 1 || !keys.contains(nameOfNoText) else { return .duplicateKey("several keys stand twice", line: nil) }
        return .duplicateKey("the key \(keys.first ?? "") stands twice", line: line)
    }

    /// What Yams writes for a key that is no text; spelt as it is there.
    private static let nameOfNoText = "<uncovertable>"
}
