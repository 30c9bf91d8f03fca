internal import Lineage

/// The tokens of a block with their meanings and mentions, for looking at one sentence after another.
struct ProseSentence {
    let bytes: [UInt8]
    let tokens: [ProseToken]
    let meanings: [WordMeaning]
    let mentions: ProseMentions
    /// The tokens of the sentence.
    var range: Range<Int>

    init(_ lexer: ProseLexer) {
        bytes = lexer.bytes
        tokens = lexer.tokens
        meanings = tokens.map { $0.kind == .word ? ProseWords.meaning($0.hash) : .none }
        mentions = ProseMentions(tokens, lexer: lexer)
        range = 0..<tokens.count
    }

    func has(_ index: Int, _ roles: WordMeaning.Roles) -> Bool { range.contains(index) && meanings[index].has(roles) }

    func kind(_ index: Int) -> ProseToken.Kind { range.contains(index) ? tokens[index].kind : .stop }

    func mention(at index: Int) -> ProseMention? {
        guard range.contains(index), case .mention(let number) = mentions.places[index] else { return nil }
        return mentions.list[number]
    }

    func isFree(_ index: Int) -> Bool { range.contains(index) && mentions.places[index] == .none }

    /// The bytes that some tokens take.
    func written(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last, tokens.indices.contains(last) else { return 0..<0 }
        return tokens[first].range.lowerBound..<max(tokens[first].range.lowerBound, tokens[last].range.upperBound)
    }

    /// The bytes of the sentence.
    var written: Range<Int> { written(range) }

    /// The sentences of the block.
    var sentences: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for (index, token) in tokens.enumerated() where token.kind == .stop {
            if index > start { result.append(start..<(index + 1)) }
            start = index + 1
        }
        return result
    }

    // MARK: The way to a name

    /// The mention to which the words from an index lead, or nil when they lead elsewhere.
    ///
    /// - Parameters:
    ///   - unknown: How many words that are in no list may stand before a link or id; a name must follow at once.
    ///   - crossesLines: Whether the end of a line may stand between.
    func mention(after start: Int, unknown: Int = 3, crossesLines: Bool = true) -> ProseMention? {
        var missed = 0
        var index = start
        while index < min(range.upperBound, start + 16) {
            if let mention = mention(at: index) {
                let isNear = mention.isExplicit ? missed <= unknown : missed == 0
                return isNear && isModel(mention) ? mention : nil
            }
            guard mentions.places[index] != .data else { return nil }
            switch tokens[index].kind {
            case .newline: if !crossesLines { return nil }
            case .colon, .open, .close, .percent: break
            case .word:
                let meaning = meanings[index]
                // What is made *of this model* is not its parent.
                if isThisModel(index) { return nil }
                if meaning.has([.filler, .thing, .of]) {
                    break
                } else if meaning.has([.barrier, .negation, .data, .part, .relative, .aside, .use, .offer, .on, .for, .with]) {
                    return nil
                } else {
                    missed += 1
                }
            default: return nil
            }
            if missed > unknown { return nil }
            index += 1
        }
        return nil
    }

    /// Whether what follows a mention leaves it a model: not `X tokenizer`, not `X dataset`, not a longer name.
    func isModel(_ mention: ProseMention) -> Bool {
        var index = mention.tokens.upperBound
        while kind(index) == .close || (isFree(index) && tokens[index].hash == Self.possessive) { index += 1 }
        guard isFree(index), tokens[index].kind == .word else { return true }
        let meaning = meanings[index]
        if meaning.has([.data, .part]), !meaning.has([.filler, .relative]) { return false }
        guard mention.kind == .name else { return true }
        if Self.several.contains(tokens[index].hash) { return false }
        let isOther = tokens[index].isCapital && (meaning.roles.isEmpty || meaning.has(.manner)) && !meaning.has([.filler, .made])
        return !isOther
    }

    private static let several = Set(["finetunes", "derivatives", "variants", "finetune", "merges", "quants"].map { WordHash.of($0) })
    private static let this = Set(["this", "dieses", "este", "esta", "questo", "ce", "dit"].map { WordHash.of($0) })
    private static let possessive = WordHash.of("s")

    /// Whether *this model* stands there.
    func isThisModel(_ index: Int) -> Bool { has(index, .own) && Self.this.contains(tokens[index].hash) && has(index + 1, .thing) }

    /// Whether the name alone shows a model rather than data: a size or the word of a family in it.
    func looksLikeModel(_ mention: ProseMention) -> Bool {
        if mention.kind == .name || mention.kind == .link { return true }
        let words = String(decoding: bytes[mention.written], as: UTF8.self)
        return ModelWords.hasSize(words) || ModelWords.hasFamily(words)
    }
}
