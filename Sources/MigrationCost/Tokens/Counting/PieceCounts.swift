/// The tokens of a text so far; pieces that come again are not counted again.
struct PieceCounts {
    private static let greatestKept = 1 << 16
    private static let greatestLength = 32

    /// The tokens so far.
    var total = 0
    private let model: TokenModel
    private var kept: [ArraySlice<UInt32>: Int] = [:]

    /// Begins at 0.
    init(model: TokenModel) { self.model = model }

    /// Adds the tokens of a piece.
    mutating func add(_ piece: ArraySlice<UInt32>) throws(TokenizerError) {
        guard piece.count <= Self.greatestLength else { return total += try model.count(piece) }
        if let count = kept[piece] { return total += count }
        let count = try model.count(piece)
        total += count
        if kept.count < Self.greatestKept { kept[piece] = count }
    }
}
