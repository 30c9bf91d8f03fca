internal import Lineage

extension OriginGrammar {
    private static let starters = Set(
        ["initialized", "initialised", "started", "starting", "start", "init", "warmstarted", "loaded", "initialize"].map { WordHash.of($0) })
    private static let distilled = WordHash.of("distilled")
    private static let infinitives = Set(
        ["tune", "finetune", "merge", "quantize", "quantise", "convert", "prune", "distill", "compress", "export"].map { WordHash.of($0) })
    private static let adapters = Set(["adapter", "adapters"].map { WordHash.of($0) })
    private static let pre = WordHash.of("pre")
    private static let built = Set(["built", "builds", "made", "created", "developed", "obtained", "produced", "uploaded"].map { WordHash.of($0) })

    /// A participle and the preposition that belongs to it: *fine-tuned on top of X*, *converted to GGUF format from X*.
    mutating func readMade(_ start: Int, _ meaning: WordMeaning) {
        var index = start + 1
        while index < min(sentence.range.upperBound, start + 18) {
            if sentence.mention(at: index) != nil || !sentence.isFree(index) {
                index += 1
                continue
            }
            switch sentence.kind(index) {
            case .stop, .semicolon, .pipe: return
            case .word:
                let word = sentence.meanings[index]
                if sentence.isThisModel(index) { return }
                if word.has([.relative, .aside]) || (word.has(.made) && index > start + 2 && !word.has(.filler)) { return }
                if let grade = grade(of: index, after: start, meaning), let found = sentence.mention(after: index + 1) {
                    let relation = relation(of: meaning, at: start)
                    guard relation == .adapter || accepts(found, index, meaning) else { break }
                    return keep(found, relation, grade, cue: start..<(index + 1))
                }
            default: break
            }
            index += 1
        }
    }

    /// How surely a preposition leads from the participle to a parent; nil where it does not.
    private func grade(of index: Int, after start: Int, _ meaning: WordMeaning) -> OriginPhrase.Grade? {
        let word = sentence.meanings[index]
        if word.has(.from) { return sentence.has(index - 1, .data) ? nil : .clear }
        if word.has(.on) { return sentence.has(index - 1, .data) ? nil : meaning.has(.unsure) ? .fair : .clear }
        let isNext = ((start + 1)..<index).allSatisfy { sentence.has($0, .filler) }
        if word.has(.of), isNext, !Self.built.contains(sentence.tokens[start].hash) { return .clear }
        if word.has(.with), isNext, Self.starters.contains(sentence.tokens[start].hash) || meaning.relation == .merge { return .clear }
        if word.has(.use), isNext, meaning.relation == .finetune { return .faint }
        return nil
    }

    /// What follows *on* and *using* is data or a tool as often as a model.
    private func accepts(_ mention: ProseMention, _ preposition: Int, _ meaning: WordMeaning) -> Bool {
        let word = sentence.meanings[preposition]
        if word.has(.use) { return mention.kind == .name && sentence.looksLikeModel(mention) }
        guard word.has(.on), meaning.relation != nil else { return true }
        return sentence.looksLikeModel(mention)
    }

    /// A LoRA is trained on its base; what is *LoRA-tuned* is a model.
    private func relation(of meaning: WordMeaning, at index: Int) -> Relation? {
        guard meaning.relation == .finetune else { return meaning.relation }
        if (1...3).contains(where: { sentence.isFree(index - $0) && Self.adapters.contains(sentence.tokens[index - $0].hash) }) { return .adapter }
        guard meaning.has(.unsure) else { return .finetune }
        if sentence.isFree(index - 1), sentence.tokens[index - 1].hash == Self.pre, (2...5).contains(where: { sentence.has(index - $0, .further) }) {
            return .continuation
        }
        for place in max(sentence.range.lowerBound, index - 4)..<index {
            if sentence.meanings[place].relation == .adapter { return .adapter }
        }
        return .finetune
    }

    /// *continued pretraining of*, *further pre-trained on*.
    mutating func readContinuation(_ index: Int) {
        let isFurther = (1...4).contains { sentence.has(index - $0, .further) }
        guard isFurther else { return }
        for place in (index + 1)..<max(index + 1, min(sentence.range.upperBound, index + 10)) where sentence.has(place, [.from, .on, .of]) {
            guard !sentence.has(place - 1, .data), let found = sentence.mention(after: place + 1), sentence.looksLikeModel(found) else { continue }
            return keep(found, .continuation, .clear, cue: index..<(place + 1))
        }
        if let found = sentence.mention(after: index + 1, unknown: 1) { keep(found, .continuation, .fair, cue: index..<(index + 1)) }
    }

    /// A verb with its object: *by merging X and Y*, *quantizing the weights of X*, *a fine-tuned X*.
    mutating func readActive(_ index: Int, _ meaning: WordMeaning) {
        let hash = sentence.tokens[index].hash
        guard hash != Self.distilled else { return }
        if Self.infinitives.contains(hash) {
            let subject = sentence.subject(before: index)
            let isWish = index > sentence.range.lowerBound && sentence.has(index - 1, [.for, .offer])
            guard !isWish, subject == .own || sentence.meanings[sentence.range.lowerBound..<index].allSatisfy({ !$0.has(.barrier) }) else { return }
        }
        guard let found = sentence.mention(after: index + 1, unknown: 1), sentence.kind(index + 1) == .word || sentence.mention(at: index + 1) != nil
        else { return }
        keep(found, relation(of: meaning, at: index), .fair, cue: index..<(index + 1))
    }
}
