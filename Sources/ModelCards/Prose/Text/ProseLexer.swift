/// Cuts a block of Markdown into words, marks and names, with the links they are the text of.
///
/// Emphasis, images, comments and the tags of HTML are left out; so is what is struck through. Time is linear in the bytes: a search for
/// a closing mark is bounded, and one that fails is not tried again before the place where it gave up.
struct ProseLexer {
    let bytes: [UInt8]
    var tokens: [ProseToken] = []
    /// The addresses of the links.
    var links: [Range<Int>] = []
    /// The addresses of links without words.
    var bareLinks: [Range<Int>] = []

    var position = 0
    var stop = 0
    var isStruck = false
    var brackets: [(token: Int, isImage: Bool)] = []
    var anchor: (token: Int, address: Range<Int>)?
    var hopeless: [UInt8: Int] = [:]
    var isJoined = false
    var codeEnd = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(128)
    }

    /// Forgets what was read before, keeping the memory.
    mutating func reset() {
        tokens.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        bareLinks.removeAll(keepingCapacity: true)
        isStruck = false
        brackets.removeAll(keepingCapacity: true)
        anchor = nil
        isJoined = false
    }

    /// Reads a range and ends it with a stop.
    mutating func read(_ range: Range<Int>) {
        position = range.lowerBound
        stop = range.upperBound
        codeEnd = 0
        while position < stop {
            let byte = bytes[position]
            if Byte.isLetter(byte) || Byte.isDigit(byte) || byte >= 0x80 {
                readWord()
            } else {
                readMark(byte)
            }
        }
        append(.stop, from: stop, to: stop)
    }

    mutating func append(_ kind: ProseToken.Kind, from start: Int, to end: Int, hash: UInt64 = 0) {
        guard !isStruck else { return }
        let isCapital = start < end && (Byte.isDigit(bytes[start]) || bytes[start] &- 0x41 < 26)
        tokens.append(
            ProseToken(kind: kind, start: Int32(start), end: Int32(end), hash: hash, isJoined: isJoined && kind == .word, isCapital: isCapital))
    }

    mutating func mark(_ kind: ProseToken.Kind, width: Int = 1) {
        append(kind, from: position, to: position + width)
        position += width
        isJoined = false
    }

    mutating func skip(_ count: Int = 1) {
        position += count
        isJoined = false
    }

    private mutating func readMark(_ byte: UInt8) {
        switch byte {
        case Byte.space, Byte.tab, Byte.carriageReturn, UInt8(ascii: "*"), Byte.quote, Byte.hash: skip()
        case Byte.newline: readNewline()
        case Byte.backtick: readCode()
        case Byte.openBracket: openBracket()
        case Byte.closeBracket: closeBracket()
        case UInt8(ascii: "<"): readTag()
        case Byte.tilde: readTilde()
        case Byte.hyphen, UInt8(ascii: "_"): readHyphen(byte)
        case Byte.dot: readDot()
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            // Before `[` it marks an image, and inside brackets it ends no sentence.
            if position + 1 < stop, bytes[position + 1] == Byte.openBracket || bytes[position + 1] == UInt8(ascii: ")") {
                skip()
            } else {
                mark(.stop)
            }
        case Byte.comma: mark(.comma)
        case Byte.colon: mark(.colon)
        case UInt8(ascii: ";"): mark(.semicolon)
        case UInt8(ascii: "("): mark(.open)
        case UInt8(ascii: ")"): mark(.close)
        case Byte.plus, UInt8(ascii: "&"): if !skipEntity() { mark(.plus) }
        case UInt8(ascii: "/"): if !readPath() { mark(.slash) }
        case Byte.pipe: mark(.pipe)
        case UInt8(ascii: "="): mark(.equals)
        case UInt8(ascii: "%"): mark(.percent)
        case Byte.apostrophe: position += 1
        case Byte.backslash: position += 1
        default: skip()
        }
    }

    private mutating func readNewline() {
        mark(.newline)
        // The marks of quotations are no words.
        while position < stop, bytes[position] <= Byte.space || bytes[position] == Byte.greater { position += 1 }
    }

    private mutating func readTilde() {
        if position + 1 < stop, bytes[position + 1] == Byte.tilde {
            isStruck.toggle()
            return skip(2)
        }
        if !readPath() { skip() }
    }

    /// A hyphen between letters joins them; one between spaces is a dash.
    private mutating func readHyphen(_ byte: UInt8) {
        let isInside = position > 0 && isWordByte(bytes[position - 1]) && position + 1 < stop && isWordByte(bytes[position + 1])
        if isInside {
            position += 1
            isJoined = true
        } else if byte == Byte.hyphen {
            if position + 1 < stop, bytes[position + 1] == Byte.greater { return mark(.arrow, width: 2) }
            mark(.dash)
        } else {
            skip()
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool { Byte.isLetter(byte) || Byte.isDigit(byte) || byte >= 0x80 }

    /// A dot ends a sentence before white space; elsewhere it begins a path or says nothing.
    private mutating func readDot() {
        if readPath() { return }
        let next = position + 1 < stop ? bytes[position + 1] : Byte.space
        if next <= Byte.space || "*_)\"'<".utf8.contains(next), !isAbbreviation { mark(.stop) } else { skip() }
    }

    /// Whether the dot belongs to `e.g.`, `i.e.`, `vs.`, `al.` or `a.k.a.`
    private var isAbbreviation: Bool {
        guard let last = tokens.last, last.kind == .word, Int(last.end) == position else { return false }
        return ProseWords.abbreviations.contains(last.hash)
    }

    // MARK: Words

    mutating func readWord() {
        if !isJoined, let (kind, end) = ProseNameShape.shape(bytes, from: position, to: stop) {
            append(kind, from: position, to: end, hash: 0)
            if kind == .address, !isStruck {
                tokens[tokens.count - 1].link = Int32(links.count)
                links.append(position..<end)
            }
            position = end
            isJoined = false
            return
        }
        let start = position
        var hash = WordHash()
        while position < stop {
            let byte = bytes[position]
            if byte < 0x80 {
                if Byte.isLetter(byte) || Byte.isDigit(byte) {
                    hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                    position += 1
                } else if byte == Byte.dot, isInnerDot {
                    hash.add(byte)
                    position += 1
                } else {
                    break
                }
            } else {
                let character = ProseCharacter(bytes, at: position, end: stop)
                guard character.kind == .letter else {
                    if position == start { readCharacter(character) } else { append(.word, from: start, to: position, hash: hash.value) }
                    isJoined = false
                    return
                }
                hash.add(bytes, position..<(position + character.width))
                position += character.width
            }
        }
        append(.word, from: start, to: position, hash: hash.value)
        isJoined = false
    }

    /// Whether the dot stands between a letter or digit and a digit, or joins parts of a name such as `llama.cpp`.
    private var isInnerDot: Bool {
        guard position + 1 < stop else { return false }
        let (before, after) = (bytes[position - 1], bytes[position + 1])
        if Byte.isDigit(after) { return true }
        return Byte.isLetter(after) && after >= 0x61 && (Byte.isLetter(before) || Byte.isDigit(before))
    }

    private mutating func readCharacter(_ character: ProseCharacter) {
        let end = position + character.width
        switch character.kind {
        case .ideograph: append(.word, from: position, to: end, hash: WordHash.of(bytes, position..<end))
        case .mark(let kind): append(kind, from: position, to: end)
        case .letter, .other: break
        }
        position = end
        isJoined = false
    }

    /// A path that begins with a dot, a slash or a tilde; the cursor stands on it.
    private mutating func readPath() -> Bool {
        let isStart = position == 0 || bytes[position - 1] <= Byte.space || "\"'*(".utf8.contains(bytes[position - 1])
        guard isStart, let end = ProseNameShape.pathEnd(bytes, from: position, to: stop) else { return false }
        append(.path, from: position, to: end)
        position = end
        isJoined = false
        return true
    }
}
