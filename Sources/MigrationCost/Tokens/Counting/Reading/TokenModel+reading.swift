extension TokenModel {
    /// Reads the member `model` of a file.
    init(_ tree: JSONTree) throws(TokenizerError) {
        switch tree.member("type")?.string ?? (tree.member("merges") == nil ? "without a type" : "BPE") {
        case "BPE": self = .pairs(try Self.pairModel(tree))
        case "WordPiece":
            self = .wordPieces(
                WordPieceModel(
                    vocabulary: try Self.vocabulary(tree, longest: TokenizerLimits.searchedTokenLength),
                    prefix: try tree.shortText("continuing_subword_prefix", in: "model"), unknown: try tree.shortText("unk_token", in: "model"),
                    greatestLength: tree.member("max_input_chars_per_word")?.count ?? 100))
        case "Unigram": self = .unigrams(try Self.unigramModel(tree))
        case let type: throw .unsupported(component: "the model \(type.prefix(60))")
        }
    }

    /// The member `vocab`, an object of numbers by token.
    private static func vocabulary(_ tree: JSONTree, longest: Int) throws(TokenizerError) -> ScalarTrie {
        guard case .object(let members)? = tree.member("vocab") else { throw .malformed(place: "model.vocab", reason: "it must be an object") }
        var trie = ScalarTrie()
        for (token, value) in members {
            guard token.count <= longest else { throw .tooLarge(what: "the characters of a token", limit: longest) }
            guard let id = value.count.flatMap({ Int32(exactly: $0) }) else {
                throw .malformed(place: "model.vocab", reason: "the number of a token is not a whole number from 0")
            }
            trie.insert(token, value: id)
        }
        return trie
    }

    private static func pairModel(_ tree: JSONTree) throws(TokenizerError) -> PairModel {
        if case .number(let share)? = tree.member("dropout"), share != 0 { throw .unsupported(component: "the model BPE with dropout") }
        let vocabulary = try vocabulary(tree, longest: TokenizerLimits.tokenLength)
        let prefix = tree.member("continuing_subword_prefix") == nil ? [] : try tree.shortText("continuing_subword_prefix", in: "model")
        var model = PairModel(vocabulary: vocabulary, merges: try merges(tree, in: vocabulary, prefix: prefix))
        model.prefix = prefix
        if tree.member("end_of_word_suffix") != nil { model.suffix = try tree.shortText("end_of_word_suffix", in: "model") }
        if tree.member("unk_token") != nil { model.unknown = try tree.shortText("unk_token", in: "model") }
        model.fusesUnknown = try tree.flag("fuse_unk", in: "model", orElse: false)
        model.ignoresMerges = try tree.flag("ignore_merges", in: "model", orElse: false)
        if try tree.flag("byte_fallback", in: "model", orElse: false) { model.byteTokens = ByteTokens(in: vocabulary) }
        return model
    }

    private static func merges(
        _ tree: JSONTree, in vocabulary: ScalarTrie, prefix: [UInt32]
    ) throws(TokenizerError) -> [UInt64: PairModel.Merge] {
        guard case .list(let written)? = tree.member("merges") else { throw .malformed(place: "model.merges", reason: "it must be a list") }
        var merges: [UInt64: PairModel.Merge] = [:]
        merges.reserveCapacity(written.count)
        for (rank, tree) in written.enumerated() {
            guard let pair = pair(tree) else { throw .malformed(place: "model.merges[\(rank)]", reason: "it must be two tokens") }
            let joined = Array(pair.0) + pair.1.dropFirst(pair.1.starts(with: prefix) ? prefix.count : 0)
            guard let left = vocabulary[pair.0], let right = vocabulary[pair.1], let merged = vocabulary[joined] else {
                throw .malformed(place: "model.merges[\(rank)]", reason: "a token is not in the vocabulary")
            }
            merges[PairModel.key(left, right)] = PairModel.Merge(rank: UInt32(rank), merged: merged)
        }
        return merges
    }

    /// Two tokens, as a list or, in older files, as one text with a space between them.
    private static func pair(_ tree: JSONTree) -> (ArraySlice<UInt32>, ArraySlice<UInt32>)? {
        switch tree {
        case .list(let parts):
            guard parts.count == 2, case .text(let left) = parts[0], case .text(let right) = parts[1] else { return nil }
            return (left[...], right[...])
        case .text(let text):
            let parts = text.split(separator: 0x20, omittingEmptySubsequences: false)
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        default: return nil
        }
    }

    private static func unigramModel(_ tree: JSONTree) throws(TokenizerError) -> UnigramModel {
        guard case .list(let entries)? = tree.member("vocab") else { throw .malformed(place: "model.vocab", reason: "it must be a list") }
        var trie = ScalarTrie()
        var scores: [Double] = []
        for entry in entries {
            guard case .list(let parts) = entry, parts.count == 2, case .text(let piece) = parts[0], case .number(let score) = parts[1] else {
                throw .malformed(place: "model.vocab[\(scores.count)]", reason: "it must be a piece and its score")
            }
            guard piece.count <= TokenizerLimits.searchedTokenLength else {
                throw .tooLarge(what: "the characters of a piece", limit: TokenizerLimits.searchedTokenLength)
            }
            if !piece.isEmpty { trie.insert(piece, value: Int32(scores.count)) }
            scores.append(score)
        }
        let unknown = tree.member("unk_id")?.count
        guard unknown.map({ $0 < scores.count }) ?? true else { throw .malformed(place: "model.unk_id", reason: "it is not in the vocabulary") }
        return UnigramModel(
            vocabulary: trie, scores: scores, unknown: unknown, fallsBackToBytes: try tree.flag("byte_fallback", in: "model", orElse: false))
    }
}
