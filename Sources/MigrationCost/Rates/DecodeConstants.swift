/// Where the coefficients of generation start from.
///
/// Bytes, arithmetic, layers and exchanges are those of facts/cost FORMULAS.md §7 (a, β, c, e), which were fitted to published rates of these
/// programs. Attention, experts and the prompt have no published constant: they start at a plausible cost and rows move them. Unpacking on
/// Metal starts at twice the arithmetic, as scales are packed too.
enum DecodeConstants {
    /// How strongly coefficients are held at their start: the bytes much, as a share of the bandwidth beyond 0.8 or below 0.4 is no usual thing; the
    /// arithmetic little, as tiles and unpacking differ tenfold between kernels.
    static let strengths = [1, 0.05, 0.01, 0.01, 0.05, 0.05, 0.2, 0.05]

    static let citation = "facts/cost FORMULAS.md §7, table of engine classes"

    /// The coefficients in the order of ``DecodeTerm``.
    static func published(_ inferenceClass: InferenceClass) -> [Double] {
        switch inferenceClass {
        case .metal: [1.05, 1, 0.9, 1.8, 190, 1, 0, 90]
        case .cudaOld: [1.09, 1, 4.2, 1.6, 91, 2.3, 0, 60]
        case .cudaOldStacked: [1.34, 1, 20, 20, 111, 5, 0, 60]
        case .cudaNew: [1.17, 1, 0.1, 0.1, 33, 2.3, 0, 60]
        case .cudaNewStacked: [1.34, 1, 20, 20, 60, 5, 0, 60]
        case .vulkan: [1.17, 1, 0.1, 0.1, 33, 2.3, 0, 60]
        case .processor: [1.3, 1, 0.2, 0.2, 20, 1, 0, 20]
        case .serverOld: [1.25, 0.5, 10, 10, 107, 5.6, 1.5, 50]
        case .serverOldQuantized: [1.05, 0.5, 7, 7, 144, 5.6, 1.5, 50]
        // Servers of 2025 compile and capture whole steps, as gpt-fast does: the geometric mean of its row and that of servers before.
        case .serverNew: [1.15, 0.5, 18, 18, 71, 7.5, 1.5, 50]
        case .serverNewQuantized: [1.05, 0.5, 15, 15, 82, 7.5, 1.5, 50]
        case .compiled: [1.05, 1, 32, 32, 47, 10, 0, 50]
        case .exllama: [1.05, 0.5, 1.9, 1.9, 37, 5, 0, 40]
        case .fused: [1.23, 0.5, 0.1, 0.1, 106, 5, 0, 100]
        case .edge: [1.5, 1, 0.2, 0.2, 20, 1, 0, 20]
        // Published as a sum of 619, 816 and 1,497 µs a layer and the bytes; here the larger of both counts, so the bytes' time is in it.
        case .eager: [1.05, 0.5, 0.1, 0.1, 870, 20, 1.5, 400]
        case .eagerGPTQ, .eagerQuantized: [1.05, 0.5, 0.1, 0.1, 890, 20, 1.5, 400]
        case .eagerBitsAndBytes: [1.05, 0.5, 0.1, 0.1, 1_570, 20, 1.5, 700]
        }
    }
}
