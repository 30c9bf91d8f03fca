/// A unigram language model (Kudo, arXiv 1804.10959): the pieces whose logarithmic probabilities have the greatest sum.
struct UnigramModel: Sendable {
    private struct Step {
        var start: Int
        var score: Double
        var isUnknown: Bool
    }

    /// Every piece with its place in ``scores``.
    let vocabulary: ScalarTrie
    /// The logarithmic probabilities.
    let scores: [Double]
    /// The place of what stands for characters that the vocabulary lacks.
    var unknown: Int?
    /// The tokens of bytes, where characters that are unknown become those.
    var byteTokens: ByteTokens?
    /// What an unknown character scores: ten below the least, as SentencePiece has it.
    private let unknownScore: Double

    /// Keeps a model.
    init(vocabulary: ScalarTrie, scores: [Double], unknown: Int?, fallsBackToBytes: Bool) {
        self.vocabulary = vocabulary
        self.scores = scores
        self.unknown = unknown
        byteTokens = fallsBackToBytes ? ByteTokens(in: vocabulary) : nil
        unknownScore = (scores.min() ?? 0) - 10
    }

    /// The tokens of a text (Viterbi); neighbours that are unknown are one.
    func count(_ text: ArraySlice<UInt32>) throws(TokenizerError) -> Int {
        let steps = try bestSteps(text)
        var count = 0
        var place = text.count
        while place > 0 {
            guard let step = steps[place] else { return count }
            var start = step.start
            if step.isUnknown {
                while start > 0, let before = steps[start], before.isUnknown { start = before.start }
                let unknown = text[(text.startIndex + start)..<(text.startIndex + place)]
                count += vocabulary[unknown] == nil ? byteTokens?.ids(of: unknown)?.count ?? 1 : 1
            } else {
                count += 1
            }
            place = start
        }
        return count
    }

    /// For each place after the first, the best last piece of what is before it.
    private func bestSteps(_ text: ArraySlice<UInt32>) throws(TokenizerError) -> [Step?] {
        var steps = [Step?](repeating: nil, count: text.count + 1)
        for start in 0..<text.count {
            let before = steps[start]?.score ?? 0
            var hasSingle = false
            var (node, end) = (ScalarTrie.root, start)
            while end < text.count, let child = vocabulary.child(of: node, text[text.startIndex + end]) {
                node = child
                end += 1
                guard let id = vocabulary.value(at: node) else { continue }
                if end == start + 1 { hasSingle = true }
                let score = before + scores[Int(id)]
                if steps[end].map({ score > $0.score }) ?? true {
                    steps[end] = Step(start: start, score: score, isUnknown: Int(id) == unknown)
                }
            }
            guard !hasSingle else { continue }
            let score = before + unknownScore
            if steps[start + 1].map({ score > $0.score }) ?? true {
                guard unknown != nil else { throw .malformed(place: "model.unk_id", reason: "the sample has a character that needs it") }
                steps[start + 1] = Step(start: start, score: score, isUnknown: true)
            }
        }
        return steps
    }
}
