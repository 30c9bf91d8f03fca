internal import Lineage

extension OriginGrammar {
    private static let based = Set(
        ["based", "derived", "basierte", "basiertes", "basierter", "gebaseerde", "baserad", "baseret"].map { WordHash.of($0) })
    private static let teacher = WordHash.of("teacher")
    private static let embedding = WordHash.of("embedding")
    private static let after = WordHash.of("after")
    private static let trained = WordHash.of("trained")
    private static let formats = Set(["with", "in", "as"].map { WordHash.of($0) })

    /// *using X as the base*, *uses X as the teacher*.
    mutating func readUse(_ index: Int) {
        guard let found = sentence.mention(after: index + 1, unknown: 2), let end = beginning(behind: found) else { return }
        keep(found, relation(beginning: end), .clear, cue: index..<(index + 1))
    }

    /// The word for a beginning behind *as*, or nil.
    private func beginning(behind mention: ProseMention) -> Int? {
        let start = mention.tokens.upperBound
        guard
            let place = (start..<max(start, min(sentence.range.upperBound, start + 5))).first(where: { sentence.has($0, .as) && sentence.isFree($0) })
        else { return nil }
        let words = (place + 1)..<max(place + 1, min(sentence.range.upperBound, place + 8))
        return words.first { (sentence.has($0, .beginning) && !sentence.has($0, .aside)) || sentence.tokens[$0].hash == Self.embedding }
    }

    private func relation(beginning index: Int) -> Relation? {
        if sentence.tokens[index].hash == Self.teacher { return .distillation }
        let isMerge = sentence.range.contains { sentence.meanings[$0].relation == .merge && sentence.isFree($0) }
        return isMerge ? .merge : nil
    }

    /// *The base model is X*, *its backbone: X*.
    mutating func readBeginning(_ index: Int) {
        var place = index + 1
        while place < index + 7, !sentence.has(place, .verb), sentence.isFree(place),
            sentence.has(place, [.thing, .use, .for, .made, .own]) || sentence.kind(place) == .close || sentence.kind(place) == .open
        { place += 1 }
        let isStated = sentence.has(place, .verb) || sentence.kind(place) == .colon || sentence.kind(place) == .equals
        let isUsed = place > index + 1 && sentence.has(place - 1, .use) && sentence.mention(at: place) != nil
        guard isStated || isUsed, let found = sentence.mention(after: isUsed ? place : place + 1, unknown: 2, crossesLines: false) else { return }
        keep(found, sentence.tokens[index].hash == Self.teacher ? .distillation : nil, .fair, cue: index..<(place + 1))
    }

    /// What stands behind a name: *X fine-tuned on …*, *X-based model*, *X as an initialization*.
    mutating func readMention(_ mention: ProseMention) {
        let end = mention.tokens.upperBound
        if sentence.isFree(end), Self.based.contains(sentence.tokens[end].hash), !sentence.has(end + 1, [.on, .of, .from]) {
            guard mention.kind != .unnamed, mention.kind != .code, !sentence.has(end + 1, .part) else { return }
            return keep(mention, nil, .faint, cue: end..<(end + 1))
        }
        if sentence.has(end, .after) || sentence.has(end + 1, .after) {
            let place = sentence.has(end, .after) ? end : end + 1
            return keep(mention, sentence.meanings[place].relation, .fair, cue: place..<(place + 1))
        }
        if sentence.has(mention.tokens.lowerBound - 1, [.with, .use, .filler]) || mention.isExplicit, let place = beginning(behind: mention) {
            keep(mention, relation(beginning: place), .fair, cue: end..<(place + 1))
        }
        if sentence.isFree(end), sentence.tokens[end].hash == Self.after,
            let made = ((end + 1)..<max(end + 1, min(sentence.range.upperBound, end + 5))).first(where: {
                sentence.meanings[$0].relation == .finetune
            })
        {
            keep(mention, .finetune, .fair, cue: end..<(made + 1))
        }
        if isOpening, mention.isExplicit || mention.kind == .name { readJoined(from: mention) }
        readParticiple(behind: mention)
    }

    /// *X + Y merge*.
    private mutating func readJoined(from mention: ProseMention) {
        let list = joined(mention)
        guard list.count > 1, let last = list.last else { return }
        let end = last.tokens.upperBound
        guard sentence.has(end, .product), sentence.meanings[end].relation == .merge else { return }
        keep(mention, .merge, .fair, cue: end..<(end + 1))
    }

    /// *X fine-tuned for …* where the name opens the sentence or follows *this is*.
    private mutating func readParticiple(behind mention: ProseMention) {
        let before = sentence.range.lowerBound..<mention.tokens.lowerBound
        guard mention.kind != .unnamed, mention.kind != .code, before.count < 9,
            before.allSatisfy({ !sentence.isFree($0) || sentence.kind($0) != .word || sentence.has($0, [.own, .verb, .filler, .thing, .further]) })
        else { return }
        let isOwn = before.contains { sentence.has($0, .own) }
        let isNamed = sentence.mention(at: sentence.range.lowerBound) != nil && before.contains { sentence.has($0, .verb) }
        guard isOwn || isNamed || (isOpening && before.allSatisfy { sentence.kind($0) != .word || sentence.has($0, .filler) }) else { return }
        let end = mention.tokens.upperBound
        for index in end..<max(end, min(sentence.range.upperBound, end + 9)) {
            guard ![.stop, .semicolon, .pipe, .comma].contains(sentence.kind(index)), sentence.mention(at: index) == nil else { return }
            if sentence.kind(index) == .dash, index == end, isOpening, sentence.has(index + 1, .format) {
                return keep(mention, sentence.meanings[index + 1].relation, .faint, cue: index..<(index + 2))
            }
            guard sentence.isFree(index), sentence.kind(index) == .word else { continue }
            let meaning = sentence.meanings[index]
            if meaning.has([.relative, .aside, .negation]) || (meaning.has(.verb) && !isOwn) { return }
            if Self.formats.contains(sentence.tokens[index].hash), let format = format(after: index) {
                return keep(mention, sentence.meanings[format].relation, .fair, cue: index..<(format + 1))
            }
            if meaning.has([.of, .from]), !meaning.has(.made) { return }
            guard meaning.has(.made), let relation = meaning.relation, meaning.has(.manner) || (isOwn && sentence.tokens[index].hash == Self.trained)
            else { continue }
            let leadsOn = sentence.has(index + 1, [.on, .for, .with, .use, .barrier, .offer]) || sentence.kind(index + 1) == .stop
            if leadsOn, !sentence.has(index + 1, .from) { keep(mention, relation, .fair, cue: index..<(index + 1)) }
            return
        }
    }

    private func format(after index: Int) -> Int? {
        ((index + 1)..<(index + 3)).first { sentence.has($0, .format) && sentence.isFree($0) }
    }
}
