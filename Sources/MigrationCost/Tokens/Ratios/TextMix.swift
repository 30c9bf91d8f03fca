/// What the texts of a workload are, each with its share of the tokens under the tokenizer in use today.
public struct TextMix: Hashable, Sendable {
    /// A sort of text and its share.
    public struct Part: Hashable, Sendable {
        /// What the text is.
        public var sort: TextSort
        /// The share, more than 0; the sum is 1.
        public var share: Double
    }

    /// Why shares are none.
    public enum MixError: Error, Hashable, Sendable, CustomStringConvertible {
        /// A share is negative or no number, or none is above 0.
        case badShare
        /// There are more parts than 64.
        case tooManyParts

        /// The sentence for whoever sent it.
        public var description: String {
            switch self {
            case .badShare: "the shares of a mix of texts must be numbers from 0, one of them above 0"
            case .tooManyParts: "a mix of texts has at most 64 parts"
            }
        }
    }

    /// The parts, in the order given.
    public let parts: [Part]

    /// A mix of which nothing is known.
    public static let unknown = TextMix(.unknown)

    /// One sort of text.
    public init(_ sort: TextSort) { parts = [Part(sort: sort, share: 1)] }

    /// Several sorts with shares in any unit; they are made to sum to 1. No parts are an unknown text.
    public init(_ shares: [(sort: TextSort, share: Double)]) throws(MixError) {
        guard shares.count <= 64 else { throw .tooManyParts }
        guard !shares.isEmpty else {
            self = .unknown
            return
        }
        let sum = shares.reduce(0) { $0 + $1.share }
        guard shares.allSatisfy({ $0.share >= 0 }), sum > 0, sum.isFinite else { throw .badShare }
        parts = shares.filter { $0.share > 0 }.map { Part(sort: $0.sort, share: $0.share / sum) }
    }

    /// Languages with equal shares; none are an unknown text.
    public init(languages: [String]) {
        let sorts = languages.prefix(64).compactMap { TextSort($0) }
        parts = sorts.isEmpty ? TextMix.unknown.parts : sorts.map { Part(sort: $0, share: 1 / Double(sorts.count)) }
    }
}
