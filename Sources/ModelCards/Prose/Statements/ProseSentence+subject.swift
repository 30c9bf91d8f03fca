internal import Lineage

extension ProseSentence {
    private static let models = Set(["models"].map { WordHash.of($0) })

    /// Of what a phrase speaks that begins at an index.
    ///
    /// A name is the subject where it stands without a preposition, or at once before *which*, a bracket or a comma. *The tokenizer is based on*,
    /// *most models are based on*, *better than a fine-tuned* and what others may do speak of something else.
    func subject(before start: Int) -> OriginPhrase.Subject {
        var subject = OriginPhrase.Subject.unsaid
        var head: WordMeaning?
        let opensWithWish = has(range.lowerBound, .for) && start > range.lowerBound
        var index = range.lowerBound
        while index < start {
            if let mention = mention(at: index) {
                if mention.tokens.lowerBound == index, mention.kind != .code || index == range.lowerBound, isSubject(mention, before: start) {
                    subject = .named(mention.written)
                }
                index = max(index + 1, mention.tokens.upperBound)
                continue
            }
            let meaning = meanings[index]
            if meaning.has(.aside) || (meaning.has(.offer) && !meaning.has(.filler)) { return .aside }
            if meaning.has(.negation), start - index <= 4 { return .aside }
            if meaning.has([.part, .data]), !meaning.has(.filler) { head = meaning }
            if meaning.has(.thing) { head = meaning }
            // *The tokenizer is …*: the verb takes the noun before it.
            if meaning.has(.verb), let noun = head, noun.has([.part, .data]), !noun.has(.thing) { return .aside }
            if Self.models.contains(tokens[index].hash), has(index + 1, .verb), subject != .own { return .aside }
            if meaning.has(.own) { subject = .own }
            index += 1
        }
        // *For the fine-tuned version of X look elsewhere.*
        if opensWithWish, subject != .own { return .aside }
        return subject
    }

    /// Whether a mention before a phrase is what the phrase speaks of.
    private func isSubject(_ mention: ProseMention, before start: Int) -> Bool {
        var next = mention.tokens.upperBound
        while next < start, kind(next) == .comma || kind(next) == .open || has(next, .filler) && !has(next, .verb) { next += 1 }
        if next >= start || has(next, .relative) { return true }
        var place = mention.tokens.lowerBound - 1
        while range.contains(place), has(place, [.filler, .thing]), !has(place, [.of, .from, .on, .with, .for]) { place -= 1 }
        return !has(place, [.on, .with, .from, .of, .for, .use, .as, .between, .joint, .made, .active])
    }
}
