/// Byte-pair encoding (Sennrich and others, arXiv 1508.07909): neighbours are merged, those of the lowest rank first.
struct PairModel: Sendable {
    /// What a merge of two tokens becomes, and when.
    struct Merge: Sendable {
        var rank: UInt32
        var merged: Int32
    }

    /// Every token with its number.
    let vocabulary: ScalarTrie
    /// By the two numbers, the first in the upper half.
    let merges: [UInt64: Merge]
    /// What stands for characters that the vocabulary lacks; without one they vanish.
    var unknown: [UInt32]?
    /// Whether neighbours that are unknown are one token.
    var fusesUnknown = false
    /// What characters after the first of a piece have before them in the vocabulary.
    var prefix: [UInt32] = []
    /// What the last character of a piece has after it in the vocabulary.
    var suffix: [UInt32] = []
    /// The tokens of bytes, where characters that are unknown become those.
    var byteTokens: ByteTokens?
    /// Whether a piece that is a token is one, whatever the merges say.
    var ignoresMerges = false

    /// The key of a pair in ``merges``.
    static func key(_ left: Int32, _ right: Int32) -> UInt64 { UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)) }

    /// The tokens of a piece; time n log n in its characters.
    func count(_ piece: ArraySlice<UInt32>) throws(TokenizerError) -> Int {
        if ignoresMerges, vocabulary[piece] != nil { return 1 }
        let symbols = try symbols(of: piece)
        return symbols.count < 2 ? symbols.count : PairMerging(symbols).count(with: merges)
    }

    /// What the merging begins with: a token for each character.
    private func symbols(of piece: ArraySlice<UInt32>) throws(TokenizerError) -> [Int32] {
        var symbols: [Int32] = []
        symbols.reserveCapacity(piece.count)
        var pending: Int32?
        for index in piece.indices {
            let isFirst = index == piece.startIndex
            let isLast = index == piece.endIndex - 1
            let start = isFirst ? ScalarTrie.root : vocabulary.node(of: prefix)
            let before = start.flatMap { vocabulary.child(of: $0, piece[index]) }
            let node = isLast ? before.flatMap { vocabulary.node(of: suffix, below: $0) } : before
            if let id = node.flatMap({ vocabulary.value(at: $0) }) {
                if let waiting = pending { symbols.append(waiting) }
                pending = nil
                symbols.append(id)
                continue
            }
            let written = (isFirst ? [] : prefix) + [piece[index]] + (isLast ? suffix : [])
            if let bytes = byteTokens?.ids(of: written) {
                symbols += bytes
                continue
            }
            guard let unknown else { continue }
            guard let id = vocabulary[unknown] else { throw .malformed(place: "model.unk_token", reason: "it is not in the vocabulary") }
            if let waiting = pending, !fusesUnknown { symbols.append(waiting) }
            pending = id
        }
        if let pending { symbols.append(pending) }
        return symbols
    }
}
