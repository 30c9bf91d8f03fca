internal import Lineage

extension OriginGrammar {
    /// Which relation counts when several words of a phrase name one.
    private static let priority: [Relation] = [
        .adapter, .quantized, .distillation, .merge, .pruning, .conversion, .continuation, .reupload, .finetune,
    ]

    /// A noun with its preposition: *a 4-bit quantized version of X*, *LoRA for X*, *merge of X and Y*.
    mutating func readProduct(_ index: Int, _ meaning: WordMeaning) {
        if meaning.has(.bare), let found = sentence.mention(after: index + 1, unknown: 0) {
            let relation = relation(around: index, upTo: index)
            if relation != nil { return keep(found, relation, .clear, cue: index..<(index + 1)) }
        }
        guard let preposition = preposition(after: index) else { return }
        let relation = relation(around: index, upTo: preposition)
        let word = sentence.meanings[preposition]
        let isOf = word.has([.of, .between]) || (word.has(.from) && meaning.has(.product))
        if !isOf, !(relation == .adapter || relation == .quantized || relation == .conversion) { return }
        guard let found = sentence.mention(after: preposition + 1) else { return }
        if relation == .merge, isTrainedOn(cueStart(index)), !sentence.looksLikeModel(found) { return }
        if relation == nil {
            guard found.isExplicit, isOf, isVersion(index) else { return }
            return keep(found, nil, .faint, cue: index..<(preposition + 1))
        }
        keep(found, relation, .clear, cue: cueStart(index)..<(preposition + 1))
    }

    /// Whether *on* stands before a noun: a mix that something was trained on is one of data.
    private func isTrainedOn(_ start: Int) -> Bool {
        var place = start - 1
        while sentence.has(place, .filler), !sentence.has(place, .on) { place -= 1 }
        return sentence.has(place, .on) || sentence.has(start, .on)
    }

    private static let versions = Set(
        ["version", "versions", "variant", "fork", "derivative", "extension", "edition", "iteration", "descendant"].map { WordHash.of($0) })

    private func isVersion(_ index: Int) -> Bool { Self.versions.contains(sentence.tokens[index].hash) }

    /// The preposition behind a noun, with formats, remarks in brackets and more nouns between.
    private func preposition(after index: Int) -> Int? {
        var place = index + 1
        var depth = 0
        while place < min(sentence.range.upperBound, index + 9) {
            switch sentence.kind(place) {
            case .open: depth += 1
            case .close: depth -= 1
            case .word, .code, .id:
                if depth > 0 { break }
                let word = sentence.meanings[place]
                if word.has([.of, .for, .from, .between]), sentence.isFree(place) { return place }
                if word.has(.made), word.relation == .finetune { return nil }
                let passes = word.has([.format, .thing, .product, .manner, .joint, .filler]) || sentence.tokens[place].isCapital
                guard passes, sentence.isFree(place) else { return nil }
                // The next noun looks for its own preposition.
                if word.has([.product, .thing]), place > index + 1 { return nil }
            case .plus, .slash, .dash, .newline, .comma: break
            default: return nil
            }
            place += 1
        }
        return nil
    }

    /// The relation that the words around a noun name.
    private func relation(around index: Int, upTo end: Int) -> Relation? {
        var found: Set<Relation> = []
        for place in cueStart(index)..<end where sentence.isFree(place) {
            let meaning = sentence.meanings[place]
            if meaning.has([.made, .manner, .product, .format]), let relation = meaning.relation { found.insert(relation) }
            if meaning.has(.pretrained), sentence.has(place - 1, .further) { found.insert(.continuation) }
        }
        if found.contains(.adapter), found.contains(.merge) { found.remove(.adapter) }
        if found.contains(.adapter), found.contains(.finetune), sentence.meanings[index].relation != .adapter { found.remove(.adapter) }
        return Self.priority.first(where: found.contains)
    }

    /// Where the words before a noun begin that describe it.
    private func cueStart(_ index: Int) -> Int {
        var start = index
        while start > sentence.range.lowerBound, index - start < 7 {
            let place = start - 1
            guard sentence.isFree(place) else { break }
            switch sentence.kind(place) {
            case .word:
                let meaning = sentence.meanings[place]
                if meaning.has([.verb, .own, .of, .from, .on, .with, .use, .relative, .for, .negation, .aside, .offer]),
                    !meaning.has([.made, .manner])
                {
                    return start
                }
            case .plus, .slash, .open, .close, .percent: break
            default: return start
            }
            start = place
        }
        return start
    }
}
