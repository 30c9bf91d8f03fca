/// WordPiece as BERT uses it: from the left, always the longest token that fits; a word that does not come out is one unknown token.
struct WordPieceModel: Sendable {
    /// Every token with its number.
    let vocabulary: ScalarTrie
    /// The node of what tokens within a word begin with (`##`); nil where no token does.
    private let continuation: UInt32?
    private let hasUnknown: Bool
    private let greatestLength: Int

    /// Keeps a vocabulary; a word of more characters than the greatest length is unknown.
    init(vocabulary: ScalarTrie, prefix: [UInt32], unknown: [UInt32], greatestLength: Int) {
        self.vocabulary = vocabulary
        continuation = vocabulary.node(of: prefix)
        hasUnknown = vocabulary[unknown] != nil
        self.greatestLength = greatestLength
    }

    /// The tokens of a word.
    func count(_ word: ArraySlice<UInt32>) throws(TokenizerError) -> Int {
        if word.count <= greatestLength, let count = known(word) { return count }
        guard hasUnknown else { throw .malformed(place: "model.unk_token", reason: "it is not in the vocabulary") }
        return 1
    }

    private func known(_ word: ArraySlice<UInt32>) -> Int? {
        var (place, count) = (word.startIndex, 0)
        while place < word.endIndex {
            guard var node = place == word.startIndex ? ScalarTrie.root : continuation else { return nil }
            var (reached, longest) = (place, Int?.none)
            while reached < word.endIndex, let child = vocabulary.child(of: node, word[reached]) {
                reached += 1
                node = child
                if vocabulary.value(at: node) != nil { longest = reached }
            }
            guard let longest else { return nil }
            place = longest
            count += 1
        }
        return count
    }
}
