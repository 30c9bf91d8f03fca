/// How a decoder differs from the first Llama (arXiv:2302.13971): biases, norms, widths of heads.
///
/// The values are those of each architecture's code in the transformers library.
struct DecoderTraits {
    /// Whether a matrix has a bias.
    enum Bias {
        case never
        case always
        /// As a field says; the library's default where it is absent.
        case field(String, absent: Bool)
    }

    /// The norms of queries and keys.
    enum HeadNorm {
        case none
        /// One scale for all heads of queries and one for all of keys (arXiv:2302.05442).
        case shared
        /// A scale over all queries and one over all keys.
        case whole
        /// A scale for each head where a field says so.
        case each(field: String)
        /// As `shared`, where a field says so.
        case sharedWhere(field: String, shift: Bool)
        /// As `whole`, where a field says so.
        case wholeWhere(field: String)
    }

    var queryBias = Bias.never
    var outputBias = Bias.never
    var feedForwardBias = Bias.never
    var isGated = true
    /// The width of a head where none is stated; nil for the model's width by the number of heads.
    var headSize: Int64?
    var headNorm = HeadNorm.none
    /// Norms of a layer.
    var normCount: Int64 = 2
    /// Whether a norm has a shift beside its scale.
    var normHasShift = false
    /// Whether norms have weights at all.
    var normHasWeights = true
    /// A field that takes one norm from each layer: attention and feed-forward stand side by side.
    var parallelField: String?
    /// Norms inside attention and feed-forward (arXiv:2402.17764).
    var hasInnerNorms = false
    var isTiedByDefault = false
    var hasOutputBias = false
    /// Sizes where the configuration states none. Without one here, keys and values have as many heads as queries.
    var defaults: [String: Int64] = [:]
}
