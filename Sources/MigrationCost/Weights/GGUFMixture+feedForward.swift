extension GGUFMixture {
    /// The type of the feed-forward part's last matrix.
    func downType(_ layer: Int) -> GGMLType {
        // Experts were tensors of other names at first, which no rule matched.
        if experts > 1, era < .current { return usual }
        let isFirstEighth = layer < layers / 8
        if isLowest { return isFirstEighth ? (isWiderTwo ? .iq3S : .q2K) : usual }
        if era == .ggml { return firstType(layer) }
        if era == .early { return earlyDownType(layer) }
        switch type {
        case .q2K: return .q3K
        case .q2KS: return isFirstEighth ? .q4K : usual
        case .iq3XXS: return hasMatrix ? usual : isFirstEighth ? .q4K : .q3K
        case .q3KM: return layer < layers / 16 ? .q5K : !isFalcon || isFavoured(layer) ? .q4K : .q3K
        case .iq3M: return isFirstEighth || (experts == 8 && isFavoured(layer)) ? .q4K : usual
        case .q3KL: return isFalcon ? .q4K : .q5K
        case .q4KM where isFalcon: return layer < layers / 16 ? .q6K : isFavoured(layer) ? .q5K : .q4K
        case .q4KM, .q5KM: return isFavoured(layer) ? .q6K : usual
        case .iq4NL, .iq4XS: return isFirstEighth && !hasMatrix ? .q5K : usual
        case .q4KS: return isFirstEighth && !isFalcon ? .q5K : usual
        case .q4v0: return isFirstEighth && hasMatrix ? .q4v1 : usual
        case .q5v0: return isFirstEighth && hasMatrix ? .q5v1 : usual
        default: return usual
        }
    }

    private func earlyDownType(_ layer: Int) -> GGMLType {
        switch type {
        case .q2K: .q3K
        case .q3KM: layer < 2 ? .q5K : .q4K
        case .q3KL: .q5K
        case .q4KM, .q5KM: isFavoured(layer) ? .q6K : usual
        case .q4KS: layer < 4 ? .q5K : usual
        default: usual
        }
    }

    /// The type of the matrices that widen: gate and up.
    func widening(_ layer: Int) -> GGMLType {
        switch type {
        case .iq3XS where layer >= layers / 8 && layer < 7 * layers / 8: .iq3XXS
        // Q2_K was Q3_K with smaller queries and keys until January 2024.
        case .q2K where era < .current && era > .ggml && experts == 1: .q3K
        default: usual
        }
    }
}
