/// What the names of a child and of a possible parent have apart, by kinds of words.
struct NameDifference {
    /// Words of the child that the parent lacks.
    let extra: [NameToken]
    /// Words of the parent that the child lacks.
    let missing: [NameToken]
    /// Words of both.
    let common: [NameToken]

    /// Compares two names; each word of one stands for one of the other.
    init(child: NameTokens, parent: NameTokens) {
        var left = parent.list
        var extra: [NameToken] = []
        var common: [NameToken] = []
        for token in child.list {
            if let place = left.firstIndex(of: token) {
                left.remove(at: place)
                common.append(token)
            } else {
                extra.append(token)
            }
        }
        self.extra = extra
        missing = left
        self.common = common
    }

    /// How many extra words of a kind there are.
    func extraCount(_ kind: NameToken.Kind) -> Int { extra.count { $0.kind == kind } }
    /// How many missing words of a kind there are.
    func missingCount(_ kind: NameToken.Kind) -> Int { missing.count { $0.kind == kind } }
    /// How many common words of a kind there are.
    func commonCount(_ kind: NameToken.Kind) -> Int { common.count { $0.kind == kind } }

    /// Some words, as they are shown.
    static func words(_ tokens: some Sequence<NameToken>) -> String { tokens.map(\.text).joined(separator: ", ") }
}
