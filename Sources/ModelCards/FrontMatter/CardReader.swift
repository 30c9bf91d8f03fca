internal import Lineage

/// Reads a card: its front matter, and merge configurations in the fenced blocks of its prose.
enum CardReader {
    /// Reads a card into a draft.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) -> RepositorySigns {
        var signs = RepositorySigns()
        let layout = CardLayout(bytes)
        if layout.hasByteOrderMark { draft.note(.byteOrderMark, "the file begins with a byte order mark", line: 1) }
        if let range = layout.frontMatter {
            readFrontMatter(bytes, range, layout, draft: &draft, signs: &signs)
        } else {
            draft.note(.frontMatterMissing, "the card has no front matter")
        }
        if let line = layout.secondLine { draft.note(.secondFrontMatter, "only the first block of front matter is read", line: line) }
        var prose = ProseReader(bytes)
        prose.read(from: layout.proseStart, line: layout.proseLine)
        readMerges(bytes, layout, isLoose: prose.findings.hasLooseMerge, draft: &draft, signs: &signs)
        signs.datasets = Set(draft.facts.datasets.map { foldedName($0) })
        draft.prose = (prose.findings, bytes)
        return signs
    }

    /// Reads merge configurations in fenced blocks, and outside of them where the prose holds one.
    private static func readMerges(_ bytes: [UInt8], _ layout: CardLayout, isLoose: Bool, draft: inout DocumentDraft, signs: inout RepositorySigns) {
        var merges = MergeConfigurationReader()
        var blocks = Array(FencedBlocks(bytes, from: layout.bodyStart, line: layout.bodyLine).prefix(draft.limits.mergeBlockCount))
        if isLoose {
            blocks += LooseMergeBlocks(bytes, from: layout.proseStart, line: layout.proseLine).prefix(draft.limits.mergeBlockCount - blocks.count)
        }
        for (index, block) in blocks.enumerated() {
            merges.add(bytes, block.range, line: block.line, prefix: "block[\(index)].", mustBeMerge: false, draft: &draft)
        }
        merges.state(in: &draft, signs: &signs)
    }

    private static func readFrontMatter(
        _ bytes: [UInt8], _ range: Range<Int>, _ layout: CardLayout, draft: inout DocumentDraft, signs: inout RepositorySigns
    ) {
        if layout.isUnterminated { draft.note(.frontMatterUnterminated, "the front matter has no closing fence", line: layout.frontMatterLine) }
        if let line = invalidLine(bytes, range, line: layout.frontMatterLine) {
            draft.note(.invalidUTF8, "the front matter is not valid UTF-8", line: line)
        }
        guard let tree = FrontMatterMetadata.read(bytes, range, line: layout.frontMatterLine, draft: &draft) else { return }
        var reader = FrontMatterReader(tree: tree, firstLine: layout.frontMatterLine, draft: draft)
        reader.read()
        draft = reader.draft
        signs = reader.signs
    }

    /// The line of the first byte that is not UTF-8, or nil.
    private static func invalidLine(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] < 0x80 {
                position += 1
            } else if let width = YAMLCharacters.wellFormedWidth(bytes, at: position, end: range.upperBound) {
                position += width
            } else {
                return line + bytes[range.lowerBound..<position].count { $0 == Byte.newline }
            }
        }
        return nil
    }
}
