extension AddedTokens.Token {
    /// Reads the member `added_tokens` of a file.
    static func list(_ tree: JSONTree?) throws(TokenizerError) -> [AddedTokens.Token] {
        guard let tree else { return [] }
        guard case .list(let entries) = tree else { throw .malformed(place: "added_tokens", reason: "it must be a list") }
        var tokens: [(token: AddedTokens.Token, isSpecial: Bool)] = []
        for (index, entry) in entries.enumerated() {
            guard case .text(let text)? = entry.member("content") else {
                throw .malformed(place: "added_tokens[\(index)].content", reason: "it must be a text")
            }
            guard text.count <= TokenizerLimits.searchedTokenLength else {
                throw .tooLarge(what: "the characters of an added token", limit: TokenizerLimits.searchedTokenLength)
            }
            let isSpecial = try entry.flag("special", in: "added_tokens", orElse: false)
            let token = AddedTokens.Token(
                text: text, isWord: try entry.flag("single_word", in: "added_tokens", orElse: false),
                takesLeft: try entry.flag("lstrip", in: "added_tokens", orElse: false),
                takesRight: try entry.flag("rstrip", in: "added_tokens", orElse: false),
                isNormalized: try entry.flag("normalized", in: "added_tokens", orElse: !isSpecial))
            tokens.append((token, isSpecial))
        }
        return tokens.filter(\.isSpecial).map(\.token) + tokens.filter { !$0.isSpecial }.map(\.token)
    }
}
