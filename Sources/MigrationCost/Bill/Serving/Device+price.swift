extension Device {
    /// The prices that were read, as a range around their median; nil where none was.
    public var priceRange: InputValue? {
        let asked = prices.map(\.price.value).sorted()
        guard let first = asked.first, let last = asked.last, let median = Quantiles.median(asked) else { return nil }
        // One price says nothing of how providers differ: FORMULAS.md §8 finds a list price of two to four times that of the least costly.
        return InputValue(low: asked.count > 1 ? first : first / 1.5, likely: median, high: asked.count > 1 ? last : last * 2, origin: .known)
    }

    /// Where the prices were read.
    public var priceCitation: String {
        prices.map { "\($0.provider): \($0.citation)" }.joined(separator: "; ")
    }
}
