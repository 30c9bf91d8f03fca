/// What a heading says about the text below it.
enum ProseSection {
    /// The model itself.
    case own
    /// Use, data, licence: what is said there of this model in so many words is meant.
    case offTopic
    /// Thanks, references, comparisons, other models: no name there is a parent.
    case foreign
    /// The parent's own card, copied.
    case copied

    private static let elsewhere = Set(
        """
        usage use uses using inference evaluation evaluations eval benchmark benchmarks results performance comparison comparisons citation citations cite \
        bibtex reference references acknowledgement acknowledgements acknowledgments acknowledgement thanks thank credits credit related other \
        others see also siblings family collection collections limitations bias license licence prompt template dataset datasets data example examples \
        quickstart install installation how download downloads faq changelog leaderboard contact community discord provided available \
        compatibility demo gallery showcase utilisation verwendung nutzung uso 使用 使い方 사용법 использование quick start requirements deployment serving quickstart
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0) })

    private static let others = Set(
        """
        evaluation evaluations eval benchmark benchmarks results performance comparison comparisons compare citation citations cite bibtex reference references \
        acknowledgement acknowledgements acknowledgments acknowledgment thanks thank credit credits related other others see also siblings family \
        collection collections versions series zoo évaluation verwandte 评测 评估 引用 致谢 谢辞 評価 謝辞 평가 인용 оценка citación citação referencias \
        agradecimientos remerciements danksagung ringraziamenti
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0) })

    private static let original = Set(["original", "orginal", "orignal", "upstreams"].map { WordHash.of($0) })
    private static let card = Set(["card", "readme", "description"].map { WordHash.of($0) })

    /// Reads a heading.
    init(_ tokens: [ProseToken]) {
        let words = tokens.filter { $0.kind == .word }.map(\.hash)
        if let first = words.firstIndex(where: Self.original.contains), words[first...].prefix(4).contains(where: Self.card.contains) {
            self = .copied
        } else if words.count < 8, words.contains(where: Self.others.contains) {
            self = .foreign
        } else if words.count < 8, words.contains(where: Self.elsewhere.contains) {
            self = .offTopic
        } else {
            self = .own
        }
    }
}
