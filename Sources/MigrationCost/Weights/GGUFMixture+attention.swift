extension GGUFMixture {
    /// Whether the type is of one or two bits, which have rules of their own.
    var isLowest: Bool {
        switch type {
        case .iq1S, .iq1M, .iq2XXS, .iq2XS, .iq2S, .iq2M: true
        default: false
        }
    }

    /// Whether it is one of the two wider types of two bits.
    var isWiderTwo: Bool { type == .iq2S || type == .iq2M }

    /// The type of values.
    func valueType(_ layer: Int) -> GGMLType {
        if isLowest { return sharing >= 4 || experts >= 4 ? .q4K : isWiderTwo ? .iq3S : .q2K }
        if experts == 8 { return .q8v0 }
        let own = ownValueType(layer)
        return isSeventy && (own == .q3K || own == .q4K) ? .q5K : own
    }

    private func ownValueType(_ layer: Int) -> GGMLType {
        if era == .ggml { return firstType(layer) }
        return switch type {
        case .q2K: era < .current ? .q3K : sharing >= 4 ? .q4K : .q3K
        case .q2KS, .iq3XS, .iq3S: sharing >= 4 ? .q4K : usual
        case .iq3XXS: sharing >= 4 ? .q4K : hasMatrix ? .iq3XXS : .iq3S
        case .iq3M: .q4K
        case .q3KM: layer < 2 ? .q5K : .q4K
        case .q3KL: .q5K
        case .iq4NL, .iq4XS: sharing >= 4 ? .q5K : usual
        case .q4KM, .q5KM: isFavoured(layer) ? .q6K : usual
        case .q4KS: layer < 4 ? .q5K : usual
        default: usual
        }
    }

    /// What values and the last matrix of the feed-forward part had in the first files, without regard to depth.
    func firstType(_ layer: Int) -> GGMLType {
        switch type {
        case .q2K, .q3KM: .q4K
        case .q3KL: .q5K
        case .q4KM, .q5KM: isFavoured(layer) ? .q6K : usual
        default: usual
        }
    }

    /// The type of keys.
    var keyType: GGMLType {
        if experts == 8 { return isLowest ? .q4K : .q8v0 }
        return queryType
    }

    /// The type of queries.
    var queryType: GGMLType {
        switch type {
        case .iq3XS: .iq3XXS
        case .iq3XXS: .iq2S
        default: usual
        }
    }

    /// The type of query, key and value in one tensor.
    var fusedType: GGMLType {
        switch type {
        case .q3KM, .q3KL, .iq3M: .q4K
        case .q4KM: .q5K
        case .q5KM: .q6K
        default: usual
        }
    }

    /// The type of attention's output.
    var attentionOutputType: GGMLType {
        if isFalcon { return type == .q3KL ? .q4K : usual }
        if era == .ggml, type == .q2K { return .q4K }
        if isLowest {
            if experts == 8 { return .q5K }
            return type == .iq1S || type == .iq1M ? .iq2XXS : isWiderTwo ? .iq3S : usual
        }
        if experts == 8, era == .current {
            switch type {
            case .q2K, .iq3XS, .iq3XXS, .q3KS, .q3KM, .iq4NL, .q4KS, .q4KM, .iq3S, .iq3M, .iq4XS: return .q5K
            default: return usual
            }
        }
        switch type {
        case .q2K: return .q3K
        case .iq3XXS: return .iq3S
        case .q3KM, .iq3M: return .q4K
        case .q3KL: return .q5K
        default: return usual
        }
    }
}
