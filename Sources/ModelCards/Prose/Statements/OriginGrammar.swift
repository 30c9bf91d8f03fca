internal import Lineage

/// Finds the phrases of a sentence that state an origin.
///
/// The rules are those of how such sentences are built, not of single cards: a participle with a preposition (*fine-tuned from*), a noun
/// with *of* or *for* (*GGUF quants of*), a verb with an object (*merging*), a name used *as base*, a name with a participle behind it
/// (*X converted to ONNX*), a name with *-based*.
struct OriginGrammar {
    let sentence: ProseSentence
    /// Whether it is a heading or opens the card, where a name alone may be the subject.
    let isOpening: Bool
    private(set) var phrases: [OriginPhrase] = []

    init(_ sentence: ProseSentence, isOpening: Bool) {
        self.sentence = sentence
        self.isOpening = isOpening
    }

    /// Reads the sentence.
    mutating func read() {
        for index in sentence.range where sentence.isFree(index) && sentence.tokens[index].kind == .word {
            let meaning = sentence.meanings[index]
            if meaning.has(.made) { readMade(index, meaning) }
            if meaning.has(.active) { readActive(index, meaning) }
            if meaning.has([.product, .thing, .format]) { readProduct(index, meaning) }
            if meaning.has(.use) { readUse(index) }
            if meaning.has(.beginning) { readBeginning(index) }
            if meaning.has(.pretrained) { readContinuation(index) }
        }
        var last = -1
        for index in sentence.range {
            guard let mention = sentence.mention(at: index), mention.tokens.lowerBound == index, index > last else { continue }
            last = index
            readMention(mention)
        }
    }

    /// Keeps a phrase, and for merges the names that are joined to its name.
    mutating func keep(
        _ mention: ProseMention, _ relation: Relation?, _ grade: OriginPhrase.Grade, cue: Range<Int>, isOriginal: Bool = false
    ) {
        let subject = sentence.subject(before: min(cue.lowerBound, mention.tokens.lowerBound))
        for member in relation == .merge ? joined(mention) : [mention] {
            phrases.append(
                OriginPhrase(
                    mention: member, relation: relation, grade: grade, subject: subject, cue: sentence.written(cue), isOriginal: isOriginal,
                    text: sentence.written))
        }
    }

    /// The mention and those that commas, *and*, `+` or *with* join to it.
    func joined(_ first: ProseMention) -> [ProseMention] {
        var list = [first]
        var index = first.tokens.upperBound
        var steps = 0
        while index < sentence.range.upperBound, steps < 10, list.count < 30 {
            if let mention = sentence.mention(at: index) {
                guard sentence.isModel(mention) else { break }
                list.append(mention)
                index = mention.tokens.upperBound
                steps = 0
                continue
            }
            switch sentence.kind(index) {
            case .comma, .plus, .open, .close, .percent, .slash, .newline, .colon, .dash: break
            case .word:
                let isPart = sentence.has(index, [.joint, .with, .filler, .product, .thing, .manner]) || sentence.tokens[index].isCapital
                let isJoining = sentence.has(index, .for) || Self.joiners.contains(sentence.tokens[index].hash)
                guard isPart || isJoining else { return list }
            default: return list
            }
            index += 1
            steps += 1
        }
        return list
    }

    private static let joiners = Set(["x", "into", "by", "lora", "v"].map { WordHash.of($0) })
}
