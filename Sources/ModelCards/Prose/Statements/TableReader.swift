internal import Lineage

/// Reads tables whose header has a column for the base: a row a model, of which only the repository's own counts.
struct TableReader {
    /// The column of the base, once a header has named one.
    private var column: Int?
    private var rowCount = 0

    /// Whether a header was read that names a base.
    var isOpen: Bool { column != nil }

    /// Reads a row.
    ///
    /// - Returns: The phrases of a row below such a header; nil where the row is to be read as other text.
    mutating func read(_ sentence: ProseSentence) -> [OriginPhrase]? {
        let cells = Self.cells(of: sentence)
        guard let column else {
            if let place = cells.firstIndex(where: { isLabel($0, of: sentence) }), cells.count > 1,
                !cells.contains(where: { mention(in: $0, of: sentence) != nil })
            {
                self.column = place
                return []
            }
            return nil
        }
        guard sentence.tokens.contains(where: { $0.kind == .word || $0.kind == .id || $0.kind == .code || $0.kind == .address }) else { return [] }
        rowCount += 1
        guard cells.indices.contains(column), let found = mention(in: cells[column], of: sentence) else { return [] }
        var phrase = OriginPhrase(mention: found, relation: nil, grade: .clear, cue: sentence.written(cells[column]))
        phrase.place = .table
        phrase.text = sentence.written
        guard let own = cells.indices.first(where: { $0 != column && !sentence.written(cells[$0]).isEmpty }), own < column else {
            return rowCount == 1 ? [phrase] : []
        }
        phrase.subject = .named(mention(in: cells[own], of: sentence)?.written ?? sentence.written(cells[own]))
        return [phrase]
    }

    private func isLabel(_ cell: Range<Int>, of sentence: ProseSentence) -> Bool {
        var hash = WordHash()
        for index in cell where sentence.tokens[index].kind == .word { hash.add(sentence.bytes, sentence.tokens[index].range) }
        guard let label = OriginLabels.table[hash.value] else { return false }
        return !label.needsMerge && !label.needsSeveral && label.relation != .merge && cell.count > 1
    }

    private func mention(in cell: Range<Int>, of sentence: ProseSentence) -> ProseMention? {
        cell.lazy.compactMap { sentence.mention(at: $0) }.first { $0.isExplicit || $0.kind == .name }
    }

    /// The cells of a row; a bar at its beginning opens the first.
    private static func cells(of sentence: ProseSentence) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = 0
        for index in sentence.tokens.indices where sentence.tokens[index].kind == .pipe || index == sentence.tokens.count - 1 {
            if index > 0 { cells.append(start..<index) }
            start = index + 1
        }
        return cells
    }
}
