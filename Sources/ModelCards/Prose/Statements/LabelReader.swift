internal import Lineage

/// Reads labels at the beginning of lines, list items and table rows.
struct LabelReader {
    /// A label and the parents behind it.
    struct Reading {
        let label: OriginLabels.Label
        let cue: Range<Int>
        let mentions: [ProseMention]
        /// Whether nothing stands behind the label on its line, so that what follows is meant.
        let isOpen: Bool
        /// The tokens of the line.
        let line: Range<Int>
    }

    let sentence: ProseSentence

    /// The labels of a block, a line at a time.
    func readings(isHeading: Bool) -> [Reading] {
        var result: [Reading] = []
        var start = 0
        for index in sentence.tokens.indices where [.newline, .stop].contains(sentence.tokens[index].kind) || index == sentence.tokens.count - 1 {
            if let reading = reading(start..<index, isHeading: isHeading) { result.append(reading) }
            start = index + 1
        }
        return result
    }

    private func reading(_ line: Range<Int>, isHeading: Bool) -> Reading? {
        var start = line.lowerBound
        while start < line.upperBound, ![.word, .code].contains(sentence.tokens[start].kind) || isNumber(start) { start += 1 }
        guard start < line.upperBound, start - line.lowerBound < 6, let (end, label) = label(from: start, line) else { return nil }
        guard let value = separator(from: end, line, isHeading: isHeading) else { return nil }
        let cue = sentence.written(start..<end)
        let open = Reading(label: label, cue: cue, mentions: [], isOpen: true, line: line)
        guard value < line.upperBound, sentence.tokens[value..<line.upperBound].contains(where: { $0.kind != .newline && $0.kind != .pipe }) else {
            return open
        }
        var local = sentence
        local.range = value..<line.upperBound
        var place = value
        while place < line.upperBound, [.pipe, .colon, .dash, .stop, .arrow].contains(sentence.tokens[place].kind) { place += 1 }
        if let first = local.mention(after: place, unknown: 5) {
            let grammar = OriginGrammar(local, isOpening: false)
            return Reading(label: label, cue: cue, mentions: grammar.joined(first), isOpen: false, line: line)
        }
        if let pair = pair(at: place, line) { return Reading(label: label, cue: cue, mentions: [pair], isOpen: false, line: line) }
        return Reading(label: label, cue: cue, mentions: [], isOpen: false, line: line)
    }

    private func isNumber(_ index: Int) -> Bool { sentence.bytes[sentence.tokens[index].range].allSatisfy { Byte.isDigit($0) } }

    /// The longest label from a word on.
    private func label(from start: Int, _ line: Range<Int>) -> (Int, OriginLabels.Label)? {
        if sentence.tokens[start].kind == .code {
            let letters = ModelWords.letters(String(decoding: sentence.bytes[sentence.tokens[start].range], as: UTF8.self))
            return OriginLabels.table[WordHash.of(letters)].map { (start + 1, $0) }
        }
        var hash = WordHash()
        var found: (Int, OriginLabels.Label)?
        var index = start
        while index < line.upperBound, index - start < OriginLabels.wordCount {
            let token = sentence.tokens[index]
            guard token.kind == .word else { break }
            hash.add(sentence.bytes, token.range)
            if let label = OriginLabels.table[hash.value] { found = (index + 1, label) }
            index += 1
        }
        return found
    }

    /// Behind the mark that parts a label from its value, or nil where the line goes on as a sentence.
    private func separator(from end: Int, _ line: Range<Int>, isHeading: Bool) -> Int? {
        var index = end
        var depth = 0
        var extras = 0
        while index < line.upperBound {
            let token = sentence.tokens[index]
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .colon, .pipe, .equals, .arrow: return index + 1
            case .dash where depth == 0: return index + 1
            case .word where depth == 0:
                if sentence.mention(at: index) != nil { return isHeading && index == end ? index : nil }
                guard OriginLabels.extras.contains(token.hash), extras < 5 else {
                    return sentence.meanings[index].has(.verb) && index == end ? index + 1 : nil
                }
                extras += 1
            default: if depth == 0, sentence.mention(at: index) != nil { return nil }
            }
            index += 1
        }
        return index
    }

    /// `Org/Name` without a digit or hyphen, which is an id where nothing else stands.
    private func pair(at start: Int, _ line: Range<Int>) -> ProseMention? {
        guard start + 2 < line.upperBound, sentence.kind(start) == .word, sentence.kind(start + 1) == .slash, sentence.kind(start + 2) == .word,
            start + 3 == line.upperBound || sentence.tokens[start + 3].kind != .word
        else { return nil }
        let range = sentence.tokens[start].range.lowerBound..<sentence.tokens[start + 2].range.upperBound
        guard sentence.bytes[range].allSatisfy({ $0 > Byte.space }),
            case .model = WrittenName.reading(String(decoding: sentence.bytes[range], as: UTF8.self))
        else { return nil }
        return ProseMention(kind: .id, tokens: start..<(start + 3), written: range)
    }
}
