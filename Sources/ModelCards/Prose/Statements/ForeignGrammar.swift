internal import Lineage

/// Finds origins in languages without spaces, where the verb follows the name: *基于 X 微调*, *X をベースに*, *X 기반*.
struct ForeignGrammar {
    let sentence: ProseSentence
    private(set) var phrases: [OriginPhrase] = []

    init(_ sentence: ProseSentence) { self.sentence = sentence }

    /// Reads the sentence.
    mutating func read() {
        guard sentence.range.contains(where: { isIdeograph($0) }) else { return }
        guard !sentence.range.contains(where: { ForeignPhrases.match(sentence, at: $0)?.meaning == .aside }) else { return }
        var index = sentence.range.lowerBound
        while index < sentence.range.upperBound {
            guard let mention = sentence.mention(at: index) else {
                index += 1
                continue
            }
            index = mention.tokens.upperBound
            read(mention)
        }
    }

    private func isIdeograph(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        return token.kind == .word && token.range.count == 3 && sentence.bytes[Int(token.start)] >= 0xE0
    }

    private mutating func read(_ mention: ProseMention) {
        let before = opening(before: mention.tokens.lowerBound)
        var index = mention.tokens.upperBound
        var relation: Relation?
        var cue: Range<Int>?
        var commas = 0
        let limit = min(sentence.range.upperBound, index + 22)
        while index < limit {
            if let next = sentence.mention(at: index) {
                // A list of names shares what stands behind it.
                guard index - mention.tokens.upperBound < 3, next.tokens.lowerBound == index else { break }
                index = next.tokens.upperBound
                continue
            }
            if sentence.kind(index) == .stop { break }
            if sentence.kind(index) == .comma { commas += 1 }
            if commas > 1 { break }
            if let match = ForeignPhrases.match(sentence, at: index) {
                if case .other = match.meaning, cue == nil, index <= mention.tokens.upperBound + 2 { return }
                if case .origin(let word) = match.meaning {
                    // *変換・量子化*: what is quantized is converted too.
                    relation = word == .quantized && relation == .conversion ? word : relation ?? word
                    cue = cue ?? index..<match.end
                }
                index = match.end
            } else {
                index += 1
            }
        }
        guard let found = cue ?? before else { return }
        guard mention.kind != .unnamed || before != nil else { return }
        phrases.append(
            OriginPhrase(
                mention: mention, relation: relation, grade: before != nil ? .clear : .fair,
                subject: sentence.subject(before: mention.tokens.lowerBound),
                cue: sentence.written(found), text: sentence.written))
    }

    /// *基于* before a name, with few characters between.
    private func opening(before end: Int) -> Range<Int>? {
        for index in stride(from: end - 1, through: max(sentence.range.lowerBound, end - 10), by: -1) {
            guard sentence.isFree(index), sentence.kind(index) != .comma else { return nil }
            if let match = ForeignPhrases.match(sentence, at: index), match.meaning == .opening { return index..<match.end }
        }
        return nil
    }
}
