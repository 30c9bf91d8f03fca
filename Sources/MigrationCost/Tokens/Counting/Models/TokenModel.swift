/// What turns a piece of text into tokens; here it only counts them.
enum TokenModel: Sendable {
    case pairs(PairModel)
    case wordPieces(WordPieceModel)
    case unigrams(UnigramModel)

    /// The tokens of a piece that is not empty.
    func count(_ piece: ArraySlice<UInt32>) throws(TokenizerError) -> Int {
        switch self {
        case .pairs(let model): try model.count(piece)
        case .wordPieces(let model): try model.count(piece)
        case .unigrams(let model): try model.count(piece)
        }
    }
}
