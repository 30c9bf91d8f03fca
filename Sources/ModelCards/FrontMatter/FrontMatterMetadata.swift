/// Reads the YAML of a range of lines: quickly, else generally, else part by part.
enum FrontMatterMetadata {
    /// Reads a block of lines into a tree whose root is a mapping.
    ///
    /// - Parameters:
    ///   - range: Whole lines of `bytes`.
    ///   - line: The number of the first line.
    ///   - draft: Takes the findings.
    /// - Returns: nil where there is no mapping at all.
    static func read(_ bytes: [UInt8], _ range: Range<Int>, line: Int, draft: inout DocumentDraft) -> MetadataTree? {
        var tree = MetadataTree(source: bytes, from: range.lowerBound, line: line)
        do {
            guard let root = try whole(range, line: line, tree: &tree, limits: draft.limits) else { return nil }
            guard tree.kind(root) == .mapping else {
                draft.note(.frontMatterNotMapping, "the front matter is not a list of keys and values", line: line)
                return nil
            }
            tree.root = root
            return tree
        } catch {
            if case .duplicateKey = error {} else { draft.note(error, otherwise: .yamlMalformed) }
            return salvage(bytes, range, line: line, draft: &draft)
        }
    }

    /// Reads a range with the quick reader, or with the general one where that leaves it.
    static func whole(_ range: Range<Int>, line: Int, tree: inout MetadataTree, limits: ReadingLimits) throws(MetadataError) -> Int? {
        do {
            return try QuickYAMLReader.read(range, line: line, into: &tree, limits: limits)
        } catch {
            guard case .unusual = error else { throw error }
            guard range.count <= limits.generalParserByteCount else {
                throw .beyond(code: "metadata_too_large", message: "odd YAML of more than \(limits.generalParserByteCount) bytes", line: line)
            }
            let text = String(decoding: tree.source[range], as: UTF8.self)
            return try GeneralYAMLReader.read(text, line: line, into: &tree, limits: limits)
        }
    }

    /// Reads a range as ``whole(_:line:tree:limits:)`` does; of a key that stands twice the last value counts where the quick reader can tell.
    static func wholeKeepingLast(
        _ range: Range<Int>, line: Int, tree: inout MetadataTree, limits: ReadingLimits
    ) throws(MetadataError) -> Int? {
        do {
            return try whole(range, line: line, tree: &tree, limits: limits)
        } catch {
            guard case .duplicateKey = error,
                let root = try? QuickYAMLReader.read(range, line: line, into: &tree, limits: limits, keepsLastValues: true)
            else { throw error }
            return root
        }
    }

    /// Reads each top-level key by itself and leaves out those that cannot be read; of a key that stands twice the last one counts.
    private static func salvage(_ bytes: [UInt8], _ range: Range<Int>, line: Int, draft: inout DocumentDraft) -> MetadataTree? {
        var tree = MetadataTree(source: bytes, from: range.lowerBound, line: line)
        tree.root = tree.addContainer(.mapping, line: line, offset: range.lowerBound)
        var pairs: [(key: Int, value: Int)] = []
        var places: [ArraySlice<UInt8>: Int] = [:]
        var budget = draft.limits.generalParserByteCount
        for (index, part) in MetadataParts(bytes, range, line: line).enumerated() {
            guard index < keyCount, tree.nodes.count <= draft.limits.nodeCount else {
                draft.note(.metadataTooLarge, "more than \(min(index, keyCount)) keys are not read one by one", line: part.line)
                break
            }
            guard let pair = pair(part, tree: &tree, budget: &budget, draft: &draft) else { continue }
            if let place = places.updateValue(pairs.count, forKey: tree.bytes(pair.key)) {
                let name = tree.text(pair.key, maximumByteCount: 60)
                draft.note(.duplicateKey, "the key \(name) stands twice; the last one counts", line: part.line)
                pairs[place].key = -1
            }
            pairs.append(pair)
        }
        var last = -1
        for pair in pairs where pair.key >= 0 {
            tree.link(pair.key, to: tree.root, last: &last)
            tree.link(pair.value, to: tree.root, last: &last)
        }
        return last < 0 ? nil : tree
    }

    /// How many keys of front matter that cannot be read as a whole are read one by one; real cards have some dozens.
    private static let keyCount = 10_000

    /// What starting the general parser costs, in bytes of its budget.
    private static let partCost = 512

    private static func pair(
        _ part: MetadataParts.Part, tree: inout MetadataTree, budget: inout Int, draft: inout DocumentDraft
    ) -> (key: Int, value: Int)? {
        let repeatedCount = tree.repeatedKeys.count
        let quick = try? QuickYAMLReader.read(part.range, line: part.line, into: &tree, limits: draft.limits, keepsLastValues: true)
        if let pair = firstPair(quick, in: tree) {
            draft.noteRepeatedKeys(in: tree, from: repeatedCount)
            return pair
        }
        budget -= part.range.count + partCost
        guard budget > 0 else { return unread(part, "too much odd YAML", draft: &draft) }
        do {
            if let pair = firstPair(try whole(part.range, line: part.line, tree: &tree, limits: draft.limits), in: tree) { return pair }
            return unread(part, "no key and value", draft: &draft)
        } catch {
            if let pair = withoutTabs(part, tree: &tree, draft: &draft) { return pair }
            guard let pair = part.rawPair(in: &tree) else { return unread(part, error.problem, draft: &draft) }
            draft.note(.yamlPartAsText, "read as plain text: \(error.problem)", line: part.line)
            return pair
        }
    }

    private static func unread(_ part: MetadataParts.Part, _ problem: String, draft: inout DocumentDraft) -> (key: Int, value: Int)? {
        draft.note(.yamlPartUnread, "left out: \(problem)", line: part.line)
        return nil
    }

    private static func withoutTabs(_ part: MetadataParts.Part, tree: inout MetadataTree, draft: inout DocumentDraft) -> (key: Int, value: Int)? {
        guard tree.source[part.range].contains(Byte.tab) else { return nil }
        let text = String(decoding: tree.source[part.range], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).joined(
            separator: "  ")
        guard let root = (try? GeneralYAMLReader.read(text, line: part.line, into: &tree, limits: draft.limits)) ?? nil else { return nil }
        draft.note(.tabIndentation, "tabs are not allowed in YAML; read as two spaces", line: part.line)
        return firstPair(root, in: tree)
    }

    private static func firstPair(_ root: Int?, in tree: MetadataTree) -> (key: Int, value: Int)? {
        guard let root, tree.kind(root) == .mapping else { return nil }
        var entries = tree.entries(root)
        guard let entry = entries.next(), tree.isScalar(entry.key) else { return nil }
        return (entry.key, entry.value)
    }
}
