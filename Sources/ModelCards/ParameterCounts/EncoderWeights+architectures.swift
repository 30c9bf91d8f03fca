extension EncoderWeights {
    typealias Formula = @Sendable (ArchitectureShape) throws(ShapeError) -> EncoderWeights

    /// The formula of each architecture by the stem of its class.
    ///
    /// Source: BERT (arXiv:1810.04805), RoBERTa (arXiv:1907.11692), XLM-R (arXiv:1911.02116) and XL (arXiv:2105.00572), DistilBERT
    /// (arXiv:1910.01108), ALBERT (arXiv:1909.11942), ELECTRA (arXiv:2003.10555), DeBERTa (arXiv:2006.03654, 2111.09543), MPNet
    /// (arXiv:2004.09297), ModernBERT (arXiv:2412.13663), and their code in the transformers library.
    static let table: [String: Formula] = [
        "Bert": bert, "Roberta": bert, "XLMRoberta": bert, "Camembert": bert, "XLMRobertaXL": xlmRobertaXL, "DistilBert": distilBERT,
        "Albert": albert, "Electra": electra, "DebertaV2": debertaV2, "MPNet": mpnet, "ModernBert": modernBERT,
    ]

    /// The sizes that most of them have under one name.
    private struct Sizes {
        let width: WeightCount
        let vocabulary: WeightCount
        let positions: WeightCount
        let inner: WeightCount
        let layerCount: WeightCount

        init(_ shape: ArchitectureShape) throws(ShapeError) {
            width = try shape.size("hidden_size")
            vocabulary = try shape.size("vocab_size")
            positions = try shape.size("max_position_embeddings")
            inner = try shape.size("intermediate_size")
            layerCount = WeightCount(try shape.layers("num_hidden_layers"))
        }

        var layers: WeightCount { layerCount * LayerWeights.encoderLayer(width, inner) }
    }

    private static func bert(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        try refuseDecoder(shape)
        let sizes = try Sizes(shape)
        let embeddings = (sizes.vocabulary + sizes.positions + (try shape.size("type_vocab_size", absent: 2))) * sizes.width
        return EncoderWeights(
            shape: shape, width: sizes.width, vocabulary: sizes.vocabulary, body: embeddings + LayerWeights.norm(sizes.width) + sizes.layers,
            predictionWidth: sizes.width)
    }

    /// The norm stands behind the layers instead of behind the embeddings.
    private static func xlmRobertaXL(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        var weights = try bert(ArchitectureShape(fields: shape.fields, defaults: ["type_vocab_size": 1]))
        weights.hasPooler = true
        return weights
    }

    private static func refuseDecoder(_ shape: ArchitectureShape) throws(ShapeError) {
        try shape.refuse("add_cross_attention", unless: false)
    }

    private static func distilBERT(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        let width = try shape.size("dim", "hidden_size")
        let vocabulary = try shape.size("vocab_size")
        let embeddings = (vocabulary + (try shape.size("max_position_embeddings"))) * width + LayerWeights.norm(width)
        let layers = WeightCount(try shape.layers("n_layers", "num_hidden_layers"))
        let body = embeddings + layers * LayerWeights.encoderLayer(width, try shape.size("hidden_dim"))
        return EncoderWeights(shape: shape, width: width, vocabulary: vocabulary, body: body, hasPooler: false, predictionWidth: width)
    }

    /// Narrow embeddings, and layers that share their weights.
    private static func albert(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        let sizes = try Sizes(shape)
        let narrow = try shape.size("embedding_size")
        let embeddings = (sizes.vocabulary + sizes.positions + (try shape.size("type_vocab_size", absent: 2))) * narrow
        let layerCount = try shape.size("num_hidden_groups", absent: 1) * shape.size("inner_group_num", absent: 1)
        let layers = layerCount * LayerWeights.encoderLayer(sizes.width, sizes.inner)
        return EncoderWeights(
            shape: shape, width: sizes.width, vocabulary: sizes.vocabulary,
            body: embeddings + LayerWeights.norm(narrow) + LayerWeights.linear(narrow, sizes.width) + layers, predictionWidth: narrow)
    }

    private static func electra(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        try refuseDecoder(shape)
        let sizes = try Sizes(shape)
        let narrow = try shape.size("embedding_size")
        let embeddings = (sizes.vocabulary + sizes.positions + (try shape.size("type_vocab_size", absent: 2))) * narrow
        let widening = narrow == sizes.width ? 0 : LayerWeights.linear(narrow, sizes.width)
        return EncoderWeights(
            shape: shape, width: sizes.width, vocabulary: sizes.vocabulary,
            body: embeddings + LayerWeights.norm(narrow) + widening + sizes.layers, hasPooler: false, predictionWidth: narrow,
            tellsReplacedWords: true)
    }

    /// Distances between words weigh on attention by their class.
    private static func mpnet(_ shape: ArchitectureShape) throws(ShapeError) -> EncoderWeights {
        let sizes = try Sizes(shape)
        let distances = try shape.size("relative_attention_num_buckets", absent: 32) * shape.size("num_attention_heads")
        let embeddings = (sizes.vocabulary + sizes.positions) * sizes.width + LayerWeights.norm(sizes.width)
        return EncoderWeights(
            shape: shape, width: sizes.width, vocabulary: sizes.vocabulary, body: embeddings + distances + sizes.layers, predictionWidth: sizes.width)
    }
}
