internal import Lineage

/// The names of the repository itself: its id and the titles of its card.
struct OwnNames {
    /// What a name is beside them.
    enum Kinship {
        /// The repository's own name.
        case own
        /// Its own name without the marks of a format: what a fork in that format was made from.
        case stem
        case other
    }

    let child: ModelID?
    private let letters: [String]
    private let names: [String]
    private let words: Set<String>
    private let nameWords: [Set<String>]
    private let firstWord: String

    init(child: ModelID?, titles: [String]) {
        self.child = child
        let names = (child.map { [String($0.name)] } ?? []) + (child == nil ? titles.map(Self.plain) : [])
        letters = names.map { ModelWords.letters($0) }.filter { !$0.isEmpty }
        self.names = names
        words = Set((names + titles.map(Self.plain)).flatMap { ModelWords.words($0) })
        nameWords = (child.map { [String($0.name)] } ?? titles.map(Self.plain)).map { Set(ModelWords.words($0)) }
        firstWord = names.first.flatMap { ModelWords.words($0).first } ?? ""
    }

    /// The sizes in the own names.
    var sizes: [String] { words.filter { ModelWords.isSize($0) } }

    func has(word: String) -> Bool { words.contains(word) }

    /// Compares a name, with or without an organisation.
    func kinship(of name: some StringProtocol) -> Kinship {
        let segments = name.split(separator: "/")
        let letters = ModelWords.letters(segments.last ?? "")
        guard !letters.isEmpty else { return .other }
        if let child, segments.count == 2 {
            if foldedName(name) == child.folded { return .own }
        } else if self.letters.contains(letters) {
            return .own
        }
        if names.contains(where: { Self.stem($0) == letters }), !self.letters.contains(letters) || segments.count == 2 { return .stem }
        return .other
    }

    /// Whether a name that is not known is likely another way to write the own one: it begins with the same telling word.
    func resembles(_ name: some StringProtocol) -> Bool {
        let first = ModelWords.words(name).first ?? ""
        guard first.count >= 4, !ModelWords.hasFamily(first) else { return false }
        return firstWord == first || words.contains(first)
    }

    /// Whether a name is made of nothing but words of the own names: a short form of them.
    func isShortened(_ name: some StringProtocol) -> Bool {
        let parts = ModelWords.words(name)
        guard parts.contains(where: { $0.count >= 3 && !ModelWords.isSize($0) && !ModelWords.hasFamily($0) }) else { return false }
        return nameWords.contains { own in parts.allSatisfy(own.contains) }
    }

    /// The letters of a name without the words for formats and precisions.
    static func stem(_ name: some StringProtocol) -> String {
        ModelWords.words(name).filter { !isMark($0) }.joined().filter { $0 != "." }
    }

    private static func isMark(_ word: String) -> Bool {
        let marks = NameMarks([word])
        return !marks.formats.isEmpty || !marks.hints.isEmpty || !marks.conversions.isEmpty
            || [
                "fp16", "bf16", "f16", "hf", "i1", "bit", "bpw", "quant", "quantized", "fp32", "int4", "int8", "sharded", "xor", "safetensors", "h6",
                "h8", "128g",
            ].contains(word)
    }

    /// A title without marks of Markdown.
    private static func plain(_ title: String) -> String {
        String(title.drop { "#* ".contains($0) }.prefix { $0 != ":" && $0 != "(" && $0 != "|" })
    }
}
