internal import Lineage

/// Finds the mentions of models among the tokens of a block.
struct ProseMentions {
    /// What a token belongs to.
    enum Place: Equatable {
        case none
        case mention(Int)
        /// The text of a link to a data set of the Hub.
        case data
    }

    private(set) var list: [ProseMention] = []
    private(set) var places: [Place] = []
    private let bytes: [UInt8]
    private let links: [Range<Int>]

    init(_ tokens: [ProseToken], lexer: ProseLexer) {
        bytes = lexer.bytes
        links = lexer.links
        places = Array(repeating: .none, count: tokens.count)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.link >= 0 {
                index = readLink(tokens, from: index)
            } else {
                index = readPlain(tokens, from: index)
            }
        }
    }

    private mutating func keep(_ kind: ProseMention.Kind, _ tokens: Range<Int>, _ written: Range<Int>, _ meaning: KnownModels.Meaning? = nil) {
        for index in tokens { places[index] = .mention(list.count) }
        list.append(ProseMention(kind: kind, tokens: tokens, written: written, meaning: meaning))
    }

    // MARK: Links

    private mutating func readLink(_ tokens: [ProseToken], from start: Int) -> Int {
        let link = tokens[start].link
        var end = start
        while end < tokens.count, tokens[end].link == link, tokens[end].kind != .stop || end == start { end += 1 }
        let address = links[Int(link)]
        switch HubLink(bytes, address) {
        case .model:
            keep(.link, start..<end, address)
            return end
        case .data:
            for index in start..<end { places[index] = .data }
            return end
        case .elsewhere: break
        }
        // The text of a link to somewhere else may still name a model.
        var index = start
        while index < end { index = readPlain(tokens, from: index) }
        return max(index, end)
    }

    // MARK: Names in the text

    private mutating func readPlain(_ tokens: [ProseToken], from start: Int) -> Int {
        let token = tokens[start]
        switch token.kind {
        case .id: keep(.id, start..<(start + 1), token.range)
        case .path: keep(.path, start..<(start + 1), token.range)
        case .code: readCode(token, at: start)
        case .word: return readWords(tokens, from: start)
        default: break
        }
        return start + 1
    }

    private mutating func readCode(_ token: ProseToken, at index: Int) {
        let range = index..<(index + 1)
        guard token.range.count <= ModelID.maximumByteCount, token.range.allSatisfy({ bytes[$0] < 0x80 && !"=(){}[]*:,$".utf8.contains(bytes[$0]) })
        else { return }
        let slashes = token.range.count { bytes[$0] == UInt8(ascii: "/") }
        if slashes > 0 {
            keep(slashes == 1 && bytes[token.range.lowerBound] != Byte.dot ? .id : .path, range, token.range)
        } else if let meaning = KnownModels.table[KnownModels.key(text(token.range))] {
            keep(.name, range, token.range, meaning)
        } else if LegacyName.isPlausible(text(token.range)) {
            keep(.name, range, token.range)
        } else if token.range.contains(where: { Byte.isLetter(bytes[$0]) }) {
            keep(.code, range, token.range)
        }
    }

    /// The longest known name that begins at a word, or the joined words as a name that is not known.
    private mutating func readWords(_ tokens: [ProseToken], from start: Int) -> Int {
        let chunk = chunkEnd(tokens, from: start)
        if !tokens[start].isJoined, let (end, meaning) = longest(tokens, from: start), end >= chunk || isSuffix(tokens, end) {
            keep(.name, start..<end, tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, meaning)
            return end
        }
        guard chunk - start > 1 else { return start + 1 }
        let written = tokens[start].range.lowerBound..<tokens[chunk - 1].range.upperBound
        if Byte.isLetter(bytes[written.lowerBound]), bytes[written.lowerBound] >= 0x61, LegacyName.isPlausible(text(written)) {
            keep(.name, start..<chunk, written)
        } else if written.contains(where: { Byte.isDigit(bytes[$0]) }), bytes[written].allSatisfy({ $0 < 0x80 }) {
            keep(.unnamed, start..<chunk, written)
        } else {
            return start + 1
        }
        return chunk
    }

    /// A known name may be followed by `-based` and its like.
    private func isSuffix(_ tokens: [ProseToken], _ index: Int) -> Bool {
        index < tokens.count && Self.suffixes.contains(tokens[index].hash)
    }

    private static let suffixes = Set(
        ["based", "derived", "base", "model", "models", "tabanlı", "modell", "modellen", "fine", "finetuned", "quantized"].map { WordHash.of($0) })

    /// Behind the last word that is joined to this one.
    private func chunkEnd(_ tokens: [ProseToken], from start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, tokens[end].kind == .word, tokens[end].isJoined, tokens[end].link == tokens[start].link { end += 1 }
        return end
    }

    private func longest(_ tokens: [ProseToken], from start: Int) -> (Int, KnownModels.Meaning)? {
        guard ProseFilter.signs(of: tokens[start].hash).contains(.known) else { return nil }
        var hash = WordHash()
        var found: (Int, KnownModels.Meaning)?
        var index = start
        var wordCount = 0
        while index < tokens.count, wordCount < KnownModels.wordCount {
            let token = tokens[index]
            if token.kind == .word {
                hash.add(bytes, token.range)
                wordCount += 1
                if let meaning = KnownModels.table[hash.value], !isInside(tokens, index + 1) { found = (index + 1, meaning) }
            } else if ![.open, .close, .plus].contains(token.kind) || index + 1 - start > KnownModels.wordCount {
                break
            }
            index += 1
        }
        return found
    }

    /// Whether the next word is a joined one that no list knows, so that the name goes on.
    private func isInside(_ tokens: [ProseToken], _ index: Int) -> Bool {
        index < tokens.count && tokens[index].kind == .word && tokens[index].isJoined && !isSuffix(tokens, index)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
