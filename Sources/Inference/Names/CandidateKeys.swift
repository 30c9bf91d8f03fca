public import Lineage

/// The names under which a model's parent may be in the registry, read from its own name: what the store is asked for.
///
/// A key is a name without organisation and without separators, as the store's index has it: `llama213bchathf`.
public struct CandidateKeys: Sendable, Equatable {
    /// The most keys of one model.
    static let maximumCount = 600
    /// The shortest key.
    static let leastByteCount = 3

    /// The keys, sorted.
    public let names: [String]
    /// The families whose members may be the parent, folded and sorted.
    public let families: [String]

    /// Reads a name.
    ///
    /// - Parameters:
    ///   - id: The model.
    ///   - others: Further names of it without organisation: the title in a weight file, the last part of a path it was loaded from.
    public init(of id: ModelID, others: [String] = []) {
        var names: Set<String> = []
        var families: Set<String> = []
        for tokens in ([String(id.name)] + others.prefix(4)).map({ NameTokens($0).list }) {
            Self.addRuns(tokens, to: &names)
            Self.addGaps(tokens, to: &names)
            Self.addFamilies(tokens, to: &families)
        }
        self.names = Array(names.sorted().prefix(Self.maximumCount))
        self.families = families.sorted()
    }

    /// The key of one name.
    public static func key(of name: some StringProtocol) -> String {
        String(decoding: foldedName(name).utf8.filter { !"-_. ".utf8.contains($0) }, as: UTF8.self)
    }

    /// Words that plain models have at the end and copies are often written without.
    private static let endings = ["hf", "base", "instruct", "chat", "it", "pt", "v01", "v1", "v10"]

    /// Every run of words, and runs from the beginning with what copies leave out.
    private static func addRuns(_ tokens: [NameToken], to names: inout Set<String>) {
        for start in tokens.indices.prefix(12) {
            var run = ""
            for token in tokens[start...].prefix(16) {
                run += key(of: token)
                add(run, to: &names)
                guard start <= 1, token.kind != .mark else { continue }
                for ending in endings { add(run + ending, to: &names) }
            }
        }
    }

    /// A beginning and a later part from a size on: `gemma-3` and `4b-it` of `Gemma-3-Gaia-PT-BR-4b-it`.
    private static func addGaps(_ tokens: [NameToken], to names: inout Set<String>) {
        for start in tokens.indices.prefix(3) {
            var head = ""
            for end in tokens.indices[start...].prefix(3) {
                head += key(of: tokens[end])
                for place in tokens.indices[(end + 1)...].dropFirst() where tokens[place].kind == .size {
                    var run = head
                    for token in tokens[place...].prefix(3) {
                        run += key(of: token)
                        add(run, to: &names)
                    }
                }
            }
        }
    }

    /// A line with its version or branch: `llama-3.1`, `mistral-7b`; the line alone where no version follows.
    private static func addFamilies(_ tokens: [NameToken], to families: inout Set<String>) {
        for (place, token) in tokens.enumerated() where token.kind == .word {
            let rest = tokens[(place + 1)...]
            guard let next = rest.first, [.version, .size, .word].contains(next.kind) else {
                addFamily([token], to: &families)
                continue
            }
            addFamily([token, next], to: &families)
            if next.kind != .version { addFamily([token], to: &families) }
        }
    }

    private static func addFamily(_ tokens: [NameToken], to families: inout Set<String>) {
        if let key = FamilyKey(spelled: tokens.map(\.text).joined(separator: "-")) { families.insert(key.folded) }
    }

    /// A word as it stands in a name.
    private static func key(of token: NameToken) -> String { (token.hasMark ? "v" : "") + key(of: token.text) }

    private static func add(_ name: String, to names: inout Set<String>) {
        if name.utf8.count >= leastByteCount { names.insert(name) }
    }
}
