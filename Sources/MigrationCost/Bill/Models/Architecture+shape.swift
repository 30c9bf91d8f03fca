public import Lineage

extension Architecture {
    /// The architecture of a shape that the registry knows.
    ///
    /// - Parameters:
    ///   - shape: Its dimensions.
    ///   - parameters: All weights; counted from the dimensions (dense, gated, grouped attention) where they are not known.
    /// - Returns: Nil where a dimension is absent, zero or absurd (above 10,000 layers, a million wide, 10¹⁵ weights).
    public init?(_ shape: ModelShape, parameters: Int64?) {
        guard let layers = Self.count(shape.layers, 10_000), let hidden = Self.count(shape.hidden, 1_000_000),
            let heads = Self.count(shape.heads, 100_000), let feedForward = Self.count(shape.feedForward, 10_000_000),
            let vocabulary = Self.count(shape.vocabulary, 100_000_000)
        else { return nil }
        let keys = Self.count(shape.keyValueHeads, 100_000) ?? heads
        let width = Self.count(shape.headWidth, 100_000) ?? max(1, hidden / heads)
        let count = { Self.counted(layers, hidden, heads: heads * width, keys: keys * width, feedForward, vocabulary, isTied: $0) }
        let isTied = shape.tiedEmbeddings.map { $0 == 1 } ?? Self.isNear(parameters, count(true), butNot: count(false))
        let counted = count(isTied)
        guard let all = parameters ?? counted, all > 0 else { return nil }
        let latent = shape.latentRank.flatMap { rank in rank > 0 ? rank + (shape.rotaryWidth ?? 0) : nil }
        let window = Self.count(shape.slidingWindow, 100_000_000)
        let windowed = shape.slidingLayers.map { min(1, Double($0) / Double(layers)) } ?? 0
        self.init(
            parameters: all, activeParameters: shape.activeParameters.map { min($0, all) }, layers: layers, hidden: hidden, heads: heads,
            keyValueHeads: keys, headWidth: width, feedForward: feedForward, vocabulary: vocabulary, tiesEmbeddings: isTied,
            latentWidth: latent.map { Int(min($0, 1_000_000)) }, slidingWindow: window, slidingShare: window == nil ? 0 : windowed,
            experts: Int(min(shape.experts ?? 0, 100_000)))
        guard isPlausible else { return nil }
    }

    private static func count(_ number: Int64?, _ most: Int64) -> Int? {
        guard let number, (1...most).contains(number) else { return nil }
        return Int(number)
    }

    /// Whether stated weights are those that are counted with one table of embeddings, and not those of two: where nobody says which it is.
    private static func isNear(_ stated: Int64?, _ tied: Int64?, butNot untied: Int64?) -> Bool {
        guard let stated, let tied, let untied else { return false }
        let apart = { (counted: Int64) in (Double(counted) / Double(max(1, stated)) - 1).magnitude }
        return apart(tied) < 0.02 && apart(tied) < apart(untied)
    }

    /// FORMULAS.md §1.1: L·(2·h·Hd + 2·h·Kd + 3·h·f) + V·h·(1 or 2); nil where it is beyond all reason.
    private static func counted(
        _ layers: Int, _ hidden: Int, heads: Int, keys: Int, _ feedForward: Int, _ vocabulary: Int, isTied: Bool
    ) -> Int64? {
        let (h, f) = (Double(hidden), Double(feedForward))
        let block = 2 * h * Double(heads) + 2 * h * Double(keys) + 3 * h * f
        return Int64(exactly: (Double(layers) * block + Double(vocabulary) * h * (isTied ? 1 : 2)).rounded())
    }
}
