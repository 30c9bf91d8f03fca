internal import Lineage

/// Reads the prose of a card: block after block, what each says about an origin.
struct ProseReader {
    /// The most bytes of prose that are looked at word by word.
    private static let maximumByteCount = 1 << 20
    private static let maximumPhraseCount = 400

    private let bytes: [UInt8]
    private var lexer: ProseLexer
    private(set) var findings = ProseFindings()
    private var sections: [(level: Int, section: ProseSection)] = []
    private var lead: Lead?
    private var table = TableReader()
    private var lexedByteCount = 0
    private var blockCount = 0

    /// What a heading or a line with a colon announced for the blocks below.
    private struct Lead {
        let relation: Relation?
        let cue: Range<Int>
        var needsMerge = false
        var needsSeveral = false
        var isOriginal = false
        let isHeading: Bool
        /// The column of its list.
        var column: Int?
        var hasItems = false
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lexer = ProseLexer(bytes)
    }

    /// Reads all blocks from a place on.
    mutating func read(from start: Int, line: Int) {
        (findings.start, findings.line) = (start, line)
        for block in ProseBlocks(bytes, from: start, line: line) {
            guard lexedByteCount < Self.maximumByteCount, findings.phrases.count < Self.maximumPhraseCount else { return }
            switch block.kind {
            case .rule: break
            case .code: CommandReader.read(bytes, block, topic: topic, into: &findings)
            case .heading(let level): readHeading(block, level)
            case .paragraph, .item, .row: readText(block)
            }
            if sections.last?.section == .copied { return }
        }
    }

    /// What the headings above say; the strictest counts.
    private var topic: ProseSection {
        if sections.contains(where: { $0.section == .foreign }) { return .foreign }
        return sections.contains { $0.section == .offTopic } ? .offTopic : .own
    }

    private mutating func lex(_ block: ProseBlock) -> ProseSentence {
        lexer.reset()
        lexer.read(block.range)
        lexedByteCount += block.range.count
        let sentence = ProseSentence(lexer)
        return sentence
    }

    private mutating func readHeading(_ block: ProseBlock, _ level: Int) {
        let sentence = lex(block)
        if findings.titles.count < 2, level <= 2 { findings.titles.append(String(decoding: bytes[block.range.prefix(300)], as: UTF8.self)) }
        while let last = sections.last, last.level >= level { sections.removeLast() }
        // The title is the model's name, whatever words are in it.
        var section = ProseSection(sentence.tokens)
        if findings.titles.count == 1, level == 1, section != .copied { section = .own }
        lead = nil
        if section != .copied { read(sentence, block, place: .heading, isOpening: level <= 2) }
        // A heading that announces parents speaks of the model whatever else it says.
        sections.append((level, lead == nil ? section : .own))
    }

    private mutating func readText(_ block: ProseBlock) {
        blockCount += 1
        if block.kind != .row { table = TableReader() }
        if block.signs.contains(.cue), holdsMergeMethod(block) { findings.hasLooseMerge = true }
        if lead == nil || !takesUp(block) {
            let hasName = !block.signs.isDisjoint(with: [.name, .known])
            guard
                (hasName && (block.signs.contains(.cue) || blockCount < 6)) || isAnnouncing(block)
                    || (block.kind == .row && (table.isOpen || block.signs.contains(.cue)))
            else {
                return
            }
            let sentence = lex(block)
            if block.kind == .row, let found = table.read(sentence) {
                for phrase in found { add(phrase, block) }
                return
            }
            read(sentence, block, place: place(of: block), isOpening: blockCount <= 3)
        }
    }

    private static let mergeMethod = Array("merge_method:".utf8)

    /// Whether a line begins with the key that all dense merge configurations have.
    private func holdsMergeMethod(_ block: ProseBlock) -> Bool {
        block.range.contains { index in
            bytes[index] == Self.mergeMethod[0] && index + Self.mergeMethod.count <= block.range.upperBound
                && (index == block.range.lowerBound || bytes[index - 1] <= Byte.space)
                && bytes[index..<(index + Self.mergeMethod.count)].elementsEqual(Self.mergeMethod)
        }
    }

    /// Whether a line that may speak of an origin ends with a colon.
    private func isAnnouncing(_ block: ProseBlock) -> Bool {
        guard block.range.count < 120 || block.signs.contains(.cue),
            let last = block.range.last(where: { bytes[$0] > Byte.space && bytes[$0] != UInt8(ascii: "*") })
        else {
            return false
        }
        return bytes[last] == Byte.colon
    }

    private func place(of block: ProseBlock) -> OriginPhrase.Place {
        switch block.kind {
        case .heading: .heading
        case .item: .list
        case .row: .table
        case .paragraph, .code, .rule: .sentence
        }
    }

    // MARK: Phrases

    private mutating func read(_ sentence: ProseSentence, _ block: ProseBlock, place: OriginPhrase.Place, isOpening: Bool) {
        var sentence = sentence
        let before = findings.phrases.count
        let labels = LabelReader(sentence: sentence).readings(isHeading: place == .heading)
        for reading in labels {
            for mention in reading.mentions {
                let relation = reading.label.relation ?? (reading.mentions.count > 1 ? .merge : nil)
                var phrase = OriginPhrase(mention: mention, relation: relation, grade: .clear, cue: reading.cue)
                phrase.place = .label
                phrase.needsMerge = reading.label.needsMerge
                phrase.needsSeveral = reading.label.needsSeveral
                phrase.isOriginal = reading.label.isOriginal
                phrase.text = sentence.written(reading.line)
                add(phrase, block)
            }
        }
        for range in sentence.sentences {
            sentence.range = range
            var grammar = OriginGrammar(sentence, isOpening: isOpening)
            grammar.read()
            for var phrase in grammar.phrases {
                phrase.place = place
                add(phrase, block)
            }
            var foreign = ForeignGrammar(sentence)
            foreign.read()
            for var phrase in foreign.phrases {
                phrase.place = place
                add(phrase, block)
            }
        }
        if let open = labels.last(where: \.isOpen), open.line.upperBound >= sentence.tokens.count - 1 {
            lead = Lead(
                relation: open.label.isPlural ? .merge : open.label.relation, cue: open.cue, needsMerge: open.label.needsMerge || open.label.isPlural,
                needsSeveral: open.label.needsSeveral, isOriginal: open.label.isOriginal,
                isHeading: place == .heading)
        } else if let announced = announcement(sentence, place: place, isEmpty: before == findings.phrases.count) {
            lead = announced
        }
        noteMerge(sentence, isOpening: isOpening || place == .heading)
    }

    private mutating func add(_ phrase: OriginPhrase, _ block: ProseBlock) {
        guard findings.phrases.count < Self.maximumPhraseCount else { return }
        var phrase = phrase
        phrase.line = line(of: phrase.mention.written.lowerBound, in: block)
        phrase.topic = topic
        if phrase.text.isEmpty { phrase.text = block.range }
        findings.phrases.append(phrase)
    }

    private func line(of position: Int, in block: ProseBlock) -> Int {
        guard block.range.contains(position) else { return block.line }
        return block.line + bytes[block.range.lowerBound..<position].count { $0 == Byte.newline }
    }

    /// Whether a block says that something was merged, beyond the word in passing.
    private mutating func noteMerge(_ sentence: ProseSentence, isOpening: Bool) {
        guard !findings.saysMerge else { return }
        findings.saysMerge = sentence.tokens.indices.contains { index in
            sentence.meanings[index].relation == .merge && sentence.meanings[index].has([.product, .made]) && (isOpening || sentence.isFree(index))
        }
    }

    // MARK: What is announced

    /// A sentence that ends with a colon, or a heading, that speaks of merging or of a model that comes next.
    private func announcement(_ sentence: ProseSentence, place: OriginPhrase.Place, isEmpty: Bool) -> Lead? {
        var last = sentence.tokens.count - 1
        while last > 0, sentence.tokens[last].kind == .stop || sentence.tokens[last].kind == .newline { last -= 1 }
        guard last > 0, place == .heading || sentence.tokens[last].kind == .colon else { return nil }
        let start = min(last, sentence.sentences.last?.lowerBound ?? 0)
        var relation: Relation?
        var cue = 0..<0
        for index in start...last {
            // *Quantized versions of this model:* lists what was made from it.
            if sentence.isThisModel(index), place != .heading || relation != nil { return nil }
            let meaning = sentence.meanings[index]
            guard meaning.has([.made, .product]), let word = meaning.relation, !meaning.has(.unsure) else { continue }
            if relation != .merge { (relation, cue) = (word, sentence.tokens[index].range) }
        }
        guard let relation else { return nil }
        if place == .heading {
            return relation == .merge && mentionsModels(sentence, start...last)
                ? Lead(relation: .merge, cue: cue, needsMerge: true, isHeading: true) : nil
        }
        let leads = relation == .merge || (isEmpty && (start...last).contains { sentence.meanings[$0].has([.of, .from, .between]) })
        return leads ? Lead(relation: relation, cue: cue, isHeading: false) : nil
    }

    private static let models = Set(["models", "loras", "model", "ingredients", "parts"].map { WordHash.of($0) })

    private func mentionsModels(_ sentence: ProseSentence, _ range: ClosedRange<Int>) -> Bool {
        range.contains { Self.models.contains(sentence.tokens[$0].hash) }
    }

    /// Reads a block as a part of what was announced; false when it is none.
    private mutating func takesUp(_ block: ProseBlock) -> Bool {
        guard var lead else { return false }
        if case .item(let column) = block.kind {
            guard column <= lead.column ?? column else {
                return true
            }
            lead.column = lead.column ?? column
        } else if lead.hasItems, !lead.isHeading, block.kind != .row {
            self.lead = nil
            return false
        }
        let sentence = lex(block)
        let mentions = announced(sentence, block)
        let isList = lead.relation == .merge
        if mentions.isEmpty {
            let isProse = sentence.tokens.count > 25
            if !lead.isHeading || isProse && block.kind == .paragraph {
                self.lead = lead.isHeading && !isProse ? lead : (block.kind == .paragraph ? nil : lead)
            }
            if isProse || block.signs.contains(.cue) {
                read(sentence, block, place: place(of: block), isOpening: false)
            }
            return true
        }
        for mention in isList ? mentions : Array(mentions.prefix(1)) {
            var phrase = OriginPhrase(mention: mention, relation: lead.relation, grade: .clear, cue: lead.cue)
            phrase.place = .list
            phrase.needsMerge = lead.needsMerge
            phrase.needsSeveral = lead.needsSeveral
            phrase.isOriginal = lead.isOriginal
            phrase.text = sentence.written
            add(phrase, block)
        }
        lead.hasItems = true
        self.lead = isList ? lead : nil
        return true
    }

    /// The models that a list item, row or short line is about.
    private func announced(_ sentence: ProseSentence, _ block: ProseBlock) -> [ProseMention] {
        var result: [ProseMention] = []
        var start = 0
        for index in sentence.tokens.indices where sentence.tokens[index].kind == .newline || index == sentence.tokens.count - 1 {
            defer { start = index + 1 }
            let line = start..<index
            guard !line.contains(where: { sentence.meanings[$0].has(.gone) }) else { continue }
            var local = sentence
            local.range = line
            guard let place = line.first(where: { sentence.mention(at: $0) != nil }), let mention = sentence.mention(at: place) else { continue }
            let words = (line.lowerBound..<place).count { sentence.tokens[$0].kind == .word }
            let limit = mention.isExplicit ? 8 : 1
            guard words <= limit, mention.kind != .code || words == 0 else { continue }
            if block.kind == .paragraph, line.count - mention.tokens.count > 12 { continue }
            result += mention.isExplicit ? OriginGrammar(local, isOpening: false).joined(mention).filter { $0.isExplicit } : [mention]
        }
        return result
    }
}
