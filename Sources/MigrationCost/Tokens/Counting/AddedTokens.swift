/// Tokens that are found in a text before anything else happens to it: special ones and those added after training.
struct AddedTokens: Sendable {
    /// How a token is found.
    struct Token: Sendable {
        var text: [UInt32]
        /// Only where no word goes on at either side.
        var isWord = false
        /// Takes the spaces before it.
        var takesLeft = false
        /// Takes the spaces after it.
        var takesRight = false
        /// Is looked for after normalization.
        var isNormalized = false
    }

    /// A part of a text: a token, or text between tokens.
    enum Part {
        case token
        case text(Range<Int>)
    }

    private var trie = ScalarTrie()
    private var tokens: [Token] = []

    /// Keeps tokens; those without text are left out, since they are nowhere.
    init(_ tokens: [Token]) {
        for token in tokens where !token.text.isEmpty {
            // Of two with one text the first decides.
            if trie[token.text] == nil { trie.insert(token.text, value: Int32(self.tokens.count)) }
            self.tokens.append(token)
        }
    }

    /// The parts of a text from left to right; of tokens at one place the longest.
    func parts(of text: [UInt32]) -> [Part] {
        guard !trie.isEmpty else { return text.isEmpty ? [] : [.text(text.indices)] }
        var parts: [Part] = []
        var (place, done) = (0, 0)
        while place < text.count {
            guard let match = longest(at: place, in: text) else {
                place += 1
                continue
            }
            let token = tokens[match.token]
            var (start, end) = (place, match.end)
            place = end
            if token.isWord, start > 0 && PreTokenizer.isWordScalar(text[start - 1]) || end < text.count && PreTokenizer.isWordScalar(text[end]) {
                continue
            }
            if token.takesLeft { while start > done, ScalarCategories.isSpace(text[start - 1]) { start -= 1 } }
            if token.takesRight { while end < text.count, ScalarCategories.isSpace(text[end]) { end += 1 } }
            if done < start { parts.append(.text(done..<start)) }
            parts.append(.token)
            done = end
        }
        if done < text.count { parts.append(.text(done..<text.count)) }
        return parts
    }

    private func longest(at start: Int, in text: [UInt32]) -> (token: Int, end: Int)? {
        var (node, place) = (ScalarTrie.root, start)
        var found: (token: Int, end: Int)?
        while place < text.count, let child = trie.child(of: node, text[place]) {
            node = child
            place += 1
            if let token = trie.value(at: node) { found = (Int(token), place) }
        }
        return found
    }
}
