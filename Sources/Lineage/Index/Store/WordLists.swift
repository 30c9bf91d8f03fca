/// Lists of words by small codes: a column of the index keeps 4 bytes a model, whatever its words are.
///
/// Code 0 is the empty list. Lists are never forgotten; there are few, since licences, tasks and languages repeat.
struct WordLists: Sendable {
    /// By which words a filter finds a list.
    enum Keys: Sendable {
        /// Each word as it is.
        case words
        /// Each word with ASCII capitals folded.
        case folded
        /// Each word, and what stands before its first hyphen: `gptq-4bit` and `gptq`.
        case heads
    }

    private let keys: Keys
    private(set) var values: [[String]] = [[]]
    private var codes: [[String]: UInt32] = [[]: 0]
    private var codesOfKey: [String: [UInt32]] = [:]

    /// Begins with the empty list.
    init(by keys: Keys) {
        self.keys = keys
    }

    /// The list of a code.
    subscript(code: UInt32) -> [String] { values[Int(code)] }

    /// The code of a list, a new one where it was never seen.
    mutating func code(of words: [String]) -> UInt32 {
        if words.isEmpty { return 0 }
        if let code = codes[words] { return code }
        let code = UInt32(values.count)
        values.append(words)
        codes[words] = code
        for key in Set(words.flatMap { spellings(of: $0) }) { codesOfKey[key, default: []].append(code) }
        return code
    }

    /// The code of one word or none.
    mutating func code(of word: String?) -> UInt32 {
        word.map { code(of: [$0]) } ?? 0
    }

    /// Which lists have one of some words; nil when no word is asked for, which lets all pass.
    func codes(withAnyOf wanted: [String]) -> CodeSet? {
        guard !wanted.isEmpty else { return nil }
        var set = CodeSet(count: values.count)
        for word in wanted { for code in codesOfKey[word] ?? [] { set.insert(code) } }
        return set
    }

    private func spellings(of word: String) -> [String] {
        switch keys {
        case .words: [word]
        case .folded: [foldedName(word)]
        case .heads: [word, String(word.prefix { $0 != "-" })]
        }
    }
}
