import Foundation

/// Bytes of weights that a step reads.
struct WeightTraffic: Hashable, Sendable {
    /// All weights.
    let all: Double
    /// Those of one token: of a mixture of experts the active ones; an embedding of its own is a look-up and not read.
    let ofOneToken: Double
    private let isMixture: Bool

    init(_ architecture: Architecture, _ size: WeightSize) {
        all = size.total.value
        ofOneToken = size.read.value
        isMixture = architecture.isMixture
    }

    /// What a step of so many tokens reads: tokens of a mixture choose different experts, so more are read until it is all of them.
    ///
    /// Source: `W₁·b^exponent`, at most all (facts/cost FORMULAS.md §7 and §8: exponents of 0.7 to 0.8, calibrated).
    func ofStep(tokens: Double, exponent: Double) -> Double {
        guard isMixture, tokens > 1 else { return ofOneToken }
        return min(max(all, ofOneToken), ofOneToken * pow(tokens, exponent))
    }
}
