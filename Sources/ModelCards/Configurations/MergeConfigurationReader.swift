internal import Lineage

/// Reads merge configurations of mergekit: dense merges, slices, mixtures of experts, several documents in one text.
struct MergeConfigurationReader {
    static let extractor = "merge-config/1"

    private var parts: [Part] = []
    private var intermediates: Set<String> = []

    private enum Content {
        case tree(MetadataTree)
        /// Lines of a text that is no YAML.
        case lines([MergeLine])
    }

    private struct Part {
        let content: Content
        let prefix: String
    }

    /// Looks at one text, a file or a fenced block, which may hold several YAML documents.
    ///
    /// - Parameters:
    ///   - prefix: What field paths begin with: nothing, or `block[0].`.
    ///   - mustBeMerge: Whether a text that is no merge configuration is odd.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>, line: Int, prefix: String, mustBeMerge: Bool, draft: inout DocumentDraft) {
        let documents = Self.documents(bytes, range, line: line)
        for (index, document) in documents.enumerated() {
            let prefix = documents.count > 1 ? "\(prefix)document[\(index)]." : prefix
            var tree = MetadataTree(source: bytes, from: document.range.lowerBound, line: document.line)
            do {
                let read = try FrontMatterMetadata.wholeKeepingLast(document.range, line: document.line, tree: &tree, limits: draft.limits)
                guard let root = read else { continue }
                tree.root = root
                if MergeShape.isMerge(tree, root) {
                    draft.noteRepeatedKeys(in: tree)
                    parts.append(Part(content: .tree(tree), prefix: prefix))
                    if let name = tree.value("name", in: root), tree.isScalar(name) {
                        intermediates.insert(foldedName(tree.text(name, maximumByteCount: 200)))
                    }
                } else if mustBeMerge {
                    draft.note(.mergeConfigurationMalformed, "no merge configuration", line: document.line)
                }
            } catch {
                let lines = MergeLine.lines(bytes, document.range, line: document.line)
                guard !lines.isEmpty else { continue }
                draft.note(error, otherwise: .mergeConfigurationMalformed)
                parts.append(Part(content: .lines(lines), prefix: prefix))
            }
        }
    }

    /// Whether any text was a merge configuration.
    var isEmpty: Bool { parts.isEmpty }

    /// States the parents that all texts name, leaving out the merges that other texts of them make.
    func state(in draft: inout DocumentDraft, signs: inout RepositorySigns) {
        guard !parts.isEmpty else { return }
        signs.hasMergeConfiguration = true
        let before = draft.statements.count
        for part in parts {
            var references = MergeReferences(prefix: part.prefix)
            switch part.content {
            case .tree(let tree):
                references.walk(tree)
                for base in references.removeUnusedBases(tree) {
                    draft.note(.unusedMergeBase, "no weight is taken from \(base.written) by this method", line: base.line)
                }
            case .lines(let lines): references.add(lines)
            }
            for reference in references.list { state(reference, in: &draft) }
        }
        signs.merged.formUnion(draft.statements[before...].map(\.parent))
    }

    private func state(_ reference: MergeReferences.Reference, in draft: inout DocumentDraft) {
        let folded = foldedName(reference.written)
        let last = folded.split(separator: "/").last.map(String.init) ?? folded
        if intermediates.contains(folded) || (intermediates.contains(last) && !isPublished(reference.written)) {
            draft.note(.intermediateMerge, "\(reference.written) is made by another part of the configuration", line: reference.line)
            return
        }
        draft.state(
            reference.written,
            DocumentDraft.Source(
                kind: .mergeConfiguration, extractor: Self.extractor, field: reference.field, line: reference.line, text: reference.text,
                role: reference.role, revision: reference.revision))
    }

    private func isPublished(_ written: String) -> Bool {
        if case .model(let id, _) = WrittenName.reading(written) { return id.organisation != nil }
        return false
    }

    /// Cuts a text at lines of `---`.
    private static func documents(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> [(range: Range<Int>, line: Int)] {
        var result: [(range: Range<Int>, line: Int)] = []
        var lines = LineCursor(bytes, from: range.lowerBound, to: range.upperBound, number: line)
        var (start, first) = (lines.start, lines.number)
        func close(_ end: Int) {
            if bytes[start..<end].contains(where: { $0 > Byte.space }), result.count < 50 { result.append((start..<end, first)) }
        }
        while !lines.isAtEnd {
            if lines.isFence || lines.isIndentedFence {
                close(lines.start)
                lines.advance()
                (start, first) = (lines.start, lines.number)
            } else {
                lines.advance()
            }
        }
        close(range.upperBound)
        return result
    }
}
