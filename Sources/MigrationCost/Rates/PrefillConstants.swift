/// Where the coefficients of reading a prompt start from.
///
/// FORMULAS.md §7 gives the reached share of the peak (Metal 0.69–0.78, CUDA with GDDR up to 1 of the peak that adds up in 32 bits, stacked memory with
/// K types 0.39–0.60, AutoAWQ 0.52); launches are those of generation. Power, weights and exchanges have no published
/// constant and start at what their physics says.
enum PrefillConstants {
    /// How strongly coefficients are held at their start.
    static let strengths = [0.05, 0.01, 0.02, 0.02, 0.02, 0.02, 0.05]

    static let citation = "facts/cost FORMULAS.md §7, prefill"

    /// The coefficients in the order of ``PrefillTerm`` for weights that products take as they are.
    static func published(_ inferenceClass: InferenceClass) -> [Double] {
        switch inferenceClass {
        case .metal: [1.3, 0, 1, 0.2, 5, 0.2, 1]
        case .cudaOld: [1.6, 0.7, 1, 0.2, 5, 0, 1]
        case .cudaNew: [1.6, 0.4, 1, 0.1, 1, 0, 1]
        case .cudaOldStacked: [1.3, 0.7, 1, 0.3, 5, 0, 1]
        case .cudaNewStacked: [1.3, 0.7, 1, 0.2, 1, 0, 1]
        case .vulkan: [1.7, 0.7, 1, 0.2, 1, 0, 1]
        case .processor: [1.5, 0, 1, 0.1, 1, 0, 1]
        case .serverOld, .serverNew, .serverOldQuantized, .serverNewQuantized: [1.4, 0.3, 1, 0.107, 0.3, 0, 1]
        case .compiled: [1.4, 0.3, 1, 0.1, 0.5, 0, 1]
        case .exllama, .fused: [1.4, 0.3, 1, 0.106, 1, 0, 1]
        case .edge: [2, 0, 1, 0.1, 1, 0, 1]
        case .eager, .eagerGPTQ, .eagerQuantized, .eagerBitsAndBytes: [1.4, 0.3, 1, 0.87, 1, 0, 1]
        }
    }

    /// The same for quantized weights. Where they are unpacked to 16 bits before each product (llama.cpp before 2025 on CUDA, PyTorch), the unpacked
    /// ones are written and read as well, several times the bytes of the packed ones; other kernels unpack on the way.
    static func publishedQuantized(_ inferenceClass: InferenceClass) -> [Double] {
        switch inferenceClass {
        case .metal: [1.45, 0, 1, 0.2, 5, 0.2, 1]
        case .cudaOld: [2, 0.7, 4, 0.2, 5, 0, 1]
        case .cudaNew: [1.7, 0.4, 1, 0.1, 1, 0, 1]
        case .cudaOldStacked: [2, 0.7, 4, 0.3, 5, 0, 1]
        case .cudaNewStacked: [2, 0.7, 2, 0.2, 1, 0, 1]
        case .serverOld, .serverNew: [1.4, 0.3, 1, 0.107, 0.3, 0, 1]
        case .serverOldQuantized, .serverNewQuantized: [1.7, 0.3, 1, 0.144, 0.3, 0, 1]
        case .exllama: [1.7, 0.4, 4, 0.1, 0.5, 0, 1]
        case .fused: [1.9, 0.3, 1, 0.106, 1, 0, 1]
        case .eager: [1.4, 0.3, 1, 0.87, 1, 0, 1]
        case .eagerGPTQ, .eagerQuantized: [1.9, 0.3, 4, 0.89, 1, 0, 1]
        case .eagerBitsAndBytes: [1.9, 0.3, 4, 1.57, 1, 0, 1]
        case .vulkan, .processor, .compiled, .edge: published(inferenceClass)
        }
    }
}
