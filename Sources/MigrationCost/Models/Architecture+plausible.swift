extension Architecture {
    /// The most weights that a model may be said to have: a thousand times as many as the largest that is known.
    ///
    /// Cards are written by anybody. Below it, every product of dimensions is a whole number of 64 bits.
    static let mostParameters = 1e15

    /// Whether dimensions and number of weights can be those of a model.
    var isPlausible: Bool {
        let (hidden, layers) = (Double(hidden), Double(max(layers, 1)))
        let attention = 2 * hidden * (Double(heads) + Double(keyValueHeads)) * Double(headWidth)
        let feed = 3 * hidden * Double(feedForward) * Double(max(experts, 1))
        let counted = layers * (attention + feed) + 2 * Double(vocabulary) * hidden
        return counted <= Self.mostParameters && Double(parameters) <= Self.mostParameters && Double(activeParameters) <= Self.mostParameters
    }
}
