extension GGUFMixture {
    /// The output's type, which tied embeddings share.
    var outputType: GGMLType {
        if era == .ggml, usual.blockWeights == 32 { return usual }
        if isFalcon { return .q8v0 }
        switch type {
        case .iq1S, .iq1M, .iq2XXS, .iq2XS, .iq2S, .iq2M, .iq3XXS: return .q5K
        default: return usual == .q8v0 ? .q8v0 : .q6K
        }
    }

    /// The type of an input embedding of its own.
    var embeddingType: GGMLType {
        switch type {
        case .iq1S, .iq1M, .iq2XXS, .iq2XS: .q2K
        case .iq2S, .iq2M, .iq3XXS: .iq3S
        default: usual
        }
    }
}
