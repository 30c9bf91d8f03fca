/// The lines whose publishers are known: who may add a model to a family, and how its names are read.
///
/// A data table. Each row names the page of the publisher that shows the line.
enum FamilyLines {
    /// Every line.
    static let all: [FamilyLine] = languageModels + moreLanguageModels + encoders + mediaModels

    /// A line that a name begins with, and the pieces that follow.
    struct Match {
        /// The line with the longest matching words.
        let line: FamilyLine
        /// What follows its words.
        let rest: [String]
    }

    /// The line whose words a name begins with; of several, the one with the longest words.
    ///
    /// - Parameter organisation: Who publishes the name: a line at home there goes before longer words,
    ///   as `openai/clip-vit-base-patch32` is CLIP although others name a line `CLIP-ViT`.
    static func match(_ pieces: NamePieces, of organisation: Substring?? = nil, allowsMark: Bool = false) -> Match? {
        guard let first = pieces.pieces.first?.utf8.first else { return nil }
        let initial = (0x41...0x5A).contains(first) ? first | 0x20 : first
        var longest: Match?
        for candidate in byInitial[initial] ?? [] {
            guard let rest = pieces.rest(after: candidate.words, allowsMark: allowsMark) else { continue }
            let match = Match(line: all[candidate.place], rest: rest)
            guard let organisation, !match.line.isHome(organisation) else { return match }
            longest = longest ?? match
        }
        return longest
    }

    /// Whether a piece of a name is the word of a line, with or without a version behind it: `Qwen2`, `gemma`.
    static func isWordOfLine(_ folded: String) -> Bool {
        if marks.contains(folded) { return true }
        let letters = String(decoding: folded.utf8.prefix { !$0.isASCIIDigit }, as: UTF8.self)
        return letters.utf8.count < folded.utf8.count && marks.contains(letters)
    }

    private struct Candidate: Sendable {
        let words: [UInt8]
        let place: Int
    }

    private static let byInitial: [UInt8: [Candidate]] = {
        var result: [UInt8: [Candidate]] = [:]
        for (place, line) in all.enumerated() {
            for words in line.words {
                guard let initial = words.utf8.first else { continue }
                result[initial, default: []].append(Candidate(words: Array(words.utf8), place: place))
            }
        }
        return result.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    private static let marks = Set(all.filter(\.marksDerivatives).flatMap(\.words))
}
